import { editDistance } from '../../text/edit-distance.ts';

/** Slips forgiven in a word. */
const MAX_SLIPS = 3;

/** Slips between what was typed and a word, or the beginning of the word that is as long. */
const slipsTo = (typed: string, word: string, most: number): number =>
  Math.min(editDistance(typed, word, most), editDistance(typed, word.slice(0, typed.length), most));

/**
 * The word that a mistyped one most likely means: one that begins with it, else the fewest slips away.
 * @returns null where none is near
 */
export function nearest(typed: string, words: readonly string[]): string | null {
  const lower = typed.toLowerCase();
  if (!lower) return null;
  const begun = words.find((word) => word.toLowerCase().startsWith(lower));
  if (begun) return begun;
  const most = Math.min(MAX_SLIPS, Math.floor(lower.length / 2));
  const near = words.map((word) => ({ word, slips: slipsTo(lower, word.toLowerCase(), most) }));
  return near.filter(({ slips }) => slips <= most).sort((a, b) => a.slips - b.slips)[0]?.word ?? null;
}
