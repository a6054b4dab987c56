import type { PlacedSentence } from './list-sentences.ts';
import type { Matches } from './match-same.ts';
import { measureSimilarity, type Shingles, shinglesOf } from './measure-similarity.ts';

/** Two sentences are wordings of one another from this similarity on, wherever they stand. */
const MIN_SIMILARITY = 0.5;
/** Those at the same place, between sentences that have not changed, need less. */
const MIN_SIMILARITY_IN_PLACE = 0.3;
/** What the same place adds where several sentences come into question. */
const PLACE_BONUS = 0.2;
/** Pairs of words that stand in more sentences than these tell nothing of where one has gone. */
const MAX_POSTINGS = 40;

interface Pair {
  readonly before: number;
  readonly after: number;
  readonly score: number;
}

/** A sentence is compared in full with so many that share the most telling shingles with it. */
const MAX_CANDIDATES = 12;

/** The sentences of the later version that are left. */
interface Left {
  readonly shingles: ReadonlyMap<number, Shingles>;
  /** By shingle the sentences that have it. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
}

/**
 * Matches sentences that are in one version only with those that have become of them, the most similar first.
 * @param same the sentences that are in both versions
 */
export function matchReworded(
  gone: readonly PlacedSentence[],
  come: readonly PlacedSentence[],
  same: Matches,
): Matches {
  const left = indexLeft(come);
  return takeBest(gone.flatMap((sentence) => pairsOf(sentence, left, same)));
}

function indexLeft(sentences: readonly PlacedSentence[]): Left {
  const shingles = new Map(sentences.map(({ at, text }) => [at, shinglesOf(text)]));
  const postings = new Map<string, number[]>();
  for (const [at, own] of shingles)
    for (const shingle of own.keys()) {
      const list = postings.get(shingle);
      if (list) list.push(at);
      else postings.set(shingle, [at]);
    }
  return { shingles, postings };
}

function pairsOf({ at, text }: PlacedSentence, left: Left, same: Matches): Pair[] {
  const own = shinglesOf(text);
  return candidatesOf(own, at, left, same).flatMap((after) => {
    const isInPlace = same.get(at - 1) === after - 1 || same.get(at + 1) === after + 1;
    const similarity = measureSimilarity(own, left.shingles.get(after) ?? new Map());
    if (similarity < (isInPlace ? MIN_SIMILARITY_IN_PLACE : MIN_SIMILARITY)) return [];
    return [{ before: at, after, score: similarity + (isInPlace ? PLACE_BONUS : 0) }];
  });
}

/** Sentences that share telling shingles with one, and those at its place. */
function candidatesOf(own: Shingles, at: number, { shingles, postings }: Left, same: Matches): number[] {
  const shared = new Map<number, number>();
  for (const shingle of own.keys()) {
    const list = postings.get(shingle) ?? [];
    if (list.length <= MAX_POSTINGS) for (const number of list) shared.set(number, (shared.get(number) ?? 0) + 1);
  }
  const best = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MAX_CANDIDATES);
  const places = [(same.get(at - 1) ?? -2) + 1, (same.get(at + 1) ?? -1) - 1];
  return [...new Set([...best.map(([number]) => number), ...places.filter((place) => shingles.has(place))])];
}

function takeBest(pairs: readonly Pair[]): Matches {
  const matches: Matches = new Map();
  const taken = new Set<number>();
  for (const { before, after } of [...pairs].sort((a, b) => b.score - a.score || a.before - b.before)) {
    if (matches.has(before) || taken.has(after)) continue;
    matches.set(before, after);
    taken.add(after);
  }
  return matches;
}
