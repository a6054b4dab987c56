import type { Line } from './lines.ts';

/** The longest paragraph, in lines, that is looked for twice. */
const MAX_RUN_LINES = 24;

/**
 * Takes the second copy of every run of lines that stands twice in a row. A scraped page often holds each
 * paragraph twice, once for each of two layouts. Returns what was dropped, and where copies began:
 * the ends of a doubled run are ends of a paragraph.
 */
export function dropDoubledRuns(lines: readonly Line[]): { lines: Line[]; dropped: Line[]; breaks: Set<Line> } {
  const kept: Line[] = [];
  const dropped: Line[] = [];
  const breaks = new Set<Line>();
  let i = 0;
  while (i < lines.length) {
    const length = doubledLength(lines, i);
    const run = lines.slice(i, i + Math.max(1, length));
    if (length > 0) {
      if (run[0]) breaks.add(run[0]);
      dropped.push(...lines.slice(i + length, i + 2 * length));
      const next = lines[i + 2 * length];
      if (next) breaks.add(next);
    }
    kept.push(...run);
    i += Math.max(1, 2 * length);
  }
  return { lines: kept, dropped, breaks };
}

/** Length of the shortest run at `i` that is repeated right behind itself; 0 where none is. */
function doubledLength(lines: readonly Line[], i: number): number {
  for (let length = 1; length <= MAX_RUN_LINES && i + 2 * length <= lines.length; length++) {
    if (lines[i]?.text !== lines[i + length]?.text) continue;
    let same = 0;
    while (same < length && lines[i + same]?.text === lines[i + length + same]?.text) same++;
    if (same === length) return length;
  }
  return 0;
}
