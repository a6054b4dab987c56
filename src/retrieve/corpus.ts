import { LRUCache } from 'lru-cache';
import type { EncoderModel } from '../encoder/encoder-model.ts';
import { encoderInUse } from '../encoder/use-encoder.ts';
import type { IndexedPolicy } from '../policy/indexed-policy.ts';
import type { PolicyRecord } from '../policy/policy.ts';
import { type DocumentHistory, NO_HISTORY } from '../policy/policy-version.ts';
import { ProviderDirectory } from '../policy/provider-directory.ts';
import { SourceText } from '../policy/source-text.ts';
import { Lexicon } from '../text/lexicon.ts';
import { countCorpus, type PreparedCorpus } from './count-corpus.ts';
import { type OpenPolicy, openPolicy } from './open-policy.ts';
import type { PassageIndex } from './passage-index.ts';
import { statedTopics } from './stated-topics.ts';

/** A policy with everything needed to answer from it. */
export interface CorpusPolicy {
  readonly id: string;
  readonly record: PolicyRecord;
  /** What it is opened from. */
  readonly indexed: IndexedPolicy;
  readonly open: OpenPolicy;
  readonly topics: ReadonlySet<string>;
  readonly check: SourceText;
}

/** All indexed policies. */
export interface Corpus {
  readonly policies: readonly CorpusPolicy[];
  readonly directory: ProviderDirectory;
  /** The words of the policies and of the knowledge tables, used to correct typing errors. */
  readonly lexicon: Lexicon;
  /** The passages of all policies, for questions that name no provider; built when it is first used. */
  readonly passages: PassageIndex;
  /** The policies of each provider, in the order of the catalogue. */
  readonly byProvider: ReadonlyMap<string, readonly CorpusPolicy[]>;
  /** What is known of a document's past, by policy id. */
  readonly historyOf: (policy: string) => DocumentHistory;
}

/** What a corpus may be opened with. */
export interface CorpusOptions {
  /** A corpus opened before: what it has opened of the same policies is used again. */
  readonly previous?: Corpus;
  /** The past of documents; nothing is known of it by default. */
  readonly historyOf?: Corpus['historyOf'];
  /** What was counted over the policies beforehand. */
  readonly prepared?: PreparedCorpus | null;
}

/** Opened when it is first used: most questions need one policy of many. */
function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Policies that are kept open; of a larger corpus those that were asked last. */
const MAX_OPEN = 128;

/** What is made of a policy when it is first used. */
interface OpenedPolicy {
  readonly open: () => OpenPolicy;
  readonly topics: () => ReadonlySet<string>;
  readonly check: () => SourceText;
}

const lazyOpened = (index: IndexedPolicy, encoder: EncoderModel, texts: ReadonlyMap<string, string>): OpenedPolicy => ({
  open: lazy(() => openPolicy(index, encoder)),
  topics: lazy(() => statedTopics(index)),
  check: lazy(() => new SourceText(texts.get(index.record.id) ?? '', index.policy.lineStarts, index.policy.wording)),
});

type Opened = LRUCache<IndexedPolicy, OpenedPolicy>;

const createOpened = (): Opened => new LRUCache({ max: MAX_OPEN, dispose: (_, index) => index.release?.() });

/** What each corpus has opened of its policies; it is handed on to the corpus that takes its place. */
const openedBy = new WeakMap<Corpus, Opened>();

/**
 * Opens a corpus for answering.
 * @param texts the text of each policy's file by policy id; every quote is checked against it before a reply leaves
 */
export function openCorpus(
  indexed: readonly IndexedPolicy[],
  texts: ReadonlyMap<string, string>,
  { previous, historyOf = () => NO_HISTORY, prepared = null }: CorpusOptions = {},
): Corpus {
  const encoder = encoderInUse();
  const opened = (previous && openedBy.get(previous)) ?? createOpened();
  const openedOf = (index: IndexedPolicy): OpenedPolicy => {
    const known = opened.get(index);
    if (known) return known;
    const made = lazyOpened(index, encoder, texts);
    opened.set(index, made);
    return made;
  };
  const policies = indexed.map(
    (index): CorpusPolicy => ({
      id: index.record.id,
      record: index.record,
      indexed: index,
      get open() {
        return openedOf(index).open();
      },
      get topics() {
        return openedOf(index).topics();
      },
      get check() {
        return openedOf(index).check();
      },
    }),
  );
  const byProvider = new Map<string, CorpusPolicy[]>();
  for (const policy of policies)
    byProvider.set(policy.record.provider, [...(byProvider.get(policy.record.provider) ?? []), policy]);
  const records = policies.map((policy) => policy.record);
  const counts = countCorpus(indexed, prepared, (policy) => {
    if (indexed.length > MAX_OPEN) policy.release?.();
  });
  const passages = lazy(counts.passages);
  const corpus: Corpus = {
    policies,
    get passages() {
      return passages();
    },
    directory: new ProviderDirectory(records),
    lexicon: new Lexicon(counts.words),
    byProvider,
    historyOf,
  };
  openedBy.set(corpus, opened);
  return corpus;
}
