import type { PolicyVersion } from '../../policy/policy-version.ts';
import type { Corpus, CorpusPolicy } from '../../retrieve/corpus.ts';
import type { SeenDocuments } from '../memory/subscription-store.ts';

/** A document that has changed since a channel was told of it. */
export interface ChangedDocument {
  readonly policy: CorpusPolicy;
  /** The text that the channel knows. */
  readonly version: PolicyVersion;
}

/** The documents of a provider as they are. */
export const seenNow = ({ byProvider }: Pick<Corpus, 'byProvider'>, provider: string): SeenDocuments =>
  Object.fromEntries((byProvider.get(provider) ?? []).map(({ id, record }) => [id, record.sha256]));

/**
 * The documents of a provider that are not what a channel was told of. Null where the text that it knows is none of the older
 * ones: another process has told it of a later one, which this process has not read yet.
 */
export function findChanged(corpus: Corpus, provider: string, seen: SeenDocuments): readonly ChangedDocument[] | null {
  const changed: ChangedDocument[] = [];
  for (const policy of corpus.byProvider.get(provider) ?? []) {
    const known = seen[policy.id];
    if (known === undefined || known === policy.record.sha256) continue;
    const version = corpus.historyOf(policy.id).older.find((one) => one.policy.sha256 === known);
    if (!version) return null;
    changed.push({ policy, version });
  }
  return changed;
}
