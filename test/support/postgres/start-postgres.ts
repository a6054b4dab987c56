import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../run-command.ts';

const USER = 'owner';
/** No secret: the server ends with the tests and listens on 127.0.0.1 alone. */
const PASSWORD = 'a-test-password';

/** A throw-away PostgreSQL server. */
export interface TestPostgres {
  /** The address of a database on it. */
  readonly url: (database?: string) => string;
  /** The folder of the server's own files. */
  readonly data: string;
  readonly stop: () => Promise<void>;
  /** Ends all its processes at once, as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Starts it again, on the same port. */
  readonly start: () => Promise<void>;
  /** Ends it and deletes its folder. */
  readonly end: () => void;
}

/**
 * Starts a PostgreSQL server on 127.0.0.1 in a new temporary folder. It ends by itself with this process, however that ends.
 * @param programs the folder of the server's programs, as `findPostgres` finds it
 */
export async function startPostgres(programs: string): Promise<TestPostgres> {
  const folder = mkdtempSync(path.join(tmpdir(), 'clausewise-postgres-'));
  const script = path.join(ROOT, 'test', 'support', 'postgres', 'run-postgres.mjs');
  const child = spawn(process.execPath, [script, programs, folder, USER, PASSWORD], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // The tests do not wait for it to end: it ends when its input does.
  child.unref();
  for (const stream of [child.stdin, child.stdout]) (stream as Socket).unref();
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (command: string): Promise<string> => {
    child.stdin.write(`${command}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error('The PostgreSQL server of the tests has ended');
    return value;
  };
  const port = await ask('start');
  return {
    url: (database = 'postgres') => `postgres://${USER}:${PASSWORD}@127.0.0.1:${port}/${database}`,
    data: path.join(folder, 'data'),
    stop: async () => void (await ask('stop')),
    kill: async () => void (await ask('kill')),
    start: async () => void (await ask('start')),
    end: () => child.stdin.end(),
  };
}
