import { LRUCache } from 'lru-cache';
import type { EncoderModel } from '../encoder/encoder-model.ts';
import { encoderInUse } from '../encoder/use-encoder.ts';
import { knowledge } from '../knowledge/use-knowledge.ts';
import { countWords } from '../policy/count-words.ts';
import type { IndexedPolicy } from '../policy/indexed-policy.ts';
import type { PolicyRecord } from '../policy/policy.ts';
import { ProviderDirectory } from '../policy/provider-directory.ts';
import { SourceText } from '../policy/source-text.ts';
import { Lexicon } from '../text/lexicon.ts';
import { type OpenPolicy, openPolicy } from './open-policy.ts';
import { PassageIndex } from './passage-index.ts';
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

/** Words of the texts and of the knowledge tables; not of the expected questions, which may contain typing errors on purpose. */
function wordsOf(indexed: readonly IndexedPolicy[]): Map<string, number> {
  const counts = new Map(knowledge().words.map((word) => [word, 1]));
  for (const index of indexed)
    for (const [word, count] of countWords(index)) counts.set(word, (counts.get(word) ?? 0) + count);
  return counts;
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
 */
export function openCorpus(indexed: readonly IndexedPolicy[], texts: ReadonlyMap<string, string>): Corpus {
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
  const passages = lazy(() => new PassageIndex(indexed));
  return {
    policies,
    get passages() {
      return passages();
    },
    directory: new ProviderDirectory(records),
    lexicon: new Lexicon(() => wordsOf(indexed)),
    byProvider,
  };
}
