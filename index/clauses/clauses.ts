import { createHash } from 'node:crypto';
import { jurisdictionsIn } from '../../src/knowledge/match-jurisdictions.ts';
import type { Clause, Sentence, Span } from '../../src/policy/policy.ts';
import type { Language } from '../../src/text/language.ts';
import { LABELLED } from '../outline/headings.ts';
import type { Outlined } from '../outline/outline.ts';
import { bareLetters } from '../outline/similarity.ts';
import type { Layout } from '../read/layout.ts';
import { join, type MappedText, slice, spanOf, trim } from '../read/mapped-text.ts';
import { policyDates } from './dates.ts';
import { splitSentences } from './sentences.ts';

/** A clause has at most so many characters; a list that is longer becomes a clause an item. */
const MAX_CLAUSE_LENGTH = 1200;
/** Lines of a text without paragraphs that are put together: a number of lines, so that no edit moves the others. */
const PARAGRAPH_LINES = 3;
const OPENING = 80;
/** A text this short right before a list introduces it, with or without a colon. */
const MAX_LEAD_IN_LENGTH = 200;

const LEADS_IN = /(?:[:：]|following(?: \p{L}+)?\.|that is\.|include\.|有权：)\s*$/u;

/** A clause before it has an id. */
interface Draft {
  readonly parts: readonly Outlined[];
  readonly leadIn: string | null;
}

/** Puts the elements of an outline together to clauses: paragraphs, numbered clauses, lists with their lead-in. */
export function clausesOf(policy: string, elements: readonly Outlined[], language: Language, shape: Layout): Clause[] {
  const drafts = group(markItems(elements, shape), shape, language).flatMap((draft) => splitLong(draft, language));
  const taken = new Map<string, number>();
  return drafts.map((draft) => {
    const mapped = joinParts(draft.parts);
    return clauseOf(idOf(policy, draft, mapped.text, taken), draft, mapped, language);
  });
}

/** The parts of a clause in one text: a list has its items on lines of their own. */
const joinParts = (parts: readonly Outlined[]): MappedText =>
  join(parts, parts.some((part) => part.kind !== 'text') ? '\n' : ' ');

/** In a text of bare lines, those behind a lead-in that begin in lower case are the items of its list. */
function markItems(elements: readonly Outlined[], shape: Layout): Outlined[] {
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
    const lower = shape === 'sentences' && /^\p{Ll}/u.test(element.text.slice(element.mark));
    const bare =
      inList &&
      shape !== 'sentences' &&
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

function group(elements: readonly Outlined[], shape: Layout, language: Language): Draft[] {
  const drafts: Draft[] = [];
  let leadIns: { depth: number; text: string; section: string }[] = [];
  let i = 0;
  while (i < elements.length) {
    const element = elements[i];
    if (!element) break;
    const list = listAt(elements, i);
    const section = sectionKey(element);
    const firstInSection = i === 0 || section !== sectionKey(elements[i - 1] ?? element);
    leadIns = leadIns.filter((lead) => {
      if (!section.startsWith(lead.section)) return false;
      if (element.depth > 0) return element.depth > lead.depth;
      return element.kind !== 'text' || (firstInSection && lead.section !== section);
    });
    const leadIn = leadIns.at(-1)?.text ?? null;
    if (list.length > 1) {
      drafts.push(...listDrafts(list, leadIn, language));
      i += list.length;
    } else if (shape === 'sentences' && element.kind === 'text') {
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

/** The lead-in at `i` with the items behind it, or the items alone. */
function listAt(elements: readonly Outlined[], i: number): Outlined[] {
  const first = elements[i];
  const heads =
    first?.kind !== 'text' ||
    LEADS_IN.test(first.text) ||
    (first.text.length < MAX_LEAD_IN_LENGTH && elements[i + 1]?.kind === 'item');
  if (!first || !heads || first.kind === 'heading') return [];
  const list = [first];
  for (const element of elements.slice(i + 1)) {
    const isItem = element.kind === 'item' || (element.kind === 'row' && first.kind !== 'item');
    if (!isItem || sectionKey(element) !== sectionKey(first)) break;
    list.push(element);
    if (LEADS_IN.test(element.text)) break; // a list inside this item begins
  }
  return list;
}

function listDrafts(list: readonly Outlined[], outer: string | null, language: Language): Draft[] {
  const [first, ...items] = list;
  if (!first) return [];
  if (lengthOf(list) <= MAX_CLAUSE_LENGTH) return [{ parts: list, leadIn: outer }];
  const lead = first.kind === 'text';
  const leadIn = lead ? lastSentence(first.text, language) : outer;
  return [{ parts: [first], leadIn: outer }, ...items.map((item) => ({ parts: [item], leadIn }))];
}

/** A line that begins with a number or a bracket goes on with a name or a label before it: "Telephone." / "1300 ...". */
const VALUE_LINE = /^(?:[\d+(]|c\/o\b|e-?mail)/i;
/** "Attention." and "E-mail address." do not count as lines. */
const isFullLine = ({ text }: Outlined): boolean => text.length >= 40;

/** Sentences from `i` on that may stand in one paragraph. */
function sentenceRun(elements: readonly Outlined[], i: number): Outlined[] {
  const run: Outlined[] = [];
  for (const element of elements.slice(i)) {
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

/** Cuts a paragraph that is too long for a clause at the ends of sentences, into parts of like length. */
function splitLong(draft: Draft, language: Language): Draft[] {
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

/** Of the ends of sentences those nearest to equal parts, with no part longer than a clause may be. */
function evenBounds(ends: readonly number[], length: number): number[] {
  for (let count = Math.ceil(length / MAX_CLAUSE_LENGTH); count <= ends.length; count++) {
    const inner = Array.from({ length: count - 1 }, (_, k) => nearest(ends, ((k + 1) * length) / count));
    const bounds = [...new Set([...inner, length])].sort((a, b) => a - b);
    if (bounds.every((end, i) => end - (bounds[i - 1] ?? 0) <= MAX_CLAUSE_LENGTH)) return bounds;
  }
  return [...new Set([...ends, length])].sort((a, b) => a - b);
}

const nearest = (places: readonly number[], wanted: number): number =>
  places.reduce(
    (best, place) => (Math.abs(place - wanted) < Math.abs(best - wanted) ? place : best),
    places[0] ?? wanted,
  );

/**
 * An id that stays when other clauses change: made from the clause's own section and opening words. Only a
 * clause that opens like an earlier one of its section is numbered.
 */
function idOf(policy: string, draft: Draft, text: string, taken: Map<string, number>): string {
  const first = draft.parts[0];
  const key = `${first?.section.join('\n') ?? ''}\n${bareLetters(text.slice(first?.mark ?? 0)).slice(0, OPENING)}`;
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 8);
  const count = (taken.get(hash) ?? 0) + 1;
  taken.set(hash, count);
  return `${policy}#${hash}${count > 1 ? `-${count}` : ''}`;
}

const ADDRESSED_EN =
  /^(?:.{0,12}\b)?(?:if|for|where) (?:you|individuals|users|residents|customers|people)\b.{0,40}?\b(?:located|resid\p{L}+|from|in|citizens?)\b(.{0,40})/iu;
const ADDRESSED_ZH = /^.{0,12}(?:如果?您(?:是|来自|位于|居住)|对于)(.{0,16}?)(?:居民|用户|客户|[，,])/u;

/** A heading run into the clause: "Your California Privacy Rights. ...", "Notice to Residents of the State of California - ...". */
const TITLED_EN =
  /^.{0,40}?\b(?:\p{Lu}[\p{L}.]+ (?:[Pp]rivacy [Rr]ights|[Rr]esidents|[Cc]ustomers|[Cc]onsumers|[Uu]sers)\b|(?:Residents|Citizens|Customers|Consumers|Users) (?:of|in) (?:the .{0,25}|\p{Lu}\p{L}+))/u;

/** A clause may say itself for whom it is: "If you are a California resident ...". */
function addressees(text: string): string[] {
  const match = ADDRESSED_EN.exec(text) ?? ADDRESSED_ZH.exec(text) ?? TITLED_EN.exec(text);
  return match && !/outside|other than|以外|之外/i.test(match[0]) ? jurisdictionsIn(match[0].slice(0, 90)) : [];
}

/** What is left of a list's last "and" on a line of its own. */
const CONNECTOR = /^(?:and|or)\.?$/i;

/** "Cookies." or "Data Protection Officer.": a label rather than a sentence; it belongs to the sentence behind it. */
const isLabel = (text: string): boolean =>
  !/[?？:：]$|\. \.$/.test(text) &&
  (/\p{Script=Han}/u.test(text) ? text.length <= 12 : text.split(/\s+/).length <= 3 && text.length <= 30);

function clauseOf(id: string, draft: Draft, mapped: MappedText, language: Language): Clause {
  const sentences: Sentence[] = [];
  let offset = 0;
  for (const part of draft.parts) {
    const item = part.kind === 'item' || part.kind === 'row';
    const body = offset + part.mark;
    splitSentences(part.text.slice(part.mark), language).forEach(([from, to], i) => {
      const before = sentences.at(-1);
      if (before && CONNECTOR.test(part.text.slice(part.mark + from, part.mark + to))) {
        const at: Span = [before.at[0], body + to];
        sentences[sentences.length - 1] = { ...before, at, span: spanOf(slice(mapped, at[0], at[1])) };
        return;
      }
      const labelled = before && isLabel(mapped.text.slice(...before.at)) && (i > 0 || (!item && !before.item));
      if (labelled) sentences.pop();
      const at: Span = [labelled ? before.at[0] : body + from, body + to];
      sentences.push({ at, span: spanOf(slice(mapped, at[0], at[1])), item, row: part.kind === 'row' });
    });
    offset += part.text.length + 1;
  }
  const first = draft.parts[0];
  return {
    id,
    number: first?.number ?? null,
    section: first?.section ?? [],
    jurisdictions: first?.jurisdictions.length ? first.jurisdictions : addressees(mapped.text),
    text: mapped.text,
    span: spanOf(mapped),
    sentences,
    leadIn: draft.leadIn,
    links: [],
  };
}
