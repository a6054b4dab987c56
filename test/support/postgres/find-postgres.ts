import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Where Debian and Homebrew put the programs of each version. */
const HOMES = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'];

/** The folder with the programs of a PostgreSQL server on this machine; null where there is none. */
export function findPostgres(): string | null {
  const versions = HOMES.filter((home) => existsSync(home)).flatMap((home) =>
    readdirSync(home)
      .filter((name) => /^(?:postgresql@)?\d+$/.test(name))
      .map((name) => path.join(home, name, 'bin')),
  );
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter);
  const folders = [...versions, ...onPath];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name)))) ?? null;
}
