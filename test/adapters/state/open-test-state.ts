import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type OpenedState, openState, type StateOptions } from '../../../adapters/state/open-state.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { type TestClock, testClock } from './test-clock.ts';

/** An open state with what it was opened with and what it warned of. */
export interface TestState {
  readonly state: OpenedState;
  readonly dataDir: string;
  readonly file: string;
  readonly clock: TestClock;
  readonly warnings: readonly string[];
}

/** Opens the state in a new folder, or in a given one; closed when the test is over. */
export async function openTestState(given: Partial<StateOptions> = {}): Promise<TestState> {
  const clock = testClock();
  const warnings: string[] = [];
  const dataDir = given.dataDir ?? tempFolder();
  const warn = (line: string): void => void warnings.push(line);
  const state = await openState({ retentionDays: 30, keepText: false, now: clock.now, warn, ...given, dataDir });
  onTestFinished(() => state.close());
  return { state, dataDir, file: path.join(dataDir, 'state.sqlite'), clock, warnings };
}

/** Runs SQL on a file with a connection of its own; gives the rows of all statements that have some. */
export function runSql(file: string, ...statements: readonly string[]): unknown[] {
  const database = openRaw(file);
  try {
    return statements.flatMap((text) => {
      const statement = database.prepare(text);
      if (statement.reader) return statement.all();
      statement.run();
      return [];
    });
  } finally {
    database.close();
  }
}

/** A connection to a file, beside the state. */
export function openRaw(file: string) {
  const Database = createRequire(import.meta.url)('libsql') as typeof import('libsql');
  return new Database(file);
}

/** All bytes in the files of a folder whose names begin alike, one character each. */
export function bytesOf(folder: string, start = 'state.sqlite'): string {
  const names = readdirSync(folder).filter((name) => name.startsWith(start));
  return names.map((name) => readFileSync(path.join(folder, name), 'latin1')).join('\n');
}
