import type { IndexedPolicy } from '../policy/indexed-policy.ts';

/**
 * Ids of the topics that any sentence or heading of a policy states something on. The date of the policy counts as
 * stated when it was found, and only then.
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
