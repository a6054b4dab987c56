import type { Clause } from '../../src/policy/policy.ts';
import type { CheckedHeading } from './checked-document.ts';

/** The headings above the clauses, each once, in reading order. */
export function findHeadings(clauses: readonly Clause[]): CheckedHeading[] {
  const found = new Map<string, CheckedHeading>();
  for (const { section } of clauses)
    section.forEach((text, depth) => {
      const path = section.slice(0, depth + 1).join('\n');
      if (!found.has(path)) found.set(path, { text, level: depth + 1 });
    });
  return [...found.values()];
}
