import phrasingOdds from '../models/phrasing-odds.json' with { type: 'json' };
import { type PhrasingOdds, readPhrasingOdds } from '../models/read-phrasing-odds.ts';

let table: PhrasingOdds | undefined;

/** The table that was trained; read at its first use. */
function trainedOdds(): PhrasingOdds {
  table ??= readPhrasingOdds('src/models/phrasing-odds.json', phrasingOdds).weights;
  return table;
}

/** From such a sum of log odds on more of it says nothing more: a long question is not surer for its length. */
const MAX_PHRASING_SCORE = { words: 15, concepts: 5 } as const;

/**
 * How far a question is put like those that policies leave open, 0 to 1; one half where nothing speaks for either. Each
 * phrase speaks for itself (naive Bayes), so that the table tells what a sum is made of.
 * @param of what the phrases are: words and pairs of characters, or concepts
 */
export function phrasingScore(
  phrases: Iterable<string>,
  of: keyof typeof MAX_PHRASING_SCORE,
  odds: PhrasingOdds = trainedOdds(),
): number {
  let sum = 0;
  for (const phrase of phrases) sum += odds.get(phrase) ?? 0;
  return (Math.max(-1, Math.min(1, sum / MAX_PHRASING_SCORE[of])) + 1) / 2;
}
