import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { FIGURES, type Figures } from './figures.ts';

const count = v.optional(v.number());
const FigureRow = v.object({ n: v.number(), ...Object.fromEntries(FIGURES.map(({ key }) => [key, count])) });
const Run = v.object({
  date: v.string(),
  /** Index of the five policies that was asked. */
  index: v.string(),
  ms: v.object({ p50: v.number(), p99: v.number() }),
  /** By set, and by set and language ("unseen/aws en"). */
  figures: v.record(v.string(), FigureRow),
});
/** One run of the evaluation as it is kept. */
export type RunRecord = Omit<v.InferOutput<typeof Run>, 'figures'> & {
  readonly figures: Readonly<Record<string, Figures>>;
};

/** Where runs are kept. */
export const HISTORY = 'test/eval/history.json';

/**
 * The runs kept in a file, oldest first; none where there is no file.
 * @throws when the file is not a list of runs
 */
export function readHistory(file: string = HISTORY): RunRecord[] {
  if (!existsSync(file)) return [];
  return v.parse(v.array(Run), JSON.parse(readFileSync(file, 'utf8'))) as RunRecord[];
}

/** Adds a run to the file. */
export function appendRecord(record: RunRecord, file: string = HISTORY): void {
  const records = [...readHistory(file), record].map((one) => layOut(one, 2));
  writeFileSync(file, `[\n  ${records.join(',\n  ')}\n]\n`);
}

/** Where `/about` reads the figures. */
const ABOUT = 'src/chat/accuracy.json';
const TOLD = ['*single', '*other-language', 'cross', 'dialogue', 'contacts', '*near-miss', 'quiet'];

/** Gives `/about` the figures of a run that it tells, on questions kept from the fit. */
export function writeForAbout({ date, index, figures }: RunRecord, file: string = ABOUT): void {
  const told = TOLD.flatMap((set) => {
    const row = figures[`unseen/${set}`];
    return row ? [[`unseen/${set}`, row] as const] : [];
  });
  const note = 'Written by `npm run -s eval -- --record`; not to be edited by hand.';
  writeFileSync(file, `${layOut({ note, date, index, figures: Object.fromEntries(told) }, 0)}\n`);
}

const LINE = 120;

/** JSON as the formatter of the house writes it, but an object that fits stays on one line: a run is a table to be read. */
function layOut(value: unknown, indent: number, before = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  const flat = parts.every(([, part]) => typeof part !== 'object');
  const line = `{ ${parts.map(([key, part]) => `${JSON.stringify(key)}: ${JSON.stringify(part)}`).join(', ')} }`;
  if (flat && indent + before + line.length + 1 <= LINE) return line;
  const space = ' '.repeat(indent + 2);
  const lines = parts.map(
    ([key, part]) => `${space}${JSON.stringify(key)}: ${layOut(part, indent + 2, key.length + 4)}`,
  );
  return `{\n${lines.join(',\n')}\n${' '.repeat(indent)}}`;
}

/** More points than this, and a figure has fallen. */
const TOLERATED = 2;

/**
 * The figures of sets that fell by more than two points against a run before, a line each; any fault more than before counts.
 * A set of that run that was not asked is named too: figures do not get better by leaving questions out.
 */
export function fallen(
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
      return fall > (unit === 'count' ? 0 : TOLERATED) + 1e-9 ? [`${set}: ${title} went from ${from} to ${to}`] : [];
    });
  });
}
