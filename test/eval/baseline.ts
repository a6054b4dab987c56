import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { layoutJson } from '../../index/training/write/layout-json.ts';
import { FIGURES, type Figures } from './figures.ts';

const count = v.optional(v.number());
const FigureRow = v.object({ n: v.number(), ...Object.fromEntries(FIGURES.map(({ key }) => [key, count])) });
const Run = v.object({
  date: v.string(),
  /** Id of the index that was asked. */
  index: v.string(),
  ms: v.object({ p50: v.number(), p99: v.number() }),
  /** By set, and by set and language ("unseen/aws en"). */
  figures: v.record(v.string(), FigureRow),
});
/** One run of the evaluation as it is recorded. */
export type RunRecord = Omit<v.InferOutput<typeof Run>, 'figures'> & {
  readonly figures: Readonly<Record<string, Figures>>;
};

/** Where the recorded run is. */
export const BASELINE = 'test/eval/baseline.json';

/**
 * The run that others are compared with; null where none is recorded.
 * @throws when the file is not a run
 */
export function readBaseline(file: string = BASELINE): RunRecord | null {
  return existsSync(file) ? (v.parse(Run, JSON.parse(readFileSync(file, 'utf8'))) as RunRecord) : null;
}

/** Records a run in place of the one before. */
export const writeBaseline = (record: RunRecord, file: string = BASELINE): void =>
  writeFileSync(file, layoutJson(record, { flatObjects: true }));

/** Where `/about` reads the figures. */
const ABOUT = 'src/chat/accuracy.json';
/** The sets that it tells, all of questions that took no part in training. */
const TOLD = ['*single', '*other-language', 'cross', 'dialogue', 'contacts', '*near-miss', 'quiet'];

/** Gives `/about` the figures of a run that it tells. */
export function writeForAbout({ date, index, figures }: RunRecord, file: string = ABOUT): void {
  const told = TOLD.flatMap((set) => {
    const row = figures[`unseen/${set}`];
    return row ? [[`unseen/${set}`, row] as const] : [];
  });
  const note = 'Written by `npm run -s eval -- --record`; not to be edited by hand.';
  writeFileSync(file, layoutJson({ note, date, index, figures: Object.fromEntries(told) }, { flatObjects: true }));
}
