import { type Judged, quantileOf } from './train-answerability.ts';
import type { Hits } from './train-ranker.ts';

const percent = (part: number, all: number): number => (all > 0 ? Math.round((1000 * part) / all) / 10 : 0);

/** Hits of several policies together, in percent. */
export function scoreHits(hits: Iterable<Hits>): { policies: number; questions: number; hit1: number; hit3: number } {
  const sum = { policies: 0, questions: 0, first: 0, amongThree: 0 };
  for (const { questions, first, amongThree } of hits) {
    sum.policies++;
    sum.questions += questions;
    sum.first += first;
    sum.amongThree += amongThree;
  }
  const { policies, questions, first, amongThree } = sum;
  return { policies, questions, hit1: percent(first, questions), hit3: percent(amongThree, questions) };
}

/** Of the cases that are answered the share judged open, and of the open ones the share judged so, in percent. */
export function scoreSilence(judged: readonly Judged[]): {
  cases: number;
  wronglySilent: number;
  rightlySilent: number;
} {
  const silentShare = (answered: boolean) => {
    const cases = judged.filter((one) => one.answered === answered);
    const sum = (some: readonly Judged[]) => some.reduce((total, { weight }) => total + weight, 0);
    return percent(sum(cases.filter(({ margin }) => margin <= 0)), sum(cases));
  };
  return { cases: judged.length, wronglySilent: silentShare(true), rightlySilent: silentShare(false) };
}

/** The share rightly silent, in percent, if that share of the answered cases were wrongly silent. */
export function rightlySilentAt(judged: readonly Judged[], wronglySilent: number): number {
  const answered = judged.flatMap((one) => (one.answered ? [one.margin] : []));
  const shift = quantileOf(answered, wronglySilent);
  return scoreSilence(judged.map((one) => ({ ...one, margin: one.margin - shift }))).rightlySilent;
}
