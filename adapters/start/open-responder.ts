import type { AboutFacts } from '../../src/chat/commands/command-context.ts';
import { CHAT_LIMITS, type ChatLimits } from '../../src/chat/limits.ts';
import type { ErrorReport } from '../../src/chat/reply/error-report.ts';
import { createResponder, type Responder } from '../../src/chat/respond.ts';
import { prepareForAll } from '../../src/engine/evaluate-policy.ts';
import type { Corpus } from '../../src/retrieve/corpus.ts';
import type { Environment } from '../project/environment.ts';
import { openState } from '../state/open-state.ts';
import { loadCorpus } from './load-corpus.ts';
import { readAbout } from './read-about.ts';

/** How the responder of a process is opened. */
export interface OpenResponderOptions {
  readonly env: Environment;
  readonly seedsDir: string;
  readonly dataDir: string;
  /** The folder of the state; `dataDir` by default. */
  readonly stateDir?: string;
  /** Takes one line for the operator. */
  readonly warn: (line: string) => void;
  readonly limits?: Partial<ChatLimits>;
}

/** An opened responder, with the corpus that it answers from. */
export interface OpenedResponder {
  readonly responder: Responder;
  readonly corpus: Corpus;
  readonly about: AboutFacts;
  readonly close: () => Promise<void>;
}

const MINUTE = 60_000;

/** Opens corpus and state, and makes the responder that all platforms of a process share. */
export async function openResponder({
  env,
  seedsDir,
  dataDir,
  stateDir = dataDir,
  warn,
  limits = {},
}: OpenResponderOptions): Promise<OpenedResponder> {
  const { corpus, index } = await loadCorpus({ seedsDir, dataDir });
  prepareForAll(corpus); // a platform waits a few seconds for a word at most
  const [retentionDays, keepText] = [env.STATE_RETENTION_DAYS, env.STATE_KEEP_TEXT];
  const state = await openState({ dataDir: stateDir, key: env.STATE_KEY, retentionDays, keepText, warn });
  const memoryMinutes = (limits.turns ?? CHAT_LIMITS.turns).age / MINUTE;
  const about = readAbout({ id: index.id, policies: index.policies, dataDir });
  const responder = createResponder({
    corpus,
    state,
    hasher: state.hash,
    clock: Date.now,
    limits,
    log: (fault) => {
      if (env.LOG_LEVEL !== 'silent') warn(faultLine(fault, env.LOG_LEVEL === 'debug'));
    },
    about,
    quoteFirst: env.QUOTE_FIRST,
    privacy: { retentionDays, memoryMinutes, storesText: keepText, operator: env.OPERATOR ?? null },
  });
  return { responder, corpus, about, close: state.close };
}

/** An error report as one line; with the whole stack at log level debug. */
function faultLine({ reference, causes, places }: ErrorReport, all: boolean): string {
  const shown = all ? places : places.slice(0, 1);
  return `Cannot answer (${reference}): ${[causes.join(', because of '), ...shown].join(' ')}`;
}
