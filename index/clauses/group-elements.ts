import type { Language } from '../../src/text/language.ts';
import type { Outlined } from '../outline/add-sections.ts';
import { LABELLED } from '../outline/headings.ts';
import { type MappedText, slice, trim } from '../read/mapped-text.ts';
import type { Layout } from '../read/plain/layout.ts';
import { policyDates } from './dates.ts';
import { splitSentences } from './sentences.ts';

/** Longest clause in UTF-16 code units; a longer list becomes one clause per item, a longer paragraph is cut. */
const MAX_CLAUSE_LENGTH = 1200;
/**
 * Lines joined to a paragraph in a text without paragraphs. A number of lines rather than of characters, so that an edit in
 * one line does not move the boundaries behind it.
 */
const PARAGRAPH_LINES = 3;
/** A text this short directly before a list introduces it, with or without a colon. */
const MAX_LEAD_IN_LENGTH = 200;

const LEADS_IN = /(?:[:：]|following(?: \p{L}+)?\.|that is\.|include\.|有权：)\s*$/u;

/** Lists inside lists go no deeper. */
const MAX_LEAD_INS = 8;

/** The parts of a clause before it becomes one. */
export interface ClauseDraft {
  readonly parts: readonly Outlined[];
  /** The sentence of another clause that introduces it; null without one. */
  readonly leadIn: string | null;
}

/** Groups the elements of an outline to clauses: paragraphs, numbered clauses, and lists with their lead-in. */
export function groupElements(elements: readonly Outlined[], layout: Layout, language: Language): ClauseDraft[] {
  return group(layout === 'structured' ? elements : markItems(elements, layout), layout, language).flatMap((draft) =>
    splitLong(draft, language),
  );
}

/** Marks unmarked list items: short, labelled or lower-case lines that follow a lead-in. */
function markItems(elements: readonly Outlined[], layout: Layout): Outlined[] {
  let inList = false;
  let before: Outlined | undefined;
  return elements.map((element) => {
    const dated = policyDates(element.text);
    const labelled =
      element.kind === 'text' &&
      !dated.effective &&
      !dated.updated &&
      element.text.length < 120 &&
      element.number === null &&
      LABELLED.test(element.text.slice(element.mark));
    const sameSection = before?.section.join() === element.section.join();
    if (before && sameSection && LEADS_IN.test(before.text)) inList = true;
    const lower = layout === 'sentences' && /^\p{Ll}/u.test(element.text.slice(element.mark));
    const bare =
      inList &&
      layout !== 'sentences' &&
      element.number === null &&
      element.text.length < 60 &&
      !/[.。;；:：]$/u.test(element.text);
    if (!sameSection || (!lower && !labelled && !bare && element.kind === 'text'))
      inList = before !== undefined && sameSection && LEADS_IN.test(before.text) && (lower || labelled || bare);
    before = element;
    return (lower || labelled || bare) && inList && element.kind === 'text'
      ? { ...element, kind: 'item' as const }
      : element;
  });
}

const lengthOf = (parts: readonly MappedText[]): number => parts.reduce((sum, part) => sum + part.text.length + 1, 0);
const sectionKey = (element: Outlined): string => element.section.join('\n');

function group(elements: readonly Outlined[], layout: Layout, language: Language): ClauseDraft[] {
  const drafts: ClauseDraft[] = [];
  let leadIns: { depth: number; text: string; section: string }[] = [];
  let i = 0;
  while (i < elements.length) {
    const element = elements[i];
    if (!element) break;
    const list = listAt(elements, i);
    const section = sectionKey(element);
    const firstInSection = i === 0 || section !== sectionKey(elements[i - 1] ?? element);
    leadIns = leadIns.slice(-MAX_LEAD_INS).filter((lead) => {
      if (!section.startsWith(lead.section)) return false;
      if (element.depth > 0) return element.depth > lead.depth;
      return element.kind !== 'text' || (firstInSection && lead.section !== section);
    });
    const leadIn = leadIns.at(-1)?.text ?? null;
    if (list.length > 1) {
      drafts.push(...listDrafts(list, leadIn, language));
      i += list.length;
    } else if (layout === 'sentences' && element.kind === 'text') {
      const run = sentenceRun(elements, i);
      drafts.push({ parts: run, leadIn });
      i += run.length;
    } else {
      drafts.push({ parts: [element], leadIn });
      i++;
    }
    const introduces = LEADS_IN.test(element.text) && list.length <= 1;
    if (introduces) leadIns.push({ depth: element.depth, text: lastSentence(element.text, language), section });
  }
  return drafts;
}

/** The list that begins at `i`, with or without its lead-in; empty if none does. */
function listAt(elements: readonly Outlined[], i: number): Outlined[] {
  const first = elements[i];
  const heads =
    first?.kind !== 'text' ||
    LEADS_IN.test(first.text) ||
    (first.text.length < MAX_LEAD_IN_LENGTH && elements[i + 1]?.kind === 'item');
  if (!first || !heads || first.kind === 'heading') return [];
  const list = [first];
  for (let at = i + 1; at < elements.length; at++) {
    const element = elements[at] as Outlined;
    const isItem = element.kind === 'item' || (element.kind === 'row' && first.kind !== 'item' && !element.head);
    if (!isItem || sectionKey(element) !== sectionKey(first)) break;
    list.push(element);
    if (LEADS_IN.test(element.text)) break; // a list inside this item begins
  }
  return list;
}

function listDrafts(list: readonly Outlined[], outer: string | null, language: Language): ClauseDraft[] {
  const [first, ...items] = list;
  if (!first) return [];
  if (lengthOf(list) <= MAX_CLAUSE_LENGTH) return [{ parts: list, leadIn: outer }];
  const lead = first.kind === 'text' || first.head === true;
  const leadIn = lead ? lastSentence(first.text, language) : outer;
  return [{ parts: [first], leadIn: outer }, ...items.map((item) => ({ parts: [item], leadIn }))];
}

/** A line that continues a label on the line before: "Telephone." / "1300 ...". */
const VALUE_LINE = /^(?:[\d+(]|c\/o\b|e-?mail)/i;
/** Labels such as "Attention." and "E-mail address." do not count as lines of a paragraph. */
const isFullLine = ({ text }: Outlined): boolean => text.length >= 40;

/** The lines from `i` on that form one paragraph. */
function sentenceRun(elements: readonly Outlined[], i: number): Outlined[] {
  const run: Outlined[] = [];
  for (let at = i; at < elements.length; at++) {
    const element = elements[at] as Outlined;
    const first = run[0];
    if (
      first &&
      (element.fresh ||
        element.kind !== 'text' ||
        sectionKey(element) !== sectionKey(first) ||
        (run.filter(isFullLine).length >= PARAGRAPH_LINES && !VALUE_LINE.test(element.text)) ||
        lengthOf(run) + element.text.length > MAX_CLAUSE_LENGTH)
    )
      break;
    if (first && LEADS_IN.test(element.text)) break;
    run.push(element);
  }
  return run;
}

function lastSentence(text: string, language: Language): string {
  const last = splitSentences(text, language).at(-1);
  return last ? text.slice(last[0], last[1]) : text;
}

/** Cuts a paragraph that is longer than `MAX_CLAUSE_LENGTH` at sentence ends, into parts of similar length. */
function splitLong(draft: ClauseDraft, language: Language): ClauseDraft[] {
  const [only] = draft.parts;
  if (!only || draft.parts.length > 1 || only.text.length <= MAX_CLAUSE_LENGTH) return [draft];
  const bounds = evenBounds(
    splitSentences(only.text, language).map(([, end]) => end),
    only.text.length,
  );
  return bounds.flatMap((end, i) => {
    const start = bounds[i - 1] ?? 0;
    const part = trim(slice(only, start, end));
    return part.text
      ? [{ parts: [{ ...only, ...part, mark: start === 0 ? only.mark : 0 }], leadIn: draft.leadIn }]
      : [];
  });
}

/** Longest text whose parts are made even as a whole; a longer one is taken in windows, so that the time stays linear. */
const MAX_EVEN_LENGTH = 20_000;
/** Parts tried beyond the fewest possible. */
const MAX_MORE_PARTS = 40;

/** Chooses the sentence ends nearest to equal parts such that no part exceeds `MAX_CLAUSE_LENGTH`. */
function evenBounds(ends: readonly number[], length: number): number[] {
  const bounds: number[] = [];
  let start = 0;
  let window: number[] = [];
  for (const end of [...ends, length]) {
    const last = window.at(-1);
    if (last !== undefined && end - start > MAX_EVEN_LENGTH) {
      for (const bound of evenPart(window, last - start, start)) bounds.push(bound);
      [start, window] = [last, []];
    }
    window.push(end);
  }
  return [...new Set([...bounds, ...evenPart(window, length - start, start)])];
}

function evenPart(ends: readonly number[], length: number, start: number): number[] {
  const fewest = Math.ceil(length / MAX_CLAUSE_LENGTH);
  for (let count = fewest; count <= Math.min(ends.length, fewest + MAX_MORE_PARTS); count++) {
    const inner = Array.from({ length: count - 1 }, (_, k) => nearest(ends, start + ((k + 1) * length) / count));
    const bounds = [...new Set([...inner, start + length])].sort((a, b) => a - b);
    if (bounds.every((end, i) => end - (bounds[i - 1] ?? start) <= MAX_CLAUSE_LENGTH)) return bounds;
  }
  return [...new Set([...ends, start + length])].sort((a, b) => a - b);
}

/** The place nearest to a wanted one, the earlier of two; `places` rise. */
function nearest(places: readonly number[], wanted: number): number {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [places[low - 1], places[low]];
  if (before === undefined || after === undefined) return before ?? after ?? wanted;
  return Math.abs(after - wanted) < Math.abs(before - wanted) ? after : before;
}
