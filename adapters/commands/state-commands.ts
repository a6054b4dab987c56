import { chmodSync, copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { sumUsage } from '../../src/chat/tallies/sum-usage.ts';
import { EnvironmentError, readEnvironment } from '../project/environment.ts';
import { EXIT } from '../project/exit-codes.ts';
import { StateFileError } from '../state/database/state-file-error.ts';
import { explainUnreadable } from '../state/postgres/explain-postgres-error.ts';
import { readPostgresAddress } from '../state/postgres/postgres-address.ts';
import { copyDatabase } from '../state/tend/copy-database.ts';
import { inspectPostgres } from '../state/tend/inspect-postgres.ts';
import { inspectState, type StateContents } from '../state/tend/inspect-state.ts';
import { isInUse } from '../state/tend/is-in-use.ts';
import { keyOfBackup, purgeState, restoreBackup } from '../state/tend/replace-state.ts';
import { createCommand, type SpellCommand } from './shell/create-command.ts';
import { readFileSettings, stateFile } from './shell/state-file.ts';
import { readStateTallies } from './tallies/read-state-tallies.ts';

/** Before anything was counted. */
const BEGINNING = '1970-01-01';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** @throws EnvironmentError while a process has the state open */
async function refuseInUse(file: string): Promise<void> {
  if (await isInUse(file, Date.now()))
    throw new EnvironmentError(`Cannot replace ${file}: a bot has it open. Stop the bot first.`);
}

/** What is in a state file. @throws EnvironmentError for one that cannot be read */
async function inspect(file: string): Promise<StateContents> {
  try {
    return await inspectState(file, Date.now());
  } catch (error) {
    const fact = error instanceof StateFileError ? error.fact : (error as Error).message;
    throw new EnvironmentError(`Cannot read ${file}: ${fact}. Put a backup in place with "state restore".`);
  }
}

/** What is in the state, in a file or in PostgreSQL, and where that is. */
async function inspectPlace(): Promise<StateContents & { readonly place: string }> {
  const { DATABASE_URL: url } = readEnvironment();
  if (url === undefined) {
    const { file } = stateFile();
    return { ...(await inspect(file)), place: file };
  }
  const { place } = readPostgresAddress(url);
  try {
    return { ...(await inspectPostgres(url)), place };
  } catch (error) {
    throw new EnvironmentError(explainUnreadable(error, place));
  }
}

/** `clausewise state stats`: how many rows there are of each kind. */
export const createStatsCommand = (spell: SpellCommand): Command =>
  createCommand('stats', 'Count what the state holds, as JSON; nothing of anybody is shown.', [
    spell('state stats'),
  ]).action(async () => {
    const { tables } = await inspectPlace();
    const { questions, outcomes, votes } = sumUsage(await readStateTallies(BEGINNING));
    say(JSON.stringify({ tables, totals: { questions, outcomes, votes } }));
  });

/** `clausewise state verify`: ends with 1 when a row or the file is damaged. */
export const createVerifyCommand = (spell: SpellCommand): Command =>
  createCommand('verify', 'Check every row of the state; ends with 1 when something is damaged.', [
    spell('state verify'),
  ]).action(async () => {
    const { tables, place } = await inspectPlace();
    const damaged = Object.values(tables).reduce((sum, one) => sum + one.damaged, 0);
    say(damaged === 0 ? `${place}: everything is in order` : `${place}: ${damaged} rows are damaged`);
    if (damaged > 0) process.exitCode = EXIT.failed;
  });

/** `clausewise state backup FILE`: copies the state while the bot runs. */
export const createBackupCommand = (spell: SpellCommand): Command =>
  createCommand('backup', 'Copy the state and its key to new files; the bot may run meanwhile.', [
    spell('state backup', 'backup.sqlite'),
  ])
    .argument('<file>', 'the new file; the key goes to FILE.key, unless STATE_KEY is set')
    .action(async (target: string) => {
      const { dataDir, file } = stateFile();
      if (existsSync(target)) throw new EnvironmentError(`Cannot write ${target}: it exists. Name a new file.`);
      await copyDatabase(file, target);
      const key = path.join(dataDir, 'state.key');
      const hasKey = readEnvironment().STATE_KEY === undefined && existsSync(key);
      if (hasKey) copyFileSync(key, keyOfBackup(target));
      if (hasKey) chmodSync(keyOfBackup(target), 0o600);
      say(`${file} is copied to ${target}${hasKey ? `, its key to ${keyOfBackup(target)}` : ''}`);
    });

/** `clausewise state restore FILE`: puts a backup in place, while the bot is stopped. */
export const createRestoreCommand = (spell: SpellCommand): Command =>
  createCommand('restore', 'Put a backup in the place of the state; the bot must be stopped.', [
    spell('state restore', 'backup.sqlite'),
  ])
    .argument('<file>', 'a file that "state backup" has written')
    .action(async (backup: string) => {
      const { DATA_DIR: dataDir } = readFileSettings();
      if (!existsSync(backup))
        throw new EnvironmentError(`Cannot read ${backup}: there is no such file. Name a backup.`);
      await refuseInUse(path.join(dataDir, 'state.sqlite'));
      await inspect(backup); // throws for a file that is none
      restoreBackup(backup, dataDir);
      say(`${backup} is now the state in ${dataDir}`);
    });

/** `clausewise state purge --yes`: deletes all that is kept of people. */
export const createPurgeCommand = (spell: SpellCommand): Command =>
  createCommand('purge', 'Delete all that is kept of people; the bot must be stopped.', [spell('state purge', '--yes')])
    .requiredOption('--yes', 'because it cannot be undone')
    .action(async () => {
      const { dataDir, file } = stateFile();
      await refuseInUse(file);
      purgeState(dataDir);
      say(`${file} is deleted`);
    });
