import { setTimeout as delay } from 'node:timers/promises';
import { CatalogueError } from '../../index/catalogue/catalogue.ts';
import type { OpenedIndex } from '../../index/open/open-index.ts';
import { NO_HISTORY } from '../../src/policy/policy-version.ts';
import { currentId } from '../../src/retrieve/cited-policy.ts';
import { type Corpus, openCorpus } from '../../src/retrieve/corpus.ts';
import { createDocumentCheck, type ReadDocument } from './create-document-check.ts';
import { describeChange } from './describe-change.ts';
import { areSame, readStamps, type Stamps } from './read-stamps.ts';
import { watchFolders } from './watch-folders.ts';

/** A corpus with the index it came from; both are replaced as a whole. */
export interface LoadedCorpus {
  readonly corpus: Corpus;
  readonly index: OpenedIndex;
}

/** A corpus that follows its documents. */
export interface LiveCorpus extends LoadedCorpus {
  /**
   * True where the documents of some policies of a corpus still are what was read of them. Otherwise false, once they have
   * been read again, or after `patienceMs`.
   */
  readonly confirm: (corpus: Corpus, policies: readonly string[]) => Promise<boolean>;
  /** Reads again what has changed; settled when the corpus of the moment is that of the documents. */
  readonly refresh: () => Promise<void>;
  /** Calls a listener each time that documents have been read again; gives what ends that. */
  readonly onChange: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** How a live corpus is opened. */
export interface LiveOptions {
  readonly seedsDir: string;
  /**
   * Opens the corpus of the documents as they are, using again what has not changed since it was opened before.
   * @throws CatalogueError where no policy can be read
   */
  readonly load: (previous: LoadedCorpus | null) => Promise<LoadedCorpus>;
  /** Takes one line on what cannot be used, for the operator. */
  readonly warn: (line: string) => void;
  /** Takes one line on what was read again. */
  readonly note?: (line: string) => void;
  readonly timings?: Partial<LiveTimings>;
}

/** Times in ms. */
export interface LiveTimings {
  /** Documents must not change for so long before they are read: a file may be half written. */
  readonly settleMs: number;
  /** How often the folder is looked through without an event. */
  readonly sweepMs: number;
  /** How long a question waits for documents that are being read. */
  readonly patienceMs: number;
}

/** Documents that have changed again each time they were read are left until the next hint. */
const MAX_ROUNDS = 20;

const TIMINGS: LiveTimings = { settleMs: 300, sweepMs: 10_000, patienceMs: 20_000 };

/** Opens a corpus and watches its documents: what changes is read in the background, and then takes the place of the old. */
export async function openLiveCorpus(options: LiveOptions): Promise<LiveCorpus> {
  const { seedsDir, load, warn, note = () => undefined } = options;
  const timings = { ...TIMINGS, ...options.timings };
  const ending = new AbortController();
  const isCurrent = createDocumentCheck(seedsDir);
  const listeners = new Set<() => void>();
  let stamps = await readStamps(seedsDir);
  let current = await load(null);
  let reading: Promise<void> | undefined;

  const refresh = (): Promise<void> => {
    reading ??= readChanges().finally(() => {
      reading = undefined;
    });
    return reading;
  };

  const watch = watchFolders(seedsDir, {
    onHint: () => void refresh().catch((error: Error) => warn(`Cannot read the documents again: ${error.message}`)),
    quietMs: timings.settleMs / 2,
    sweepMs: timings.sweepMs,
  });
  await watch.renew();

  async function readChanges(): Promise<void> {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const before = await settledStamps();
      if (before === null || areSame(before, stamps)) return;
      const next = await loadAgain(load, current);
      // Whatever changed while it was read may have been read by half.
      if (ending.signal.aborted || !areSame(before, await readStamps(seedsDir))) continue;
      for (const line of describeChange(current.corpus, next.corpus)) note(line);
      for (const line of next.index.problems) if (!current.index.problems.includes(line)) warn(line);
      [current, stamps] = [next, before];
      for (const listener of listeners) listener();
      await watch.renew();
    }
  }

  /** The stamps of the documents when none has changed for a while; null where the corpus is closed before. */
  async function settledStamps(): Promise<Stamps | null> {
    let before = await readStamps(seedsDir);
    while (!ending.signal.aborted && !areSame(before, stamps)) {
      await delay(timings.settleMs, undefined, { ref: false });
      const after = await readStamps(seedsDir);
      if (areSame(before, after)) return after;
      before = after;
    }
    return ending.signal.aborted ? null : before;
  }

  async function confirm(corpus: Corpus, policies: readonly string[]): Promise<boolean> {
    if (await isCurrent(documentsOf(corpus, policies))) return true;
    if (corpus !== current.corpus) return false;
    await Promise.race([refresh(), delay(timings.patienceMs, undefined, { ref: false })]);
    return false;
  }

  return {
    get corpus() {
      return current.corpus;
    },
    get index() {
      return current.index;
    },
    confirm,
    refresh,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      ending.abort();
      watch.close();
    },
  };
}

/** The corpus of the documents as they are now; an empty one where no policy is left. */
async function loadAgain(load: LiveOptions['load'], current: LoadedCorpus): Promise<LoadedCorpus> {
  try {
    return await load(current);
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    const problems = error.message.split('\n');
    const nothing = { policies: [], texts: new Map(), historyOf: () => NO_HISTORY };
    const none = { ...nothing, origins: new Map(), readAt: new Map() };
    return {
      corpus: openCorpus([], new Map()),
      index: { ...none, built: [], unsaved: null, prepared: null, id: current.index.id, problems },
    };
  }
}

/** The files that some policies, and older versions of policies, were read from. */
function documentsOf(corpus: Corpus, policies: readonly string[]): ReadDocument[] {
  const wanted = new Set([...policies, ...policies.map(currentId)]);
  const held = corpus.policies.filter(({ id }) => wanted.has(id));
  const asked = held.filter(({ id }) => policies.some((one) => one !== id && currentId(one) === id));
  const older = asked.flatMap(({ id }) => corpus.historyOf(id).older);
  const files = older.filter(({ policy, replaced }) => replaced === null && wanted.has(policy.id));
  return [...held.map(({ record }) => record), ...files.map(({ policy }) => policy)];
}
