import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { openIndex } from '../../index/open-index.ts';
import { TRAINING_POLICIES } from '../../index/training/load-training-policies.ts';
import type { IndexedPolicy } from '../../src/policy/indexed-policy.ts';
import { printRow } from './print-row.ts';
import { usedBytes } from './used-memory.ts';

/** The policies that are copied. */
export const OWN_SEEDS = 'seeds';
/** Building copies takes no longer (ms), but for the hundred that is under way. */
const MAX_BUILDING_MS = 55_000;
/** Copies that are built at once. */
const BATCH = 100;

/** Name of a copy: "Bakedimo" for 123, unlike any other. */
export const nameOf = (i: number): string =>
  String(i)
    .padStart(4, '0')
    .replace(/\d/g, (digit) => ['ba', 'ke', 'di', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'zu'][Number(digit)] ?? '')
    .replace(/^./, (first) => first.toUpperCase());

/** Copies the texts of the seeds and of the training policies in turn, each under a name of its own. */
export function copySeeds(dir: string, from: number, to: number): string {
  const texts = [OWN_SEEDS, TRAINING_POLICIES].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md')
      .map((name) => path.join(folder, name)),
  );
  mkdirSync(dir, { recursive: true });
  for (let i = from; i < to; i++) {
    const text = texts[i % texts.length] ?? '';
    copyFileSync(text, path.join(dir, `${nameOf(i)}${path.extname(text)}`));
  }
  return dir;
}

/** Policies that were built, with their texts, and the bytes that they take. */
export interface Built {
  readonly policies: readonly IndexedPolicy[];
  readonly texts: ReadonlyMap<string, string>;
  readonly bytes: number;
}

/** Builds a folder from nothing and prints the time it took. */
export async function buildFolder(seedsDir: string, dataDir: string, name: string): Promise<Built> {
  const before = usedBytes();
  const started = performance.now();
  const { policies, texts } = await openIndex({ seedsDir, dataDir, rebuild: true });
  const took = performance.now() - started;
  const { heapUsed, rss } = process.memoryUsage();
  printRow(
    name,
    String(policies.length),
    took.toFixed(0),
    (took / policies.length).toFixed(1),
    megabytes(heapUsed),
    megabytes(rss),
  );
  return { policies, texts, bytes: usedBytes() - before };
}

/** Builds copies in batches, until there are enough or the time is up. */
export async function buildCopies(folder: string, count: number): Promise<Built> {
  const parts: Built[] = [];
  const end = performance.now() + MAX_BUILDING_MS;
  for (let from = 0; from < count && performance.now() < end; from += BATCH) {
    const to = Math.min(count, from + BATCH);
    const part = path.join(folder, `seeds-${from}`);
    parts.push(await buildFolder(copySeeds(part, from, to), path.join(folder, 'data'), `copies ${from + 1} to ${to}`));
  }
  const policies = parts.flatMap((part) => part.policies);
  if (policies.length < count) printRow(`stopped after ${policies.length}: ${MAX_BUILDING_MS / 1000} s are over`);
  return {
    policies,
    texts: new Map(parts.flatMap(({ texts }) => [...texts])),
    bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

const megabytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(0);
