import { LRUCache } from 'lru-cache';
import type { EncoderModel } from '../encoder/encoder-model.ts';
import { encoderInUse } from '../encoder/use-encoder.ts';
import type { IndexedPolicy } from '../policy/indexed-policy.ts';
import type { PolicyRecord } from '../policy/policy.ts';
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

/**
 * Opens a corpus for answering.
 * @param texts the text of each policy's file by policy id; every quote is checked against it before a reply leaves
 * @param prepared what was counted over them beforehand
 */
export function openCorpus(
  indexed: readonly IndexedPolicy[],
  texts: ReadonlyMap<string, string>,
  prepared: PreparedCorpus | null = null,
): Corpus {
  const encoder = encoderInUse();
  const opened = new LRUCache<IndexedPolicy, OpenedPolicy>({ max: MAX_OPEN, dispose: (_, index) => index.release?.() });
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
  return {
    policies,
    get passages() {
      return passages();
    },
    directory: new ProviderDirectory(records),
    lexicon: new Lexicon(counts.words),
    byProvider,
  };
}
