import { distance } from '../../src/text/edit-distance.ts';

/** Slips forgiven in a command's name. */
const SLIPS = 3;

/** Slips between what was typed and a name, or the beginning of the name that is as long. */
const slipsTo = (typed: string, name: string, most: number): number =>
  Math.min(distance(typed, name, most), distance(typed, name.slice(0, typed.length), most));

/**
 * The name that a mistyped command most likely means: one that begins with it, else the fewest slips away.
 * @returns null where none is near
 */
export function nearestCommand(typed: string, names: readonly string[]): string | null {
  if (typed.length < 2) return null; // a bare slash
  const begun = names.find((name) => name.startsWith(typed));
  if (begun) return begun;
  const most = Math.min(SLIPS, Math.floor((typed.length - 1) / 2));
  const near = names.map((name) => ({ name, slips: slipsTo(typed, name, most) })).filter(({ slips }) => slips <= most);
  return near.sort((a, b) => a.slips - b.slips)[0]?.name ?? null;
}
