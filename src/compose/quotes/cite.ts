import type { Clause, Policy } from '../../policy/policy.ts';
import type { Ranking } from '../../rank/rank.ts';
import type { CitedPolicy } from '../../retrieve/cited-policy.ts';
import type { CorpusPolicy } from '../../retrieve/corpus.ts';
import { bareKey } from '../../text/bare-key.ts';
import type { Citation } from '../reply.ts';
import { growQuote } from './grow-quote.ts';
import { selectSpans } from './select-spans.ts';
import { overlap, type SentenceRange, textOfRange } from './sentence-range.ts';

/** The jurisdiction that a citation names: the one asked about, else the clause's first; null for a clause for everybody. */
const jurisdictionOf = (clause: Clause, asked: readonly string[]): string | null =>
  clause.jurisdictions.find((id) => asked.includes(id)) ?? clause.jurisdictions[0] ?? null;

/** A sentence that introduces a quote, and its place: indices of clause and sentence, where it is known. */
interface LeadIn {
  readonly text: string;
  readonly at: readonly [clause: number, sentence: number] | null;
}

/** The sentence that introduces a quoted list item; null where the quote begins with it. */
function leadInOf(clauses: readonly Clause[], range: SentenceRange): LeadIn | null {
  const clause = clauses[range.clause];
  const first = clause?.sentences[range.first];
  if (!clause) return null;
  const lead = first?.item ? clause.sentences.slice(0, range.first).findLastIndex((sentence) => !sentence.item) : -1;
  if (lead >= 0)
    return { text: clause.text.slice(...(clause.sentences[lead]?.at ?? [0, 0])), at: [range.clause, lead] };
  return clause.leadIn ? { text: clause.leadIn, at: placeOfLeadIn(clauses, range.clause, clause.leadIn) } : null;
}

/** A lead-in of another clause stands in one of this many clauses before. */
const MAX_CLAUSES_BACK = 40;

/** A lead-in without its number. */
const bareLead = (text: string): string => text.replace(/^[\d.()（）、\s]+/u, '').trim();

function placeOfLeadIn(clauses: readonly Clause[], before: number, text: string): LeadIn['at'] {
  const wanted = bareLead(text);
  for (let c = before - 1; c >= Math.max(0, before - MAX_CLAUSES_BACK); c--) {
    const sentence =
      clauses[c]?.sentences.findIndex(({ at }) => bareLead(clauses[c]?.text.slice(...at) ?? '') === wanted) ?? -1;
    if (sentence >= 0) return [c, sentence];
  }
  return null;
}

/** Context of a citation. */
export interface CiteOptions {
  readonly score: number;
  /** Jurisdictions asked about. */
  readonly asked: readonly string[];
  /** `plain`: the policy is cited without translations, by its text alone. */
  readonly mode: Ranking['mode'];
}

/** The citation of a range of sentences; null where its words are not in the file, so that they must not be shown. */
export function citeRange(
  policy: CitedPolicy,
  range: SentenceRange,
  marker: number,
  { score, asked, mode }: CiteOptions,
): Citation | null {
  const { record, open, check } = policy;
  const { clauses } = open.index.policy;
  const clause = clauses[range.clause];
  const [first, last] = [clause?.sentences[range.first], clauses[range.through ?? range.clause]?.sentences[range.last]];
  if (!clause || !first || !last) return null;
  const quote = textOfRange(clauses, range);
  if (!check.holds(quote)) return null;
  const aids = translationOf(policy, range);
  const lead = leadInOf(clauses, range);
  const leadTranslation =
    mode === 'annotated' && lead?.at ? open.index.aids[lead.at[0]]?.translation[lead.at[1]] : undefined;
  const span = [first.span[0], last.span[1]] as const;
  return {
    marker,
    provider: record.provider,
    policy: policy.id,
    section: clause.section,
    clause: clause.id,
    quote,
    context: lead?.text ?? null,
    ...(leadTranslation ? { contextTranslation: leadTranslation } : {}),
    file: record.file,
    lines: [check.lineAt(span[0]), check.lineAt(span[1] - 1)],
    ...placeOf(open.index.policy, span[0], check.lineAt(span[0])),
    span,
    jurisdiction: jurisdictionOf(clause, asked),
    jurisdictions: clause.jurisdictions,
    updated: record.updated ?? record.effective,
    url: record.url,
    translation: mode === 'annotated' && aids.length > 0 ? aids.join(record.language === 'zh' ? ' ' : '') : null,
    score: Math.round(score * 1000) / 1000,
  };
}

/** The translations of the sentences of a range; none where one of its clauses has none. */
function translationOf({ open }: CitedPolicy, { clause, first, last, through = clause }: SentenceRange): string[] {
  const parts: string[] = [];
  for (let c = clause; c <= through; c++) {
    const aids = open.index.aids[c]?.translation;
    if (!aids) return [];
    parts.push(...aids.slice(c === clause ? first : 0, c === through ? last + 1 : undefined));
  }
  return parts;
}

/** The page of a PDF, or the paragraph of a Word file, in which an offset lies: both are 1-based. */
function placeOf(
  { format, pageStarts = [] }: Policy,
  offset: number,
  line: number,
): Pick<Citation, 'page' | 'paragraph'> {
  if (format === 'pdf') return { page: Math.max(1, pageStarts.filter((start) => start <= offset).length) };
  return format === 'docx' ? { paragraph: line } : {};
}

/** A proposed quote: a range of sentences, or its best sentence alone where the range cannot be quoted. */
interface Proposal {
  readonly range: SentenceRange;
  readonly alone: SentenceRange;
  readonly score: number;
}

/** With annotations the best sentence is mostly right: it is quoted with the neighbours that it needs to be understood. */
function* grownQuotes(clauses: readonly Clause[], candidates: Ranking['candidates']): Generator<Proposal> {
  const scores = new Map<number, Map<number, number>>();
  for (const { clause, sentence, score } of candidates)
    scores.set(clause, (scores.get(clause) ?? new Map()).set(sentence, score));
  for (const candidate of candidates) {
    const clause = clauses[candidate.clause];
    if (!clause) continue;
    const alone = { clause: candidate.clause, first: candidate.sentence, last: candidate.sentence };
    const range = growQuote(clause, candidate, scores.get(candidate.clause) ?? new Map());
    yield { range, alone, score: candidate.score };
  }
}

const propose = (clauses: readonly Clause[], { mode, candidates }: Ranking): Iterable<Proposal> =>
  mode === 'annotated'
    ? grownQuotes(clauses, candidates)
    : selectSpans(clauses, candidates).map(({ range, best, score }) => ({ range, alone: best, score }));

/** Options for choosing quotes. */
export interface CiteBestOptions {
  readonly maxQuotes: number;
  /** Candidates that score further below the best one are left out (scores are logits). */
  readonly maxScoreGap: number;
  /** Jurisdictions asked about. */
  readonly asked: readonly string[];
  /** Marker of the first citation; 1 unless given. */
  readonly firstMarker?: number;
}

/**
 * Citations from ranked candidates, best first, none sharing a sentence. Candidates inside a quote already taken, and the
 * same words once more (as for another jurisdiction), are passed over.
 */
export function citeBest(
  policy: CorpusPolicy,
  ranking: Ranking,
  { maxQuotes, maxScoreGap, asked, firstMarker = 1 }: CiteBestOptions,
): Citation[] {
  const taken: SentenceRange[] = [];
  const words = new Set<string>();
  const citations: Citation[] = [];
  let best: number | undefined;
  for (const { range, alone, score } of propose(policy.open.index.policy.clauses, ranking)) {
    best ??= score;
    if (citations.length >= maxQuotes || score < best - maxScoreGap) break;
    if (taken.some((one) => overlap(one, alone))) continue;
    const free = taken.some((one) => overlap(one, range)) ? alone : range;
    const marker = firstMarker + citations.length;
    const options = { score, asked, mode: ranking.mode };
    const citation = citeRange(policy, free, marker, options) ?? citeRange(policy, alone, marker, options);
    const key = citation && bareKey(citation.quote);
    if (!citation || !key || words.has(key)) continue;
    words.add(key);
    taken.push(free);
    citations.push(citation);
  }
  return citations;
}
