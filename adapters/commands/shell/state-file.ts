import { existsSync } from 'node:fs';
import path from 'node:path';
import { EnvironmentError, readEnvironment } from '../../project/environment.ts';

/** The state of the data folder. @throws EnvironmentError when there is none */
export function stateFile(): { readonly dataDir: string; readonly file: string } {
  const { DATA_DIR: dataDir } = readEnvironment();
  const file = path.join(dataDir, 'state.sqlite');
  if (existsSync(file)) return { dataDir, file };
  throw new EnvironmentError(`Cannot open ${file}: there is no such file. Set DATA_DIR to the folder of the state.`);
}
