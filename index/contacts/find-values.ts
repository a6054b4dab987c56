import type { ContactKind } from '../../src/policy/contact.ts';
import { trimEndOf } from '../../src/text/trim-end.ts';

/** A contact value as it was found in a sentence. */
export interface FoundValue {
  readonly kind: ContactKind;
  readonly value: string;
  /** Offsets in the text that was searched. */
  readonly from: number;
  readonly to: number;
}

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}/gi;
const URL = /https?:\/\/[^\s<>"'“”，。；、）)\]]+/g;
const PHONE = /(?:\+\d|\(?\d)[\d\s().-]{5,20}\d/g;
const PHONE_CUE =
  /(?:tele?phone|phone|tel|call|hotline|helpline|fax|mobile|toll[- ]free|dial|whatsapp|电话|電話|热线|熱線|手机|传真|客服|拨打|致电)[^\d@]{0,40}$/iu;
/** Short numbers that are dialled as they are in China: carriers, banks and services, and numbers free of charge. */
const HOTLINE = /(?<![\d.-])(?:95\d{3,4}|100\d{2}|12[34]\d{2}|[48]00[- ]?\d{3,4}[- ]?\d{3,4})(?![\d.-]*\d)/g;
const HOTLINE_CUE = /(?:hotline|helpline|电话|電話|热线|熱線|客服|拨打|致电|短号)[^\d。]{0,30}$/iu;

const COMPANY_SUFFIX =
  'Inc\\.?|LLC|L\\.L\\.C\\.|Ltd\\.?|Limited|Ltda\\.?|GmbH|SARL|S\\.A\\.R\\.L\\.|S\\.A\\.|AG|B\\.V\\.|N\\.V\\.|G\\.K\\.|K\\.K\\.|Pty|Corp\\.?|Corporation|PLC|plc';
const CAPITAL_WORD = "\\p{Lu}[\\p{L}\\p{N}&'’-]{0,60}(?:\\.[\\p{L}\\p{N}]{1,40}){0,6}";
const NAME_WORD = `(?:${CAPITAL_WORD}|\\((?:\\p{Lu}\\p{L}{1,40} ){0,5}\\p{Lu}\\p{L}{1,40} ?\\)|of|the|de|da)`;
const COMPANY = new RegExp(
  `(?<![\\p{Lu}\\p{Ll}\\p{N}])${CAPITAL_WORD}(?: ${NAME_WORD}){0,6},?(?: Co\\.,)? (?:${COMPANY_SUFFIX})(?![A-Za-z0-9])`,
  'gu',
);
const HAN_COMPANY = /[\p{Script=Han}（）]{2,24}?(?:股份有限公司|有限责任公司|有限公司)/gu;
const REGULATOR =
  /(?<![\p{Lu}\p{Ll}])(?:Office of the )?(?:\p{Lu}\p{L}{1,40} (?:and |of |for |the )?){1,5}(?:Commissioner|Commission|Supervisory Authority|Protection Authority|Protection Board|Attorney General)(?!\p{Ll})/gu;
const HAN_REGULATOR =
  /(?:[\p{Script=Han}]{2,12}?)?国家?[\p{Script=Han}]{0,8}(?:保护局|保护委员会|监督管理局|专员公署|网信办|信息办公室)/gu;
const RECIPIENT =
  /(?:收件人|联系人|attention|attn)\s{0,3}[.：:]\s{0,3}((?:[^。；;，,()（）/\n.]|\.(?=\S)){3,60})(?=[。；;，,()（）\n]|\.(?:\s|$)|$)/giu;

/** Marks of a postal address in a run of text: a number with a street, a floor, a district, a code. */
const ADDRESS_WORD =
  /\b(?:street|st\.|avenue|ave\.?|road|rd\.?|boulevard|blvd|drive|lane|square|suite|floor|building|tower|block|room|plaza|box|-ku|-ro|-gu)\b|\b\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|街道|大厦|路\d|号楼|市[\p{Script=Han}]{1,6}区/iu;
const ADDRESS_CUE =
  /(?:\bc\/o\s+|(?:registered |mailing |postal |following )?address(?:es)?(?: is| are)?\s{0,3}[:：]\s{0,3}|\bpost\s{0,3}[:：]\s{0,3}|地址(?:为|是)?\s*[：:]\s*|地址联系我们\s*[：:]\s*|write to (?:us )?at\s*:?\s*|by mail (?:at|to)\s*:?\s*)/giu;
const BRACKETED = /[（(]([^（）()]{18,160})[)）]/gu;
const US_ADDRESS =
  /\d{1,5} (?:[\p{L}\d.'-]{1,40} ){1,5}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Dr|Way|Lane|Parkway|Pkwy|Plaza|Square)\b[^;:。\n]{0,60}?,? \p{Lu}{2}\.? \d{5}(?:-\d{4})?/gu;

const all = (pattern: RegExp, text: string, kind: ContactKind, group = 0): FoundValue[] =>
  [...text.matchAll(pattern)].map((match) => {
    const value = match[group] ?? '';
    const from = match.index + match[0].indexOf(value);
    return { kind, value, from, to: from + value.length };
  });

/** E-mail addresses, phone numbers, URLs, postal addresses and organisations in a clause's text. */
export function findValues(printed: string): FoundValue[] {
  const text = halfWidth(printed);
  const emails = all(EMAIL, text, 'email').map(withoutNextSentence);
  const urls = all(URL, text, 'url').map((url) => ({ ...url, value: trimEndOf(url.value, /[.,;:]/) }));
  const phones = all(PHONE, text, 'phone')
    .map(balance)
    .filter((phone) => isPhone(text, phone) && !urls.some((url) => phone.from >= url.from && phone.to <= url.to));
  const hotlines = all(HOTLINE, text, 'phone').filter(
    ({ from, to }) =>
      HOTLINE_CUE.test(text.slice(Math.max(0, from - 40), from)) &&
      !phones.some((phone) => phone.from < to && from < phone.to),
  );
  const addresses = findAddresses(text);
  const organisations = [COMPANY, HAN_COMPANY, REGULATOR, HAN_REGULATOR]
    .flatMap((pattern) => all(pattern, text, 'organisation'))
    .concat(all(RECIPIENT, text, 'organisation', 1))
    .map(cleanName)
    .filter((found) => found.value.length > 3);
  return [...emails, ...urls, ...phones, ...hotlines, ...addresses, ...organisations];
}

/** Full-width letters, digits and signs as their plain forms, each one character long; full-width punctuation stays. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ＠．＋－＿]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** "x@y.example.We": behind a full address a capital begins the next sentence. */
function withoutNextSentence(found: FoundValue): FoundValue {
  const labels = found.value.split('.');
  const isNext = /^\p{Lu}\p{Ll}*$/u.test(labels.at(-1) ?? '') && /^[a-z]{2,24}$/.test(labels.at(-2) ?? '');
  const address = labels.slice(0, -1).join('.');
  const value = isNext && address.split('@')[1]?.includes('.') ? address : found.value;
  return { ...found, value, to: found.from + value.length };
}

/** "(400-80-13260" without its closing bracket loses the opening one. */
const balance = (found: FoundValue): FoundValue =>
  found.value.startsWith('(') && !found.value.includes(')')
    ? { ...found, value: found.value.slice(1), from: found.from + 1 }
    : found;

function isPhone(text: string, { value, from }: FoundValue): boolean {
  const digits = value.replace(/\D/g, '').length;
  if (digits < 7 || digits > 15 || /^\d{4}[-.]\d{1,2}[-.]\d{1,2}$/.test(value)) return false;
  return value.startsWith('+') || PHONE_CUE.test(text.slice(Math.max(0, from - 60), from));
}

function findAddresses(text: string): FoundValue[] {
  const found: FoundValue[] = [];
  const add = (value: string, from: number) => {
    const clean = trimEndOf(value, /[\s.,，。；;]/u).replace(/(\d)- (\d)/g, '$1-$2');
    const looksRight =
      clean.length >= 12 &&
      clean.length <= 200 &&
      (ADDRESS_WORD.test(clean) || (clean.match(/,/g)?.length ?? 0) >= 2) &&
      /\d|[\p{Script=Han}]{6}/u.test(clean);
    const known = found.some((other) => from < other.to && from + value.length > other.from);
    if (looksRight && !known) found.push({ kind: 'address', value: clean, from, to: from + value.length });
  };
  for (const match of text.matchAll(ADDRESS_CUE)) {
    const from = match.index + match[0].length;
    add(addressAt(text, from), from);
  }
  for (const match of text.matchAll(BRACKETED)) {
    const inner = match[1] ?? '';
    if (/\d/.test(inner) && (inner.match(/,/g)?.length ?? 0) >= 2 && ADDRESS_WORD.test(inner))
      add(addressAt(inner, 0), match.index + 1);
  }
  for (const match of text.matchAll(US_ADDRESS)) add(match[0], match.index);
  return found;
}

/** From the start of an address to where its sentence, its brackets or the next label end. */
function addressAt(text: string, from: number): string {
  const rest = text.slice(from, from + 260);
  let depth = 0;
  for (let i = 0; i < rest.length; i++) {
    const char = rest[i] ?? '';
    if ('（('.includes(char)) depth++;
    else if (')）'.includes(char) && --depth < 0) return rest.slice(0, i);
    else if ('；;。\n'.includes(char)) return rest.slice(0, i);
    else if (char === '，' && /^，\s*(?:收件人|联系人|电话|邮)/u.test(rest.slice(i))) return rest.slice(0, i);
    else if (char === '.' && /^\.\s+(?:\p{Lu}\p{Ll}+ \p{Ll}|E-?mail|Tel|\.|Phone)/u.test(rest.slice(i)))
      return rest.slice(0, i);
    else if (char === '.' && i === rest.length - 1) return rest.slice(0, i);
  }
  return rest;
}

const LEADING = /^(?:The|In|For|By|If|At|When|Please|General Counsel \/|When a|Per|And|Under|To) /;

/** An organisation's name without the words of the sentence that a pattern took along. */
function cleanName(found: FoundValue): FoundValue {
  let value = found.value
    .trim()
    .replace(/[.。]$/, (dot) => (/(?:Inc|Ltd|Ltda|Corp|V|K)\.$/.test(found.value) ? dot : ''));
  while (LEADING.test(value)) value = value.replace(LEADING, '');
  value = value.replace(/^.*[。；，的向由]/u, (head) => (/\p{Script=Han}/u.test(head) ? '' : head));
  value = value.replace(/^(?:我们的?|通过|主要|监管机构)+/u, '');
  return { ...found, value };
}
