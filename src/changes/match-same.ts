import type { PlacedSentence } from './list-sentences.ts';

/** Sentences of two versions that were found to belong together: number before -> number after. */
export type Matches = Map<number, number>;

type Sentences = readonly PlacedSentence[];
type Context = (sentence: PlacedSentence, all: Sentences) => string;

const keyAt = (all: Sentences, at: number): string => all[at]?.key ?? '';

/**
 * What identical sentences are told apart by, the strictest first: a sentence that stands there several times belongs to the
 * one between the same neighbours, then beside one of them, then in the same section, then to any.
 */
const CONTEXTS: readonly Context[] = [
  ({ at }, all) => `${keyAt(all, at - 1)}\n${keyAt(all, at + 1)}`,
  ({ at }, all) => keyAt(all, at - 1),
  ({ at }, all) => keyAt(all, at + 1),
  ({ section }) => section,
  () => '',
];

/** Matches sentences with the same words, each with one other at most, wherever they stand. */
export function matchSame(before: Sentences, after: Sentences): Matches {
  const matches: Matches = new Map();
  const taken = new Set<number>();
  for (const context of CONTEXTS) {
    const free = new Map<string, PlacedSentence[]>();
    for (const sentence of after) {
      if (taken.has(sentence.at)) continue;
      const key = `${sentence.key}\n${context(sentence, after)}`;
      const queue = free.get(key);
      if (queue) queue.push(sentence);
      else free.set(key, [sentence]);
    }
    for (const queue of free.values()) queue.reverse();
    for (const sentence of before) {
      if (matches.has(sentence.at)) continue;
      const found = free.get(`${sentence.key}\n${context(sentence, before)}`)?.pop();
      if (!found) continue;
      matches.set(sentence.at, found.at);
      taken.add(found.at);
    }
  }
  return matches;
}
