import type { IndexedPolicy } from '../../src/policy/indexed-policy.ts';
import { readAnnotations, readUnanswered } from '../annotations/annotations.ts';

import { parsePolicy } from '../clauses/parse-policy.ts';
import type { Seed } from '../read/seed.ts';
import { indexPolicy } from './index-policy.ts';

/** Builds the index of one policy from its seed; adds a line to `problems` for what it could not use. */
export function buildPolicy(seed: Seed, seedsDir: string, problems: string[]): IndexedPolicy {
  const policy = parsePolicy(seed);
  const annotations = readAnnotations(seedsDir, policy.id, policy.clauses);
  const unanswered = readUnanswered(seedsDir, policy);
  problems.push(...annotations.problems, ...unanswered.problems);
  return indexPolicy(policy, annotations.byClause, unanswered.questions);
}
