import type { Tally } from './tally.ts';

/** A figure of a set: a share in percent, or a count of what must not happen. */
export interface Figure {
  readonly key: FigureKey;
  readonly title: string;
  /** Whether a larger one is better. */
  readonly better: 'more' | 'less';
  readonly unit: 'percent' | 'count';
  /** Null where the set does not ask for it. */
  readonly of: (tally: Tally) => number | null;
}

export type FigureKey =
  | 'hit1'
  | 'hit3'
  | 'wronglySilent'
  | 'rightlySilent'
  | 'silentProviders'
  | 'facts'
  | 'notInPolicy'
  | 'foreign'
  | 'unfaithful'
  | 'wrongLines'
  | 'tooLong';

const share = (part: number, all: number): number | null => (all > 0 ? Math.round((1000 * part) / all) / 10 : null);

const percent = (key: FigureKey, title: string, better: Figure['better'], of: Figure['of']): Figure => ({
  key,
  title,
  better,
  unit: 'percent',
  of,
});
const fault = (key: FigureKey & keyof Tally, title: string): Figure => ({
  key,
  title,
  better: 'less',
  unit: 'count',
  of: (tally) => tally[key],
});

/** All figures, in the order in which they are printed. */
export const FIGURES: readonly Figure[] = [
  percent('hit1', 'hit@1', 'more', ({ hit1, answerable }) => share(hit1, answerable)),
  percent('hit3', 'hit@3', 'more', ({ hit3, answerable }) => share(hit3, answerable)),
  percent('wronglySilent', 'wrongly silent', 'less', ({ wronglySilent, answerable }) =>
    share(wronglySilent, answerable),
  ),
  percent('rightlySilent', 'rightly silent', 'more', ({ rightlySilent, quiet }) => share(rightlySilent, quiet)),
  percent('silentProviders', 'silent providers', 'more', ({ muteSaid, mute }) => share(muteSaid, mute)),
  percent('facts', 'contact facts', 'more', ({ factsFound, facts }) => share(factsFound, facts)),
  fault('notInPolicy', 'not in policy'),
  percent('foreign', 'foreign', 'less', ({ foreign, citations }) => share(foreign, citations)),
  fault('unfaithful', 'unfaithful'),
  fault('wrongLines', 'wrong lines'),
  fault('tooLong', 'over 600'),
];

/** The figures of a set by their keys, with the number of questions; a figure that is not asked for is not there. */
export type Figures = { readonly n: number } & Readonly<Partial<Record<FigureKey, number>>>;

/** The figures of a tally. Counts that are zero are left out: nothing is there to be told. */
export function figuresOf(tally: Tally): Figures {
  const known = FIGURES.flatMap(({ key, unit, of }) => {
    const value = of(tally);
    return value === null || (unit === 'count' && value === 0) ? [] : [[key, value] as const];
  });
  return { n: tally.asked, ...Object.fromEntries(known) };
}
