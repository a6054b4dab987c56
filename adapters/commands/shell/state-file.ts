import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Environment, EnvironmentError, readEnvironment } from '../../project/environment.ts';
import { readPostgresAddress } from '../../state/postgres/postgres-address.ts';

/** The state of the data folder. @throws EnvironmentError when there is none, or where a database is used instead */
export function stateFile(): { readonly dataDir: string; readonly file: string } {
  const { DATA_DIR: dataDir } = readFileSettings();
  const file = path.join(dataDir, 'state.sqlite');
  if (existsSync(file)) return { dataDir, file };
  throw new EnvironmentError(`Cannot open ${file}: there is no such file. Set DATA_DIR to the folder of the state.`);
}

/** The settings of a state in a file. @throws EnvironmentError where it is in PostgreSQL, which has programs of its own */
export function readFileSettings(): Environment {
  const env = readEnvironment();
  if (env.DATABASE_URL === undefined) return env;
  const { place } = readPostgresAddress(env.DATABASE_URL);
  const cure = 'Use pg_dump and pg_restore, and keep STATE_KEY or state.key with the copy';
  throw new EnvironmentError(`Cannot handle the state as a file: it is in ${place}. ${cure}.`);
}
