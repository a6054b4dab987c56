import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import accuracy from '../../src/chat/accuracy.json' with { type: 'json' };
import type { AboutFacts, Accuracy } from '../../src/chat/commands/command-context.ts';
import { readVersion } from '../project/read-version.ts';

const Accuracies = v.object({
  date: v.string(),
  index: v.string(),
  figures: v.record(v.string(), v.record(v.string(), v.number())),
});

/** The parts of the index that are described. */
export interface IndexFacts {
  readonly id: string;
  readonly policies: readonly { readonly record: { readonly id: string } }[];
  readonly dataDir: string;
}

/** The figures of the last measurement from `src/chat/accuracy.json`; null if there are none. */
export function readAccuracy(): Accuracy | null {
  const parsed = v.safeParse(Accuracies, accuracy);
  return parsed.success ? parsed.output : null;
}

/** The day (YYYY-MM-DD) on which the newest index file of these policies was written; null if there is none. */
function indexDate({ dataDir, policies }: IndexFacts): string | null {
  const folder = path.join(dataDir, 'index');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const ids = new Set(policies.map(({ record }) => record.id));
  const own = names.filter((name) => ids.has(name.replace(/(?:\.[^.]*){2}$/, '')));
  const newest = Math.max(
    0,
    ...own.map((name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0),
  );
  return newest > 0 ? new Date(newest).toISOString().slice(0, 10) : null;
}

/** The facts about this installation that `/about` and `/policies` show. */
export function readAbout(index: IndexFacts): AboutFacts {
  return { version: readVersion(), indexId: index.id, indexDate: indexDate(index), accuracy: readAccuracy() };
}
