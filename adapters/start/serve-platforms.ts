import { once } from 'node:events';
import { createLog } from '../project/create-log.ts';
import { EXIT } from '../project/exit-codes.ts';
import { openResponder } from './open-responder.ts';
import { type Run, tell } from './run.ts';
import { platformsIn, startPlatforms } from './start-platforms.ts';

/** How often (ms) the state is swept of what has expired. */
const SWEEP_MS = 60 * 60 * 1000;

/** Runs the platforms until the process is asked to end; gives the exit code. */
export async function servePlatforms({ env, folders, signal }: Run): Promise<number> {
  const log = createLog(env.LOG_LEVEL, tell);
  process.stderr.on('error', () => undefined); // a log that nobody reads is no reason to stop
  // An error that a package does not catch must not take the other platform down.
  process.on('unhandledRejection', (error) =>
    log.error(`Unexpected: ${error instanceof Error ? error.message : error}`),
  );
  const followsUnmentioned = env.SLACK_FOLLOW_THREADS || env.DISCORD_FOLLOW_THREADS;
  const opened = await openResponder({
    env,
    ...folders,
    warn: log.warn,
    note: log.info,
    limits: { followsUnmentioned },
  });
  const sweeping = setInterval(() => void opened.responder.sweep(), SWEEP_MS).unref();
  try {
    const onReady = (name: string) => tell(`ready: ${name}`);
    const options = { env, opened, stateDir: folders.dataDir, log, signal, onReady };
    const platforms = await startPlatforms(platformsIn(env), options);
    if (platforms.length === 0) return signal.aborted ? EXIT.ok : EXIT.failed;
    const allEnded = Promise.all(platforms.map(({ ended = new Promise<void>(() => undefined) }) => ended));
    if (!signal.aborted) await Promise.race([once(signal, 'abort'), allEnded]);
    await Promise.allSettled(platforms.map(({ stop }) => stop()));
    return signal.aborted ? EXIT.ok : EXIT.failed;
  } finally {
    clearInterval(sweeping);
    await opened.close();
  }
}
