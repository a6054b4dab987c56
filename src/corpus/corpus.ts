import { FaithfulnessCheck } from '../compose/faithful.ts';
import { type OpenPolicy, openPolicy } from '../retrieve/open-policy.ts';
import { topicsInPolicy } from '../retrieve/topics-in-policy.ts';
import { ProviderDirectory } from '../understand/provider-directory.ts';
import type { IndexedPolicy } from './indexed-policy.ts';
import type { PolicyRecord } from './policy.ts';

/** A policy with all that answering from it needs. */
export interface CorpusPolicy {
  readonly id: string;
  readonly record: PolicyRecord;
  readonly open: OpenPolicy;
  readonly topics: ReadonlySet<string>;
  readonly check: FaithfulnessCheck;
}

/** All indexed policies. */
export interface Corpus {
  readonly policies: readonly CorpusPolicy[];
  readonly directory: ProviderDirectory;
  /** Policies of a provider, in the catalogue's order. */
  readonly byProvider: ReadonlyMap<string, readonly CorpusPolicy[]>;
}

/**
 * Opens a corpus for answering.
 * @param texts the seed text of each policy by its id; quotes are checked against it before a reply leaves
 */
export function openCorpus(indexed: readonly IndexedPolicy[], texts: ReadonlyMap<string, string>): Corpus {
  const policies = indexed.map((index): CorpusPolicy => ({
    id: index.policy.id,
    record: index.policy,
    open: openPolicy(index),
    topics: topicsInPolicy(index),
    check: new FaithfulnessCheck(texts.get(index.policy.id) ?? '', index.policy.lineStarts),
  }));
  const byProvider = new Map<string, CorpusPolicy[]>();
  for (const policy of policies) byProvider.set(policy.record.provider, [...(byProvider.get(policy.record.provider) ?? []), policy]);
  return { policies, directory: new ProviderDirectory(policies.map((policy) => policy.record)), byProvider };
}
