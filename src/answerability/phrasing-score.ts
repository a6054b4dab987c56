import { phrasingOdds } from '../models/phrasing-odds.ts';

/**
 * Log odds of stems, bigrams and concepts: ln of how much more often policies leave a question that contains it open than
 * they answer it. Positive speaks for "left open".
 */
export type PhrasingOdds = ReadonlyMap<string, number>;

let table: PhrasingOdds | undefined;

/** The fitted table, parsed when it is first needed. */
function fitted(): PhrasingOdds {
  table ??= new Map(phrasingOdds.flatMap(([odds, phrases]) => phrases.split(' ').map((phrase) => [phrase, odds])));
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
  odds: PhrasingOdds = fitted(),
): number {
  let sum = 0;
  for (const phrase of phrases) sum += odds.get(phrase) ?? 0;
  return (Math.max(-1, Math.min(1, sum / MAX_PHRASING_SCORE[of])) + 1) / 2;
}
