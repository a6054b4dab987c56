import type { IndexedPolicy } from '../policy/indexed-policy.ts';
import type { PolicyRecord } from '../policy/policy.ts';
import type { PolicyVersion } from '../policy/policy-version.ts';
import { SourceText } from '../policy/source-text.ts';
import type { Corpus } from './corpus.ts';

/** What can be quoted: a policy of the corpus, or an older version of one. */
export interface CitedPolicy {
  readonly id: string;
  readonly record: PolicyRecord;
  readonly open: { readonly index: Pick<IndexedPolicy, 'policy' | 'aids'> };
  readonly check: SourceText;
}

/** An older version, ready to be quoted; it has no translations. */
export const openVersion = ({ policy, text }: PolicyVersion): CitedPolicy => ({
  id: policy.id,
  record: policy,
  open: { index: { policy, aids: {} } },
  check: new SourceText(text, policy.lineStarts, policy.wording),
});

/** The id of the policy that an older version is one of; of a policy, its own. */
export const currentId = (id: string): string => id.split('~')[0] ?? id;

/** A policy of the corpus, or an older version of one, by its id; null where it is not held (any more). */
export function findCited(corpus: Pick<Corpus, 'policies' | 'historyOf'>, id: string): CitedPolicy | null {
  const current = corpus.policies.find((policy) => policy.id === currentId(id));
  if (!current || id === current.id) return current ?? null;
  const version = corpus.historyOf(current.id).older.find(({ policy }) => policy.id === id);
  return version ? openVersion(version) : null;
}
