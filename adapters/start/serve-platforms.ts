import { once } from 'node:events';
import { groupGaps } from '../../src/chat/tallies/group-gaps.ts';
import { dayOf } from '../../src/chat/tallies/tally.ts';
import { withDeadline } from '../async/with-deadline.ts';
import { describeUnknown } from '../describe-unknown.ts';
import { keepSendingDigests } from '../digest/keep-sending-digests.ts';
import { networkCodesOf } from '../network-codes.ts';
import { createLog, type Log } from '../project/create-log.ts';
import { EXIT } from '../project/exit-codes.ts';
import type { RunningPlatform } from '../running-platform.ts';
import { startWatch } from '../watch/start-watch.ts';
import { configuredPlatforms } from './configured-platforms.ts';
import { openResponder } from './open-responder.ts';
import { type Run, tell } from './run.ts';
import { servePages } from './serve-pages.ts';
import { platformsIn, startPlatforms } from './start-platforms.ts';

/** Time (ms) of which the page of the gaps tells. */
const GAP_MS = 30 * 24 * 60 * 60 * 1000;
/** How often (ms) the state is swept of what has expired. */
const SWEEP_MS = 60 * 60 * 1000;
/** How often (ms) what people have typed is dropped from memory when its time is over. */
const MEMORY_SWEEP_MS = 60 * 1000;

/**
 * How long (ms) the platforms may take to stop. Containers are killed ten seconds after SIGTERM; what is not answered by
 * then is settled by the next start.
 */
const STOP_MS = 7_000;

async function stopAll(platforms: readonly RunningPlatform[], log: Log): Promise<void> {
  const stopped = Promise.allSettled(platforms.map(({ stop }) => stop()));
  const late = () =>
    new Error(`Cannot stop in good order within ${STOP_MS / 1000} s: the next start settles the rest.`);
  await withDeadline(() => stopped, { ms: STOP_MS, late }).catch((error: Error) => log.warn(error.message));
}

/** Runs the platforms until the process is asked to end; gives the exit code. */
export async function servePlatforms({ env, folders, signal }: Run): Promise<number> {
  const log = createLog(env.LOG_LEVEL, tell, env.LOG_FORMAT);
  process.stderr.on('error', () => undefined); // a log that nobody reads is no reason to stop
  // An error that a package does not catch must not take the other platform down.
  process.on('unhandledRejection', (error) =>
    log.error(`Unexpected: ${[networkCodesOf(error)[0], describeUnknown(error)].filter(Boolean).join(', ')}`),
  );
  const followsUnmentioned = env.SLACK_FOLLOW_THREADS || env.DISCORD_FOLLOW_THREADS;
  let damagedRows = 0;
  const countDamage = (rows: number) => {
    damagedRows += rows;
  };
  const opened = await openResponder({
    env,
    ...folders,
    warn: log.warn,
    note: log.info,
    limits: { followsUnmentioned },
    countDamage,
  });
  const watch = await startWatch({
    host: env.WATCH_HOST,
    port: env.WATCH_PORT,
    configured: Object.entries(configuredPlatforms(env)).flatMap(([name, isSet]) => (isSet ? [name] : [])),
    readings: {
      isStatePersistent: opened.isStatePersistent,
      indexMadeAt: () => (opened.about.indexDate ? Date.parse(opened.about.indexDate) : null),
      failedDocuments: () => opened.failedDocuments,
      damagedRows: () => damagedRows,
    },
    log,
  });
  const readGaps = async () => groupGaps(await opened.tallies.readTallies(dayOf(Date.now() - GAP_MS)));
  const pages = await servePages({ env, corpus: () => opened.corpus, readGaps, log });
  const sweeping = setInterval(() => void opened.responder.sweep(), SWEEP_MS).unref();
  const forgetting = setInterval(() => opened.responder.sweepMemory(), MEMORY_SWEEP_MS).unref();
  let stopDigests = () => {};
  try {
    const onReady = (name: string) => tell(`ready: ${name}`);
    const options = { env, opened, stateDir: folders.dataDir, log, signal, watch, onReady };
    const platforms = await startPlatforms(platformsIn(env), options);
    if (platforms.length === 0) return signal.aborted ? EXIT.ok : EXIT.failed;
    stopDigests = keepSendingDigests({
      channels: env.DIGEST_CHANNEL,
      language: env.DIGEST_LANGUAGE,
      platforms,
      store: opened.tallies,
      corpus: () => opened.corpus,
      now: Date.now,
      log,
    });
    const allEnded = Promise.all(platforms.map(({ ended = new Promise<void>(() => undefined) }) => ended));
    if (!signal.aborted) await Promise.race([once(signal, 'abort'), allEnded]);
    stopDigests();
    await stopAll(platforms, log);
    return signal.aborted ? EXIT.ok : EXIT.failed;
  } finally {
    clearInterval(sweeping);
    clearInterval(forgetting);
    watch.stop();
    pages?.close();
    await opened.close();
  }
}
