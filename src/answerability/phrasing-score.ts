import phrasingOdds from '../models/phrasing-odds.json' with { type: 'json' };
import { type PhrasingOdds, readPhrasingOdds } from '../models/read-phrasing-odds.ts';

let table: PhrasingOdds | undefined;

/** The table that was trained; read at its first use. */
function trainedOdds(): PhrasingOdds {
  table ??= readPhrasingOdds('src/models/phrasing-odds.json', phrasingOdds).weights;
  return table;
}

/** Sums of log odds are capped at this, so that a question does not become more certain by its mere length. */
const MAX_PHRASING_SCORE = { words: 15, concepts: 5 } as const;

/**
 * How much a question's phrasing resembles that of questions which policies leave open (naive Bayes): the sum of the log odds
 * of its phrases, capped at plus or minus `MAX_PHRASING_SCORE` and mapped from 0 to 1; 0.5 is neutral.
 * @param of the kind of phrases: stems and bigrams (`words`), or concepts
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
