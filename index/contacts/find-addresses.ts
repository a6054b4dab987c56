import { trimEndOf } from '../../src/text/trim-end.ts';
import type { FoundValue } from './found-value.ts';

/** Marks of a postal address in a run of text: a number with a street, a floor, a district, a code. */
const ADDRESS_WORD =
  /\b(?:street|st\.|avenue|ave\.?|road|rd\.?|boulevard|blvd|drive|lane|square|suite|floor|building|tower|block|room|plaza|box|-ku|-ro|-gu)\b|\b\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b\d{4} ?[A-Z]{2}\b|\p{L}{3}(?:plein|straat|gracht|kade|laan|weg|platz|allee|gasse|straße|strasse)\b|\b(?:rue|via|calle|avenida|viale|corso|piazza|plaza|rua)\s|街道|大厦|[路街]\s?\d|号楼|市[\p{Script=Han}]{1,6}区/iu;
const ADDRESS_CUE =
  /(?:\bc\/o\s+|(?:registered |mailing |postal |following )?address(?:es)?(?: is| are)?\s{0,3}[:：]\s{0,3}|\bpost\s{0,3}[:：]\s{0,3}|地址(?:为|是)?\s*[：:]\s*|地址联系我们\s*[：:]\s*|write to (?:us )?at\s*:?\s*|by mail (?:at|to)\s*:?\s*)/giu;
const BRACKETED = /[（(]([^（）()]{18,160})[)）]/gu;
const US_ADDRESS =
  /\d{1,5} (?:[\p{L}\d.'-]{1,40} ){1,5}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Way|Lane|Parkway|Pkwy|Plaza|Square)\b[^;:。\n]{0,60}?,? \p{Lu}{2}\.? \d{5}(?:-\d{4})?/gu;

/** "14 Harbour Lane, Bristol BS1 4QA": a number and a street, then a British post code. */
const UK_ADDRESS =
  /\b\d{1,4}[A-Za-z]? \p{Lu}[\p{L}' -]{2,40},[^;:。\n]{1,60}?\b\p{Lu}{1,2}\d[\p{Lu}\d]? \d\p{Lu}{2}\b(?:, (?:United Kingdom|UK|England|Scotland|Wales))?/gu;
/** "Lindenstrasse 8, 10969 Berlin, Germany": a street and a number, then a code and a town. */
const EUROPEAN_ADDRESS =
  /\b\p{Lu}[\p{L}-]{2,40}(?:straße|strasse|str\.|weg|platz|allee|gasse|laan|straat|gracht|kade) \d{1,4}[a-z]?, ?(?:\p{Lu}{1,2}-)?\d{4,5}(?: \p{Lu}{2})? \p{Lu}[\p{L} -]{2,30}(?:, \p{Lu}\p{L}{3,20})?/gu;
/** A box at a post office, up to the next label: "GPO Box 1234 Sydney NSW 2001". A layout may have glued its lines together. */
const BOX =
  /(?:\b|(?<=\p{Ll}))(?:G?P\.?O\.?|Postal|Post)[ -]?(?:Office )?Box ?\d{1,7}[^;:。\n]{3,80}?(?=\s{0,3}(?:E-?mail|Tel|Phone|Telephone|Fax)|[.;。\n]|$)/giu;
/** What may follow an address on its line: the label of the next value, or whom it is for. */
const NEXT_LABEL =
  /^[\s,，]{1,3}(?:E-?mail|Tel(?:ephone)?|Phone|Fax|Att(?:n|ention)?|Website|收件人|联系人|电话|邮箱|电子邮|邮编|(?:联系|办公|通讯|注册)地址)(?![a-z])/iu;
/** Words that an address does not have: what stands behind the organisation is then a sentence. */
const PROSE = /\b(?:is|are|was|has|have|will|may|can|we|our|you|your|which|that|to|their|its|adheres?)\b/iu;
/** Characters behind an organisation's name that may be its address. */
const MAX_ADDRESS = 200;
const MIN_ADDRESS = 12;

/**
 * Postal addresses in a text: behind a label, in brackets, of a form that is known (a US street, a post office box), or behind
 * the name of the organisation at the start of its line.
 * @param organisations found in the same text
 */
export function findAddresses(text: string, organisations: readonly FoundValue[]): FoundValue[] {
  const found: FoundValue[] = [];
  const add = (value: string, from: number) => {
    const isKnown = found.some((other) => from < other.to && from + value.length > other.from);
    const clean = cleanAddress(value);
    if (!isKnown && isAddress(clean)) found.push({ kind: 'address', value: clean, from, to: from + value.length });
  };
  for (const match of text.matchAll(ADDRESS_CUE))
    add(addressAt(text, match.index + match[0].length), match.index + match[0].length);
  for (const match of text.matchAll(BRACKETED)) {
    const inner = match[1] ?? '';
    if (/\d/.test(inner) && commasIn(inner) >= 2 && ADDRESS_WORD.test(inner)) add(addressAt(inner, 0), match.index + 1);
  }
  for (const match of text.matchAll(BOX)) add(match[0], match.index);
  for (const form of [US_ADDRESS, UK_ADDRESS, EUROPEAN_ADDRESS])
    for (const match of text.matchAll(form)) add(addressAt(match[0], 0), match.index);
  for (const { from, to } of organisations) {
    const value = addressAt(text, to).replace(/^[,，\s]+/u, '');
    const begins = from === 0 || /(?:[\n:：]|[.。]\s|\bc\/o)\s*$/u.test(text.slice(Math.max(0, from - 6), from));
    if (begins && !PROSE.test(value)) add(value, text.indexOf(value, to));
  }
  return found;
}

const commasIn = (text: string): number => text.match(/,/g)?.length ?? 0;

/** An address as it is written on an envelope: without what its layout added to it. */
const cleanAddress = (value: string): string =>
  trimEndOf(value, /[\s.,，。；;]/u)
    .replace(/(\d)- (\d)/g, '$1-$2')
    .replace(/(\d)(\p{Lu}\p{Ll})/gu, '$1 $2');

const isAddress = (value: string): boolean =>
  value.length >= MIN_ADDRESS &&
  value.length <= MAX_ADDRESS &&
  (ADDRESS_WORD.test(value) || commasIn(value) >= 2) &&
  /\d|[\p{Script=Han}]{6}/u.test(value) &&
  !value.includes('@') &&
  !/https?:/.test(value);

/** From the start of an address to where its sentence, its brackets or its line end, or the next label begins. */
function addressAt(text: string, from: number): string {
  const rest = text.slice(from, from + MAX_ADDRESS + 60);
  let depth = 0;
  for (let i = 0; i < rest.length; i++) {
    const char = rest[i] ?? '';
    if ('（('.includes(char)) depth++;
    else if (')）'.includes(char) && --depth < 0) return rest.slice(0, i);
    else if ('；;。\n'.includes(char)) return rest.slice(0, i);
    else if (/^\d(?:E-?mail|Tel|Phone|Fax)/u.test(rest.slice(i, i + 8))) return rest.slice(0, i + 1);
    else if (i >= MIN_ADDRESS && ' ，,'.includes(char) && NEXT_LABEL.test(rest.slice(i, i + 24)))
      return rest.slice(0, i);
    else if (char === '.' && /^\.\s+(?:\p{Lu}\p{Ll}+ \p{Ll}|E-?mail|Tel|\.|Phone)/u.test(rest.slice(i)))
      return rest.slice(0, i);
    else if (char === '.' && i === rest.length - 1) return rest.slice(0, i);
  }
  return rest;
}
