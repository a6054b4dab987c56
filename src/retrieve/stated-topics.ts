import type { IndexedPolicy } from '../policy/indexed-policy.ts';

/**
 * Ids of the topics that at least one sentence or heading of a policy states something about. The topic of the policy's own
 * date counts as stated exactly when a date was found.
 */
export function statedTopics(index: IndexedPolicy): ReadonlySet<string> {
  const found = new Set<string>();
  for (const clause of index.facts)
    for (const fact of clause) for (const [id, value] of Object.entries(fact.topics)) if (value === 1) found.add(id);
  for (const heading of index.headings)
    for (const [id, value] of Object.entries(heading.topics)) if (value === 1) found.add(id);
  if (index.policy.updated || index.policy.effective) found.add('policy-dates');
  else found.delete('policy-dates');
  return found;
}
