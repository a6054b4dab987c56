import type { Clause } from '../../policy/policy.ts';
import type { Candidate } from '../../rank/rank.ts';
import { MAX_QUOTE_LENGTH, type SentenceRange, sizeOf, textOfSentences } from './sentence-range.ts';
import { leansBack, limitsWhatPrecedes } from './sentence-ties.ts';

/** A clause up to this size is quoted whole, and no quote grows beyond the second one; sizes as `sizeOf` counts them. */
const MAX_WHOLE_CLAUSE = 480;
const MAX_GROWN_QUOTE = 560;
/**
 * A neighbour that scores at most this far below the best sentence answers about as well. Scores are logits of a softmax
 * over the candidates, so 1.6 means at least exp(-1.6) = one fifth of the best sentence's probability.
 */
const MAX_GAP_OF_EQUALS = 1.6;
/** A quote grows to this many sentences; a short clause, or a list with its lead-in, may have more. */
const MAX_SENTENCES = 3;

/** A quote that grows: the clause and the sentences taken so far. */
interface Growth {
  readonly clause: Clause;
  first: number;
  last: number;
}

/**
 * Grows the best sentence of a clause until it can be read alone. In this order it takes
 * 1. the whole clause, where that has at most 480 letters (a Chinese character counts two);
 * 2. the sentence before one that leans on it ("However, ...", "They ..."), unless the sentence is a list item;
 * 3. the sentence behind, where that limits what is said ("Unless ...", "Except ...");
 * 4. behind a lead-in (it ends in a colon) as many of its items as fit;
 * 5. neighbours with a score of at least `best.score - 1.6`, up to three sentences in all.
 * Nothing is taken that makes the quote longer than 560 letters or 600 characters.
 *
 * Example: a long clause "[0] We may refuse. [1] However, you may complain. [2] We keep logs. ..." with best sentence 1
 * (score 5) and scores 0: 1, 2: 4. Step 2 takes sentence 0, as sentence 1 begins with "However"; step 5 takes sentence 2,
 * as 4 >= 5 - 1.6; now there are three sentences. The result is `{ clause, first: 0, last: 2 }`.
 * @param clause the clause that the best sentence is in
 * @param best the best candidate: indices of clause and sentence, score as a logit
 * @param scores scores of the clause's candidates by sentence; a sentence that is none is never taken in step 5
 * @returns sentences of this clause, the best one among them
 */
export function growQuote(clause: Clause, best: Candidate, scores: ReadonlyMap<number, number>): SentenceRange {
  const end = clause.sentences.length - 1;
  if (fits(clause, 0, end, MAX_WHOLE_CLAUSE)) return { clause: best.clause, first: 0, last: end };
  const growth = { clause, first: best.sentence, last: best.sentence };
  takeWhatBelongs(growth);
  const minScore = best.score - MAX_GAP_OF_EQUALS;
  takeEquals(growth, (i) => (scores.get(i) ?? Number.NEGATIVE_INFINITY) >= minScore);
  return { clause: best.clause, first: growth.first, last: growth.last };
}

/** Steps 2 to 4: what the best sentence cannot be read without. */
function takeWhatBelongs(growth: Growth): void {
  const { clause, first } = growth;
  const sentence = (i: number) => textOfSentences(clause, i, i);
  const isItem = clause.sentences[first]?.item ?? false;
  if (canTakeBefore(growth) && leansBack(sentence(first)) && !isItem) growth.first--;
  if (canTakeBehind(growth) && limitsWhatPrecedes(sentence(growth.last + 1))) growth.last++;
  if (/[:：]$/.test(sentence(growth.last))) while (canTakeBehind(growth)) growth.last++;
}

/** Step 5: neighbours that answer about as well, those behind before those in front. */
function takeEquals(growth: Growth, isEqual: (sentence: number) => boolean): void {
  while (growth.last - growth.first < MAX_SENTENCES - 1) {
    if (canTakeBehind(growth) && isEqual(growth.last + 1)) growth.last++;
    else if (canTakeBefore(growth) && isEqual(growth.first - 1)) growth.first--;
    else return;
  }
}

const canTakeBefore = ({ clause, first, last }: Growth): boolean =>
  first > 0 && fits(clause, first - 1, last, MAX_GROWN_QUOTE);

const canTakeBehind = ({ clause, first, last }: Growth): boolean =>
  last < clause.sentences.length - 1 && fits(clause, first, last + 1, MAX_GROWN_QUOTE);

function fits(clause: Clause, first: number, last: number, maxSize: number): boolean {
  const text = textOfSentences(clause, first, last);
  return sizeOf(text) <= maxSize && text.length <= MAX_QUOTE_LENGTH;
}
