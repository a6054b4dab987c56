import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { openIndex } from '../../index/open/open-index.ts';
import type { IndexedPolicy } from '../../src/policy/indexed-policy.ts';
import { generatePolicies } from './generate-policies.ts';
import { printRow } from './print-row.ts';
import { usedBytes } from './used-memory.ts';

/** The policies of the package. */
export const OWN_SEEDS = 'seeds';
/** Building takes no longer (ms), but for the hundred that is under way. */
const MAX_BUILDING_MS = 55_000;
/** Policies that are built at once. */
const BATCH = 100;

/** Policies that were built, with their texts, and the bytes that they take. */
export interface Built {
  readonly policies: readonly IndexedPolicy[];
  readonly texts: ReadonlyMap<string, string>;
  readonly bytes: number;
  /** Bytes of all files that were saved: readings, indexes, and the tables over them. */
  readonly saved: number;
}

/** Builds a folder from nothing and prints the time it took. */
export async function buildFolder(seedsDir: string, dataDir: string, name: string): Promise<Built> {
  const before = usedBytes();
  const kept = sizeOf(dataDir);
  const started = performance.now();
  const { policies, texts } = await openIndex({ seedsDir, dataDir, rebuild: true });
  const took = performance.now() - started;
  const { heapUsed, rss } = process.memoryUsage();
  const saved = sizeOf(dataDir) - kept;
  printRow(
    name,
    String(policies.length),
    took.toFixed(0),
    (took / policies.length).toFixed(1),
    megabytes(heapUsed),
    megabytes(rss),
  );
  return { policies, texts, bytes: usedBytes() - before, saved };
}

/** Builds generated policies in batches, until there are enough or the time is up. */
export async function buildGenerated(folder: string, count: number): Promise<Built> {
  const parts: Built[] = [];
  const end = performance.now() + MAX_BUILDING_MS;
  for (let from = 0; from < count && performance.now() < end; from += BATCH) {
    const to = Math.min(count, from + BATCH);
    const part = path.join(folder, `seeds-${from}`);
    parts.push(
      await buildFolder(generatePolicies(part, from, to), path.join(folder, 'data'), `policies ${from + 1} to ${to}`),
    );
  }
  const policies = parts.flatMap((part) => part.policies);
  if (policies.length < count) printRow(`stopped after ${policies.length}: ${MAX_BUILDING_MS / 1000} s are over`);
  return {
    policies,
    texts: new Map(parts.flatMap(({ texts }) => [...texts])),
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
    saved: parts.reduce((sum, { saved }) => sum + saved, 0),
  };
}

/** Bytes of all files below a folder. */
const sizeOf = (dir: string): number =>
  existsSync(dir)
    ? readdirSync(dir, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
        const file = statSync(path.join(dir, name));
        return sum + (file.isFile() ? file.size : 0);
      }, 0)
    : 0;

const megabytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(0);
