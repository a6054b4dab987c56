import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Language } from '../../src/text/language.ts';
import { createConversation } from '../console/conversation.ts';
import { runConsole } from '../console/run-console.ts';
import { createLog } from '../create-log.ts';
import { type Environment, readEnvironment } from '../environment.ts';
import { openResponder } from '../open-responder.ts';
import { platformsIn, startPlatforms } from '../start-platforms.ts';
import { type CommonOptions, createCommand, EXIT, foldersOf, runCommand } from './run-command.ts';

/** Whoever sits at the terminal has it alone: nobody is to be kept from asking. */
const CONSOLE_LIMITS = { perPerson: null, perChannel: null };
/** So long the process may still have to say something. */
const LINGER_MS = 1000;
const SWEEP_MS = 60 * 60 * 1000;

/** What a run of the bot works with. */
interface Run {
  readonly env: Environment;
  readonly folders: ReturnType<typeof foldersOf>;
  /** Aborted when the process is asked to end. */
  readonly signal: AbortSignal;
}

const tell = (line: string): boolean => process.stderr.write(`${line}\n`);

/** `npm start`: Slack and Discord where their tokens are set; else a conversation in the terminal, or answers to a pipe. */
export async function main(args: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const command = createCommand(
    'start',
    'Answer in Slack and Discord where .env has their tokens; else talk in the terminal, or answer a pipe line by line.',
    ['npm start', 'echo "How long does Huawei Cloud keep my data?" | npm start'],
  ).action(async (options: CommonOptions) => {
    const stop = new AbortController();
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stop.abort());
    const run: Run = { env: readEnvironment(), folders: foldersOf(options), signal: stop.signal };
    if (platformsIn(run.env).length === 0) await talk(run);
    else code = await serve(run);
    // A connection that a package makes after all is not to keep the process, and what comes in, from the next start.
    setTimeout(() => process.exit(code), LINGER_MS).unref();
  });
  const ended = await runCommand(command, args);
  return ended === EXIT.ok ? code : ended;
}

async function talk({ env, folders, signal }: Run): Promise<void> {
  const opened = await openResponder({ env, ...folders, warn: tell, limits: CONSOLE_LIMITS });
  try {
    const { responder, corpus } = opened;
    const session = randomUUID();
    const conversation = createConversation({ responder, corpus, language: languageOf(process.env), session });
    const streams = { input: process.stdin, output: process.stdout, log: process.stderr };
    await runConsole(conversation, streams, { env: process.env, signal });
  } finally {
    await opened.close();
  }
}

/** Runs the platforms until the process is asked to end; gives the exit code. */
async function serve({ env, folders, signal }: Run): Promise<number> {
  const log = createLog(env.LOG_LEVEL, tell);
  process.stderr.on('error', () => undefined); // nobody reads the log any more: that is no reason to stop
  // What a package lets fall is not to take the other platform down.
  process.on('unhandledRejection', (error) =>
    log.error(`Unexpected: ${error instanceof Error ? error.message : error}`),
  );
  const followsUnmentioned = env.SLACK_FOLLOW_THREADS || env.DISCORD_FOLLOW_THREADS;
  const opened = await openResponder({ env, ...folders, warn: log.warn, limits: { followsUnmentioned } });
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

/** The language that the environment asks for. */
function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en';
}
