import path from 'node:path';
import { readCatalogue } from '../../index/catalogue/catalogue.ts';
import { parsePolicy } from '../../index/clauses/parse-policy.ts';
import type { Seed } from '../../index/read/seed.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { ROOT } from './run-command.ts';

/** The folder with the five policies. */
export const SEEDS_DIR = path.join(ROOT, 'seeds');

let seeds: readonly Seed[] | undefined;
const policies = new Map<string, Policy>();

/** The five policies as they lie in the folder. */
export function allSeeds(): readonly Seed[] {
  seeds ??= readCatalogue(SEEDS_DIR).seeds;
  return seeds;
}

/** One of them by its id. */
export function seedOf(id: string): Seed {
  const seed = allSeeds().find(({ record }) => record.id === id);
  if (!seed) throw new Error(`There is no seed ${id}`);
  return seed;
}

/** One of them taken apart; done once per test file. */
export function policyOf(id: string): Policy {
  const policy = policies.get(id) ?? parsePolicy(seedOf(id));
  policies.set(id, policy);
  return policy;
}

/** Ids of the contract, in its order; a table that tests can be written over before any file is read. */
export const POLICY_IDS = ['alibaba-cloud-intl', 'alibaba-cloud-cn', 'aws', 'huawei-cloud', 'kingsoft-cloud'] as const;
