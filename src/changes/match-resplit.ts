import type { PlacedSentence } from './list-sentences.ts';
import type { Matches } from './match-same.ts';

/** Sentences in a row that have no counterpart. */
type Run = readonly PlacedSentence[];

/** Numbers of sentences that are in both versions after all. */
export interface Resplit {
  readonly before: Set<number>;
  readonly after: Set<number>;
}

/** A sentence of one version is made up of so many of the other at most. */
const MAX_PIECES = 8;
/** So many pieces are tried for one sentence: those of a text of ever the same words could be joined in endless ways. */
const MAX_TRIES = 100;
/** Two versions that differ in more sentences, multiplied with one another, are two texts: joining them finds nothing. */
const MAX_PAIRS = 200_000;

/** Finds the words that are in both versions, and are only cut into sentences at other places. */
export function matchResplit(before: Run, after: Run, same: Matches): Resplit {
  const taken = new Set(same.values());
  const runs = new Map(runsOf(after, (at) => !taken.has(at)).map((run) => [keyOf(run), run]));
  const found: Resplit = { before: new Set(), after: new Set() };
  for (const run of runsOf(before, (at) => !same.has(at))) {
    const other = runs.get(keyOf(run));
    if (other) take(found, run, other);
  }
  const left = {
    before: before.filter(({ at }) => !same.has(at) && !found.before.has(at)),
    after: after.filter(({ at }) => !taken.has(at) && !found.after.has(at)),
  };
  if (left.before.length * left.after.length > MAX_PAIRS) return found;
  for (const sentence of left.after) {
    const pieces = piecesOf(
      sentence.key,
      left.before.filter(({ at }) => !found.before.has(at)),
    );
    if (pieces) take(found, pieces, [sentence]);
  }
  for (const sentence of left.before) {
    const pieces = piecesOf(
      sentence.key,
      left.after.filter(({ at }) => !found.after.has(at)),
    );
    if (pieces) take(found, [sentence], pieces);
  }
  return found;
}

function take(found: Resplit, before: Run, after: Run): void {
  for (const { at } of before) found.before.add(at);
  for (const { at } of after) found.after.add(at);
}

/** Sentences that give a key when they are put together, each used once; null where there are none. */
function piecesOf(key: string, sentences: Run, depth = 0, budget = { tries: MAX_TRIES }): Run | null {
  if (key === '') return [];
  if (depth === MAX_PIECES) return null;
  const tried = new Set<string>();
  for (const piece of sentences) {
    if (tried.has(piece.key) || !key.startsWith(piece.key)) continue;
    if (budget.tries-- <= 0) return null;
    tried.add(piece.key);
    const rest = piecesOf(
      key.slice(piece.key.length),
      sentences.filter((one) => one !== piece),
      depth + 1,
      budget,
    );
    if (rest) return [piece, ...rest];
  }
  return null;
}

const keyOf = (run: Run): string => run.map(({ key }) => key).join('');

function runsOf(sentences: Run, isLeft: (at: number) => boolean): Run[] {
  const runs: PlacedSentence[][] = [];
  let last = -2;
  for (const sentence of sentences) {
    if (!isLeft(sentence.at)) continue;
    if (sentence.at === last + 1) runs.at(-1)?.push(sentence);
    else runs.push([sentence]);
    last = sentence.at;
  }
  return runs;
}
