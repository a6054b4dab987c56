import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type OpenedState, openState, type StateOptions } from '../../../adapters/state/open-state.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { type TestClock, testClock } from './test-clock.ts';
import { TURN } from './turns.ts';

/** An open state, its folder, file and clock, and its warnings. */
export interface TestState {
  readonly state: OpenedState;
  readonly dataDir: string;
  readonly file: string;
  readonly clock: TestClock;
  readonly warnings: readonly string[];
}

/** Opens the state in a new or a given folder, and closes it when the test ends. */
export async function openTestState(options: Partial<StateOptions> = {}): Promise<TestState> {
  const clock = testClock();
  const warnings: string[] = [];
  const dataDir = options.dataDir ?? tempFolder();
  const warn = (line: string): void => void warnings.push(line);
  const state = await openState({ retentionDays: 30, keepText: false, now: clock.now, warn, ...options, dataDir });
  onTestFinished(() => state.close());
  return { state, dataDir, file: path.join(dataDir, 'state.sqlite'), clock, warnings };
}

/** Runs SQL statements on a file over a separate connection. Returns the rows of all statements together. */
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

/** Opens a separate connection to a file. */
export function openRaw(file: string) {
  const Database = createRequire(import.meta.url)('libsql') as typeof import('libsql');
  return new Database(file);
}

/** The bytes of all files in a folder whose names start with a text, one character per byte. */
export function bytesOf(folder: string, start = 'state.sqlite'): string {
  const names = readdirSync(folder).filter((name) => name.startsWith(start));
  return names.map((name) => readFileSync(path.join(folder, name), 'latin1')).join('\n');
}

/** Creates a folder with a state that has been used. */
export async function usedFolder(turns = 1): Promise<{ dataDir: string; file: string }> {
  const { state, dataDir, file } = await openTestState();
  for (let at = 0; at < turns; at++) await state.remember(`c${at}`, 'p', TURN);
  await state.close();
  return { dataDir, file };
}
