import type { Paragraph } from '../read/paragraph.ts';
import { markerOf } from './marker.ts';
import { bareLetters, mayBeSimilar, similarity } from './similarity.ts';

/** A table of contents: the paragraphs it takes up, and what its entries say. */
export interface Contents {
  readonly paragraphs: ReadonlySet<Paragraph>;
  readonly entries: readonly string[];
}

const MAX_ENTRY_LENGTH = 100;
const MIN_ENTRIES = 4;
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

const withoutMark = (text: string): string => text.slice(markerOf(text)?.length ?? 0).replace(/[\s.。…]*\d*$/u, '');

function lineOf(paragraph: Paragraph): Line {
  const { text } = paragraph;
  const marker = markerOf(text);
  return {
    paragraph,
    family: marker?.family,
    entry: withoutMark(text.slice(0, MAX_ENTRY_LENGTH)),
    key: marker?.label || bareLetters(text.slice(0, MAX_ENTRY_LENGTH)),
    short: text.length <= MAX_ENTRY_LENGTH && !SENTENCE_END.test(text),
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
    if (found.length < MIN_ENTRIES || !openings.comeAgain(found, i + run.length)) {
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
  /** The last place where an entry comes again, as far up as was looked. */
  readonly #last = new Map<string, { at: number; lookedTo: number }>();

  constructor(texts: readonly string[]) {
    this.#texts = texts.map(bareLetters);
  }

  /** True where enough of the entries come again at a paragraph or below it. */
  comeAgain(entries: readonly string[], from: number): boolean {
    return entries.filter((entry) => this.#comesAgain(entry, from)).length >= entries.length * MIN_SHARE_REPEATED;
  }

  #comesAgain(entry: string, from: number): boolean {
    const known = this.#last.get(entry) ?? { at: -1, lookedTo: this.#texts.length };
    this.#last.set(entry, known);
    while (known.at < from && known.lookedTo > from)
      if (isAgain(entry, this.#texts[--known.lookedTo] ?? '')) known.at = Math.max(known.at, known.lookedTo);
    return known.at >= from;
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
  for (let at = i; at < lines.length; at++) {
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
  if (text.length > 1200) return [];
  const parts = text.split(/(?:^|\s)(?=\d{1,2}[.、]\s*\p{L})/u).filter((part) => /^\d/.test(part));
  const ascending = parts.every((part, i) => part.startsWith(String(i + 1)));
  return ascending ? parts.map((part) => withoutMark(part.trim())) : [];
}
