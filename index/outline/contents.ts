import type { Paragraph } from '../readers/paragraph.ts';
import { markerOf } from './marker.ts';
import { bareLetters, similarity } from './similarity.ts';

/** A table of contents: the paragraphs it takes up, and what its entries say. */
export interface Contents {
  readonly paragraphs: ReadonlySet<Paragraph>;
  readonly entries: readonly string[];
}

const SHORT = 100;
const MIN_ENTRIES = 4;
/** Share of a table's entries that must come again as headings: some are worded a little differently. */
const COME_AGAIN = 0.6;
const ALIKE = 0.75;
const ALMOST = 0.55;

const withoutMark = (text: string): string => text.slice(markerOf(text)?.length ?? 0).replace(/[\s.。…]*\d*$/u, '');
const SENTENCE_END = /[.。!！;；:：]$/u;

/** Finds the tables of contents of a text: runs of short lines, or one line of numbered entries, that come again below. */
export function findContents(paragraphs: readonly Paragraph[]): Contents {
  const taken = new Set<Paragraph>();
  const entries: string[] = [];
  const openings = paragraphs.map((paragraph) => withoutMark(paragraph.text.slice(0, SHORT)));
  let i = 0;
  while (i < paragraphs.length) {
    const inline = inlineEntries(paragraphs[i]?.text ?? '');
    const run = inline.length >= MIN_ENTRIES ? paragraphs.slice(i, i + 1) : entryRun(paragraphs, i);
    const found = inline.length >= MIN_ENTRIES ? inline : run.map((paragraph) => withoutMark(paragraph.text));
    if (found.length < MIN_ENTRIES || !comeAgain(found, openings.slice(i + run.length))) {
      i++;
      continue;
    }
    for (const paragraph of run) taken.add(paragraph);
    entries.push(...found);
    const lead = paragraphs[i - 1];
    if (lead && /[:：]$/.test(lead.text) && lead.text.length < SHORT) taken.add(lead);
    i += run.length;
  }
  return { paragraphs: taken, entries };
}

/** True where enough of the entries come again below. */
const comeAgain = (entries: readonly string[], below: readonly string[]): boolean =>
  entries.filter((entry) => below.some((text) => comesAgain(entry, text))).length >= entries.length * COME_AGAIN;

function comesAgain(entry: string, text: string): boolean {
  if (text.length * 1.7 < entry.length) return false;
  return similarity(entry, text.length > entry.length * 1.5 ? text.slice(0, entry.length) : text) >= ALIKE;
}

/** The short lines from `i` on that could be entries: all numbered, all bulleted, or all bare. */
function entryRun(paragraphs: readonly Paragraph[], i: number): Paragraph[] {
  const run: Paragraph[] = [];
  const family = markerOf(paragraphs[i]?.text ?? '')?.family;
  for (const paragraph of paragraphs.slice(i)) {
    const same = markerOf(paragraph.text)?.family === family;
    if (!same || paragraph.text.length > SHORT || SENTENCE_END.test(paragraph.text)) break;
    // The entries end where the first of them comes again: that is the heading.
    if (run.some((entry) => isSameEntry(entry.text, paragraph.text))) break;
    run.push(paragraph);
  }
  return run;
}

function isSameEntry(a: string, b: string): boolean {
  const label = markerOf(a)?.label;
  return label ? label === markerOf(b)?.label : bareLetters(a) === bareLetters(b);
}

/** The entry that a heading repeats, though it may be worded a little differently; null where none comes near. */
export function entryFor(heading: string, entries: readonly string[]): string | null {
  let best: string | null = null;
  let most = ALMOST;
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
