import type { Overview } from '../../knowledge/overviews.ts';
import { fromKnowledge } from '../../knowledge/use-knowledge.ts';
import type { IndexedPolicy } from '../../policy/indexed-policy.ts';
import type { Clause } from '../../policy/policy.ts';
import { MAX_QUOTE_LENGTH, type SentenceRange, sizeOf, textOfSentences } from '../quotes/sentence-range.ts';
import { leansBack, limitsWhatPrecedes } from '../quotes/sentence-ties.ts';
import { sectionSubjects } from './section-subjects.ts';

const partsOf = fromKnowledge(({ overviews }) => new Map(Object.entries(overviews.parts)));

/** Sizes of an item, as `sizeOf` counts; a longer paragraph is several items. In a long list they are larger. */
const MAX_ITEM_SIZE = { short: 480, long: MAX_QUOTE_LENGTH } as const;
/** A list with more items is long: its pieces are larger, and those that name no part of the subject are left out. */
const MAX_SHORT_LIST = 16;
/** Fewer items than this in sections of its own: what is said elsewhere is taken as well. */
const MIN_SECTION_ITEMS = 2;
/** Clauses on subjects that policies speak of in many places, rather than in one section. */
const SCATTERED: readonly Overview[] = ['rights', 'location'];
/** Sentences elsewhere on one part of a subject: for everybody, and for residents of one place. */
const MAX_ELSEWHERE = { general: 3, local: 1 } as const;

/** What the items of a list are taken from. */
interface ListSource {
  readonly index: IndexedPolicy;
  /** Topics of the clauses that belong to the list. */
  readonly parts: readonly string[];
  readonly isLong: boolean;
  /** True for a clause that is for everybody, or for residents of a place asked about. */
  readonly isFor: (clause: Clause) => boolean;
}

/**
 * The items of a list on a subject, in the document's order, those for residents of a place asked about first: the clauses of the sections on it, long ones in pieces; for
 * some subjects also the sentences elsewhere on parts that these sections leave out.
 * @param asked jurisdictions asked about; clauses for residents of others are left out
 */
export function overviewRanges(index: IndexedPolicy, subject: Overview, asked: readonly string[]): SentenceRange[] {
  const source: ListSource = {
    index,
    parts: partsOf().get(subject) ?? [],
    isLong: false,
    isFor: ({ jurisdictions }) => jurisdictions.length === 0 || jurisdictions.some((id) => asked.includes(id)),
  };
  const short = sectionItems(source, subject);
  const own = short.length > MAX_SHORT_LIST ? sectionItems({ ...source, isLong: true }, subject) : short;
  const isScattered = SCATTERED.includes(subject) || own.length < MIN_SECTION_ITEMS;
  const further = isScattered ? elsewhere(source, own) : [];
  const isGeneral = ({ clause }: SentenceRange): number =>
    index.policy.clauses[clause]?.jurisdictions.some((id) => asked.includes(id)) ? 0 : 1;
  return [...own, ...further].sort((a, b) => isGeneral(a) - isGeneral(b) || a.clause - b.clause || a.first - b.first);
}

/** Topics of sentences with which policies introduce a section before they come to the matter. */
const INTRODUCTORY: readonly string[] = ['definitions', 'organisation-commitment'];

/** The items of the sections on a subject, without what only introduces them. */
function sectionItems(source: ListSource, subject: Overview): SentenceRange[] {
  const items = itemsOfSections(source, subject);
  const introduces = (range: SentenceRange) =>
    partsIn(source, range, source.parts).length === 0 && partsIn(source, range, INTRODUCTORY).length > 0;
  return items.slice(
    Math.max(
      0,
      items.findIndex((range) => !introduces(range)),
    ),
  );
}

function itemsOfSections(source: ListSource, subject: Overview): SentenceRange[] {
  const { policy } = source.index;
  const subjects = sectionSubjects(policy);
  return policy.clauses.flatMap((clause, c) => {
    const ofSection = subjects[c];
    return ofSection?.includes(subject) && source.isFor(clause) ? itemsOf(source, c, ofSection[0] !== subject) : [];
  });
}

/** The part of a subject that a sentence is on; undefined for none. */
const partOf = ({ index, parts }: ListSource, c: number, s: number): string | undefined =>
  parts.find((id) => index.facts[c]?.[s]?.topics[id] === 1);

/** The items that a clause makes; where its section is on several subjects, only what is on this one. */
function itemsOf(source: ListSource, c: number, isShared: boolean): SentenceRange[] {
  const clause = source.index.policy.clauses[c];
  if (!clause || isBareLeadIn(clause)) return [];
  const isOn = clause.sentences.map((_, s) => partOf(source, c, s) !== undefined);
  if (isShared && !isOn.includes(true)) return [];
  const isList = clause.leadIn !== null || clause.sentences.some(({ item }) => item);
  const first = isList || !isOn.includes(true) ? 0 : isOn.indexOf(true);
  const end = lastOf(source, c, clause);
  const maxSize = source.isLong ? MAX_ITEM_SIZE.long : MAX_ITEM_SIZE.short;
  if (fits(clause, 0, end, maxSize)) return [{ clause: c, first: 0, last: end }];
  const pieces = piecesOf(clause, { clause: c, first, last: end }, maxSize);
  const telling = pieces.filter((piece) => isOn.slice(piece.first, piece.last + 1).includes(true));
  return (isShared || source.isLong) && telling.length > 0 ? telling : pieces;
}

/** The last sentence of a clause that belongs to its items: one that only introduces the next clauses does not. */
function lastOf({ index }: ListSource, c: number, { sentences, text }: Clause): number {
  const last = sentences.length - 1;
  const introduced = index.policy.clauses[c + 1]?.leadIn;
  const words = text.slice(...(sentences[last]?.at ?? [0, 0]));
  return last > 0 && introduced && words.endsWith(introduced) ? last - 1 : last;
}

/** A range in pieces of whole sentences. */
function piecesOf(
  clause: Clause,
  { clause: c, first: from, last: to }: SentenceRange,
  maxSize: number,
): SentenceRange[] {
  const pieces: SentenceRange[] = [];
  let first = from;
  for (let s = from; s <= to; s++) {
    if (s < to && fits(clause, first, s + 1, maxSize)) continue;
    pieces.push({ clause: c, first, last: s });
    first = s + 1;
  }
  return pieces;
}

function fits(clause: Clause, first: number, last: number, maxSize: number): boolean {
  const text = textOfSentences(clause, first, last);
  return sizeOf(text) <= maxSize && text.length <= MAX_QUOTE_LENGTH;
}

/** True for a clause that only introduces the next ones. */
const isBareLeadIn = ({ sentences, text }: Clause): boolean => sentences.length === 1 && /[:：]\s*$/.test(text);

/** Sentences elsewhere on parts that no item is on yet. */
function elsewhere(source: ListSource, own: readonly SentenceRange[]): SentenceRange[] {
  const covered = new Set(own.flatMap((range) => partsIn(source, range, source.parts)));
  const counts = new Map<string, number>();
  const found: SentenceRange[] = [];
  source.index.policy.clauses.forEach((clause, c) => {
    clause.sentences.forEach((_, s) => {
      const part = partOf(source, c, s);
      if (!part || covered.has(part) || has([...own, ...found], c, s)) return;
      const kind = source.isFor(clause) ? 'general' : 'local';
      const count = counts.get(kind + part) ?? 0;
      if (count >= MAX_ELSEWHERE[kind]) return;
      counts.set(kind + part, count + 1);
      found.push(grown(clause, c, s));
    });
  });
  return found;
}

/** The topics of some that a range states something on. */
function partsIn(
  { index: { facts } }: ListSource,
  { clause, first, last }: SentenceRange,
  topicIds: readonly string[],
): string[] {
  const sentences = (facts[clause] ?? []).slice(first, last + 1);
  return sentences.flatMap(({ topics }) => topicIds.filter((id) => topics[id] === 1));
}

const has = (ranges: readonly SentenceRange[], c: number, s: number): boolean =>
  ranges.some(({ clause, first, last }) => clause === c && s >= first && s <= last);

/** A sentence with the one that it leans on and the one that limits it, where they fit. */
function grown(clause: Clause, c: number, s: number): SentenceRange {
  let [first, last] = [s, s];
  const sentence = (i: number) => textOfSentences(clause, i, i);
  const hasRoom = (from: number, to: number) => fits(clause, from, to, MAX_ITEM_SIZE.short);
  if (first > 0 && leansBack(sentence(first)) && hasRoom(first - 1, last)) first--;
  if (last + 1 < clause.sentences.length && limitsWhatPrecedes(sentence(last + 1)) && hasRoom(first, last + 1)) last++;
  return { clause: c, first, last };
}
