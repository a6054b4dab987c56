import { trimEndOf } from '../../src/text/trim-end.ts';
import { markerOf } from '../read/marker.ts';
import type { Paragraph } from '../read/plain/paragraph.ts';
import { bareLetters, mayBeSimilar, similarity } from './similarity.ts';

/** A table of contents: the paragraphs it takes up, and what its entries say. */
export interface Contents {
  readonly paragraphs: ReadonlySet<Paragraph>;
  readonly entries: readonly string[];
}

const MAX_ENTRY_LENGTH = 100;
const MIN_ENTRIES = 4;
/** No table is longer, and no text has more entries in all. */
const MAX_ENTRIES = 150;
const MAX_ALL_ENTRIES = 400;
/** Comparisons of words for each line of a text, on average; behind them only lines that are the same come again. */
const MAX_COMPARISONS = 8;
const MIN_COMPARISONS = 5000;
/** A larger share of entries that come again side by side is a list printed twice, and no table of contents. */
const MAX_SHARE_ADJACENT = 0.5;
/** Share of a table's entries that must come again as headings: some are worded a little differently. */
const MIN_SHARE_REPEATED = 0.6;
const MIN_SIMILARITY = 0.75;
const MIN_LOOSE_SIMILARITY = 0.55;

const SENTENCE_END = /[.。!！;；:：]$/u;

/** A paragraph as it could be an entry of a table of contents. */
interface Line {
  readonly paragraph: Paragraph;
  /** The kind of its mark; undefined without one. */
  readonly family: string | undefined;
  /** Its text without the mark and without a page number. */
  readonly entry: string;
  /** The same for two lines that are the same entry: by their numbers, or else by their words. */
  readonly key: string;
  readonly short: boolean;
}

const withoutMark = (text: string): string =>
  trimEndOf(trimEndOf(text.slice(markerOf(text)?.length ?? 0), /\d/), /[\s.。…]/u);

function lineOf(paragraph: Paragraph): Line {
  const { text } = paragraph;
  const marker = markerOf(text);
  return {
    paragraph,
    family: marker?.family,
    entry: withoutMark(text.slice(0, MAX_ENTRY_LENGTH)),
    key: marker?.label || bareLetters(text.slice(0, MAX_ENTRY_LENGTH)),
    short: text.length <= MAX_ENTRY_LENGTH && !SENTENCE_END.test(text) && !paragraph.row && !text.startsWith('|'),
  };
}

/** Finds the tables of contents of a text: runs of short lines, or one line of numbered entries, that come again below. */
export function findContents(paragraphs: readonly Paragraph[]): Contents {
  const taken = new Set<Paragraph>();
  const entries: string[] = [];
  const lines = paragraphs.map(lineOf);
  const openings = new Openings(lines.map(({ entry }) => entry));
  let i = 0;
  while (i < lines.length) {
    const inline = inlineEntries(paragraphs[i]?.text ?? '');
    const run = inline.length >= MIN_ENTRIES ? lines.slice(i, i + 1) : entryRun(lines, i);
    const found = inline.length >= MIN_ENTRIES ? inline : run.map(({ entry }) => entry);
    if (found.length < MIN_ENTRIES || entries.length > MAX_ALL_ENTRIES || !openings.comeAgain(found, i + run.length)) {
      i++;
      continue;
    }
    for (const { paragraph } of run) taken.add(paragraph);
    entries.push(...found);
    const lead = paragraphs[i - 1];
    if (lead && /[:：]$/.test(lead.text) && lead.text.length < MAX_ENTRY_LENGTH) taken.add(lead);
    i += run.length;
  }
  return { paragraphs: taken, entries };
}

/**
 * How the paragraphs of a text begin. A run of lines is looked at from each of its lines on, so that it is remembered what
 * was found.
 */
class Openings {
  readonly #texts: readonly string[];
  /** Where each opening stands last. */
  readonly #exact = new Map<string, number>();
  /** The last place where an entry comes again, as far up as was looked. */
  readonly #last = new Map<string, { at: number; lookedTo: number }>();
  #comparisons: number;

  constructor(texts: readonly string[]) {
    this.#texts = texts.map(bareLetters);
    this.#comparisons = Math.max(MIN_COMPARISONS, texts.length * MAX_COMPARISONS);
    for (const [i, text] of this.#texts.entries()) this.#exact.set(text, i);
  }

  /** True where enough of the entries come again at a paragraph or below it, apart from each other. */
  comeAgain(entries: readonly string[], from: number): boolean {
    const places = entries.map((entry) => this.#placeOf(entry, from)).filter((place) => place >= from);
    if (places.length < entries.length * MIN_SHARE_REPEATED) return false;
    const adjacent = places.filter((place, i) => i > 0 && place === (places[i - 1] ?? 0) + 1).length;
    return adjacent <= (places.length - 1) * MAX_SHARE_ADJACENT;
  }

  /** The last place where an entry comes again; below `from` where it does not. */
  #placeOf(entry: string, from: number): number {
    const known = this.#last.get(entry) ?? {
      at: this.#exact.get(bareLetters(entry)) ?? -1,
      lookedTo: this.#texts.length,
    };
    this.#last.set(entry, known);
    while (known.at < from && known.lookedTo > from && this.#comparisons-- > 0)
      if (isAgain(entry, this.#texts[--known.lookedTo] ?? '')) known.at = Math.max(known.at, known.lookedTo);
    return known.at;
  }
}

/** A heading may be run into what follows it: of a much longer opening its beginning counts. */
function isAgain(entry: string, letters: string): boolean {
  const { length } = bareLetters(entry);
  const text = letters.length > length * 1.5 ? letters.slice(0, length) : letters;
  return mayBeSimilar(entry, text, MIN_SIMILARITY) && similarity(entry, text) >= MIN_SIMILARITY;
}

/** The short lines from `i` on that could be entries: all numbered, all bulleted, or all bare. */
function entryRun(lines: readonly Line[], i: number): Line[] {
  const run: Line[] = [];
  const keys = new Set<string>();
  for (let at = i; at < lines.length && run.length < MAX_ENTRIES; at++) {
    const line = lines[at] as Line;
    if (line.family !== lines[i]?.family || !line.short) break;
    // The entries end where the first of them comes again: that is the heading.
    if (keys.has(line.key)) break;
    keys.add(line.key);
    run.push(line);
  }
  return run;
}

/** The entry that a heading repeats, though it may be worded a little differently; null where none comes near. */
export function entryFor(heading: string, entries: readonly string[]): string | null {
  let best: string | null = null;
  let most = MIN_LOOSE_SIMILARITY;
  for (const entry of entries) {
    const alike = similarity(entry, heading);
    if (alike < most || (best !== null && alike === most)) continue;
    [best, most] = [entry, alike];
  }
  return best;
}

/** The entries of a table of contents that stands on one line: "1. Scope 2. Cookies 3. Contact". */
function inlineEntries(text: string): string[] {
  if (text.length > 1200 || !/^\s*\d|\s\d/.test(text)) return [];
  const parts = text.split(/(?:^|\s)(?=\d{1,2}[.、]\s*\p{L})/u).filter((part) => /^\d/.test(part));
  const ascending = parts.every((part, i) => part.startsWith(String(i + 1)));
  return ascending ? parts.map((part) => withoutMark(part.trim())) : [];
}
