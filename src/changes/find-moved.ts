import type { MovedClause } from './comparison.ts';
import type { PlacedSentence } from './list-sentences.ts';
import type { Matches } from './match-same.ts';

type Sentences = readonly PlacedSentence[];

/** Finds the clauses of which every word is in one clause of the other version, and that stand in another order there. */
export function findMoved(before: Sentences, after: Sentences, same: Matches): MovedClause[] {
  const whole = wholeClauses(before, after, same);
  const staying = new Set(longestRise(whole.map((pair) => pair.after)));
  return whole.filter((_, i) => !staying.has(i));
}

/** Pairs of clauses that have the same sentences, in the order of the version before. */
function wholeClauses(before: Sentences, after: Sentences, same: Matches): MovedClause[] {
  const counts = countByClause(after);
  const heirs = new Map<number, (number | undefined)[]>();
  for (const { at, clause } of before) {
    const heir = after[same.get(at) ?? -1]?.clause;
    heirs.set(clause, [...(heirs.get(clause) ?? []), heir]);
  }
  return [...heirs].flatMap(([clause, list]) => {
    const [heir] = list;
    const isWhole = heir !== undefined && list.every((one) => one === heir) && counts.get(heir) === list.length;
    return isWhole ? [{ before: clause, after: heir }] : [];
  });
}

function countByClause(sentences: Sentences): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { clause } of sentences) counts.set(clause, (counts.get(clause) ?? 0) + 1);
  return counts;
}

/** Indices of a longest rising subsequence: those are the clauses that have stayed where they were. */
function longestRise(values: readonly number[]): number[] {
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, i) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = i;
  });
  const rise: number[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) rise.push(i);
  return rise.reverse();
}
