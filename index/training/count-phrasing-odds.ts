import { isConceptTerm } from '../../src/retrieve/term-weight.ts';
import { isHan } from '../../src/text/language.ts';
import type { KnownQuestion } from './read-known-questions.ts';

/** A rarer phrase may have met one side by chance. */
const MIN_COUNT = 4;
/** Added to both counts, so that a phrase of one side only has odds too. */
const PRIOR = 0.5;
/** Odds are rounded to multiples of this; those that round to zero are left out. */
const STEP = 0.5;

interface Counts {
  answered: number;
  open: number;
}

/**
 * Log odds of each phrase: log of its share among the questions left open over its share among those answered. Words are
 * compared with questions that have no Chinese, pairs of characters with those that have, concepts with all.
 */
export function countPhrasingOdds(questions: readonly KnownQuestion[]): Map<string, number> {
  const counts = new Map<string, Counts>();
  const han: Counts = { answered: 0, open: 0 };
  const latin: Counts = { answered: 0, open: 0 };
  for (const { answered, phrases } of questions) {
    const side = answered ? 'answered' : 'open';
    (phrases.some(isHan) ? han : latin)[side]++;
    for (const phrase of phrases) {
      const count = counts.get(phrase) ?? { answered: 0, open: 0 };
      count[side]++;
      counts.set(phrase, count);
    }
  }
  const both: Counts = { answered: han.answered + latin.answered, open: han.open + latin.open };
  const odds = new Map<string, number>();
  for (const [phrase, { answered, open }] of counts) {
    if (answered + open < MIN_COUNT) continue;
    const all = isConceptTerm(phrase) ? both : isHan(phrase) ? han : latin;
    const ratio = all.answered / all.open;
    const steps = Math.round(Math.log((open + PRIOR) / (answered / ratio + PRIOR)) / STEP);
    if (steps !== 0) odds.set(phrase, steps * STEP);
  }
  return odds;
}
