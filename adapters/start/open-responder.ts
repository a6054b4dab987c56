import type { AboutFacts } from '../../src/chat/commands/command-context.ts';
import { CHAT_LIMITS, type ChatLimits } from '../../src/chat/limits.ts';
import type { OnceMarks } from '../../src/chat/memory/once-marks.ts';
import type { ErrorReport } from '../../src/chat/reply/error-report.ts';
import { createResponder, type Responder } from '../../src/chat/respond.ts';
import { heldProvider } from '../../src/chat/settings/ask-defaults.ts';
import type { TallyStore } from '../../src/chat/tallies/tally.ts';
import { prepareForAll } from '../../src/engine/evaluate-policy.ts';
import type { Corpus } from '../../src/retrieve/corpus.ts';
import { readChannelsFile } from '../channels/read-channels-file.ts';
import { type LiveCorpus, openLiveCorpus } from '../live/open-live-corpus.ts';
import type { Environment } from '../project/environment.ts';
import { linkReplies } from '../serve/link-replies.ts';
import { openState } from '../state/open-state.ts';
import { createAdminCheck } from './create-admin-check.ts';
import { type LoadedCorpus, loadCorpus } from './load-corpus.ts';
import { readAbout } from './read-about.ts';
import { refuseLooseIds } from './refuse-loose-ids.ts';

/** How the responder of a process is opened. */
export interface OpenResponderOptions {
  readonly env: Environment;
  readonly seedsDir: string;
  readonly dataDir: string;
  /** The folder of the state; `dataDir` by default. */
  readonly stateDir?: string;
  /** Takes one line for the operator. */
  readonly warn: (line: string) => void;
  /** Takes one line on documents that were read again. */
  readonly note?: (line: string) => void;
  readonly limits?: Partial<ChatLimits>;
  /** Called with the number of damaged rows each time that some were deleted from the state. */
  readonly countDamage?: (rows: number) => void;
}

/** An opened responder, with the corpus of the moment that it answers from. */
export interface OpenedResponder {
  readonly responder: Responder;
  readonly corpus: Corpus;
  readonly about: AboutFacts;
  /** Documents that could not be used. */
  readonly failedDocuments: number;
  /** Whether the state is on the disk at the moment, and not only in memory. */
  readonly isStatePersistent: () => boolean;
  /** What is counted, and marks of what is done once. */
  readonly tallies: Pick<TallyStore, 'readTallies'> & OnceMarks;
  /** Calls a listener each time that documents have been read again; gives what ends that. */
  readonly onChange: (listener: () => void) => () => void;
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
  note,
  limits = {},
  countDamage = () => undefined,
}: OpenResponderOptions): Promise<OpenedResponder> {
  refuseLooseIds(env);
  const { fileSettings, providers } = readChannelsFile(env.CHANNELS_FILE);
  const load = async (previous: LoadedCorpus | null) => {
    const loaded = await loadCorpus({ seedsDir, dataDir, ...(previous ? { previous, isQuiet: true } : {}) });
    prepareForAll(loaded.corpus); // a platform waits a few seconds for a word at most
    return loaded;
  };
  const live = await openLiveCorpus({ seedsDir, load, warn, ...(note ? { note } : {}) });
  for (const name of providers)
    if (heldProvider(name, live.corpus) === null)
      warn(
        `The file of channels names ${name}, whose policy is not held: its channels ask about nobody in particular.`,
      );
  const [retentionDays, keepText] = [env.STATE_RETENTION_DAYS, env.STATE_KEEP_TEXT];
  const keepQuestions = env.KEEP_GAP_TEXT;
  const [key, databaseUrl] = [env.STATE_KEY, env.DATABASE_URL];
  const state = await openState({
    dataDir: stateDir,
    databaseUrl,
    key,
    retentionDays,
    keepText,
    keepQuestions,
    warn,
    countDamage,
  });
  const memoryMinutes = (limits.turns ?? CHAT_LIMITS.turns).age / MINUTE;
  const about = createAbout(live, dataDir);
  const responder = createResponder({
    get corpus() {
      return live.corpus;
    },
    get about() {
      return about();
    },
    confirm: live.confirm,
    state,
    hasher: state.hash,
    clock: Date.now,
    limits,
    log: (fault) => {
      if (env.LOG_LEVEL !== 'silent') warn(faultLine(fault, env.LOG_LEVEL === 'debug'));
    },
    quoteFirst: env.QUOTE_FIRST,
    privacy: {
      retentionDays,
      memoryMinutes,
      storesText: keepText,
      keepsQuestions: keepQuestions,
      operator: env.OPERATOR ?? null,
    },
    isAdmin: createAdminCheck(env),
    fileSettings,
  });
  return {
    responder: linkReplies(responder, env.SERVE_URL, () => live.corpus),
    get corpus() {
      return live.corpus;
    },
    get about() {
      return about();
    },
    get failedDocuments() {
      return live.index.problems.length;
    },
    isStatePersistent: state.isPersistent,
    tallies: state,
    onChange: live.onChange,
    close: () => {
      live.close();
      return state.close();
    },
  };
}

/** The facts about the installation, looked up once for each index. */
function createAbout(live: LiveCorpus, dataDir: string): () => AboutFacts {
  let known: { readonly index: LiveCorpus['index']; readonly about: AboutFacts } | undefined;
  return () => {
    const { index } = live;
    if (known?.index !== index)
      known = { index, about: readAbout({ id: index.id, policies: index.policies, dataDir }) };
    return known.about;
  };
}

/** An error report as one line; with the whole stack at log level debug. */
function faultLine({ reference, causes, places }: ErrorReport, all: boolean): string {
  const shown = all ? places : places.slice(0, 1);
  return `Cannot answer (${reference}): ${[causes.join(', because of '), ...shown].join(' ')}`;
}
