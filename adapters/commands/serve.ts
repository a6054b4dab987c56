import { once } from 'node:events';
import { type Command, InvalidArgumentError } from 'commander';
import { openLiveCorpus } from '../live/open-live-corpus.ts';
import { createLog } from '../project/create-log.ts';
import { readEnvironment } from '../project/environment.ts';
import { EXIT } from '../project/exit-codes.ts';
import { startServe } from '../serve/start-serve.ts';
import { type LoadedCorpus, loadCorpus } from '../start/load-corpus.ts';
import { tell } from '../start/run.ts';
import { createCommand, type SpellCommand } from './shell/create-command.ts';
import { type CommonOptions, foldersOf } from './shell/run-command.ts';

interface Options extends CommonOptions {
  readonly port?: number;
  readonly host?: string;
}

const DEFAULT_PORT = 8080;

/** `clausewise serve`: the policies as pages to read and search, until the process is asked to end. */
export function createServeCommand(spell: SpellCommand): Command {
  return createCommand('serve', 'Serve the policies as web pages to read, search and link to.', [
    spell('serve'),
    spell('serve', '--port 8090 --host 0.0.0.0'),
  ])
    .option('--port <n>', `port; 0 for any free one (default: SERVE_PORT, or ${DEFAULT_PORT})`, parsePort)
    .option('--host <host>', 'address to listen on (default: SERVE_HOST, or 127.0.0.1)')
    .action(async (options: Options) => {
      const stop = new AbortController();
      for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stop.abort());
      const env = readEnvironment();
      const folders = foldersOf(options);
      const log = createLog(env.LOG_LEVEL, tell, env.LOG_FORMAT);
      const load = (previous: LoadedCorpus | null) =>
        loadCorpus({ ...folders, ...(previous ? { previous, isQuiet: true } : {}) });
      const live = await openLiveCorpus({ seedsDir: folders.seedsDir, load, warn: log.warn, note: log.info });
      try {
        const [host, port] = [options.host ?? env.SERVE_HOST, options.port ?? env.SERVE_PORT ?? DEFAULT_PORT];
        const server = await startServe({ env, host, port, corpus: () => live.corpus, log });
        if (!stop.signal.aborted) await once(stop.signal, 'abort');
        server.close();
      } catch (error) {
        log.error(error instanceof Error ? error.message : String(error));
        process.exitCode = EXIT.failed;
      } finally {
        live.close();
      }
    });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('It is a port from 0 to 65535.');
  return port;
}
