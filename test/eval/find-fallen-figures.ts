import type { RunRecord } from './baseline.ts';
import { FIGURES, type Figures } from './figures.ts';

/** A figure that fell by more points than this has fallen. */
const MAX_FALL = 2;

/**
 * The figures of sets that fell by more than two points against a run before, a line each; any fault more than before counts.
 * A set of that run that was not asked is named too: figures do not get better by leaving questions out.
 * @param asked which sets of the run before were to be asked now
 */
export function findFallenFigures(
  before: RunRecord,
  now: Readonly<Record<string, Figures>>,
  asked: (set: string) => boolean = () => true,
): string[] {
  return Object.entries(before.figures).flatMap(([set, then]) => {
    if (set.includes(' ') || !asked(set)) return [];
    const figures = now[set];
    if (!figures) return [`${set}: was not asked; the run of ${before.date} has it`];
    return FIGURES.flatMap(({ key, title, better, unit }) => {
      const absent = unit === 'count' ? 0 : null;
      const [from, to] = [then[key] ?? absent, figures[key] ?? absent];
      if (from === null) return [];
      if (to === null) return [`${set}: ${title} is not asked for any more; it was ${from}`];
      const fall = better === 'more' ? from - to : to - from;
      return fall > (unit === 'count' ? 0 : MAX_FALL) + 1e-9 ? [`${set}: ${title} went from ${from} to ${to}`] : [];
    });
  });
}
