import type { Overview } from '../../knowledge/overviews.ts';
import type { Ranking } from '../../rank/rank.ts';
import type { CorpusPolicy } from '../../retrieve/corpus.ts';
import { bareKey } from '../../text/bare-key.ts';
import { citeRange } from '../quotes/cite.ts';
import type { SentenceRange } from '../quotes/sentence-range.ts';
import type { Citation } from '../reply.ts';
import { overviewRanges } from './overview-ranges.ts';

/** A list has at most this many items. */
const MAX_ITEMS = 40;

/** Subjects of a summary, in its order: what a policy is asked most. */
const SUMMARY: readonly Overview[] = [
  'collected',
  'purposes',
  'recipients',
  'retention',
  'rights',
  'security',
  'location',
];

/** Options for citing an overview. */
export interface OverviewOptions {
  /** Jurisdictions asked about. */
  readonly asked: readonly string[];
  readonly mode: Ranking['mode'];
}

/** The items of a list on a subject as citations in the document's order, numbered from 1; the same words only once. */
export function overviewCitations(
  policy: CorpusPolicy,
  subject: Overview,
  { asked, mode }: OverviewOptions,
): Citation[] {
  const words = new Set<string>();
  const citations: Citation[] = [];
  for (const range of rangesOf(policy, subject, asked)) {
    const citation = citeRange(policy, range, citations.length + 1, { score: 0, asked, mode });
    const key = citation && bareKey(citation.quote);
    if (!citation || !key || words.has(key)) continue;
    words.add(key);
    citations.push(citation);
    if (citations.length === MAX_ITEMS) break;
  }
  return citations;
}

function rangesOf(policy: CorpusPolicy, subject: Overview, asked: readonly string[]): SentenceRange[] {
  const { index } = policy.open;
  if (subject !== 'summary') return overviewRanges(index, subject, asked);
  return SUMMARY.flatMap((one) => overviewRanges(index, one, asked).slice(0, 1));
}
