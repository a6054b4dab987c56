import { endianness } from 'node:os';
import type { IndexedPolicy } from '../../src/policy/indexed-policy.ts';
import type { PreparedCorpus } from '../../src/retrieve/count-corpus.ts';
import { openSectionFile, writeSectionFile } from './bytes/section-file.ts';
import { openSections, packSections, type Sections } from './bytes/sections.ts';
import { codeVersion } from './code-version.ts';
import { countPolicies, readTable, readWords, type TableWords } from './table/table-parts.ts';

/** Version of the table's layout. */
const FORMAT = 2;
/** Fewer policies are all searched for a question that names nobody. */
const MIN_POLICIES = 9;
/** A table is made anew when more than this share of the policies has changed since; up to then they are counted beside it. */
const MAX_CHANGED = 0.05;

interface About {
  /** Of each policy, in the order of its number: what it was made from. */
  readonly origins: readonly string[];
}

/** The policies of a folder. */
export interface PrepareOptions {
  readonly policies: readonly IndexedPolicy[];
  /** What each was made from, as a short text. */
  readonly origins: readonly string[];
  /** Where the table is kept. */
  readonly file: string;
  /** False where nothing can be written. */
  readonly isWritable: boolean;
}

/**
 * Opens the table of all policies; makes it where it is missing, damaged or older than most of them.
 * @returns null for few policies, which need none, and where it cannot be kept
 */
export function prepareCorpus({ policies, origins, file, isWritable }: PrepareOptions): PreparedCorpus | null {
  if (policies.length < MIN_POLICIES) return null;
  const saved = openTable(file);
  if (saved && changedSince(saved.about, origins) <= MAX_CHANGED * policies.length)
    return preparedFrom(saved, policies, origins);
  if (!isWritable) return null;
  const content = packSections<About>({ origins }, countPolicies(policies));
  try {
    writeSectionFile(file, originOf(), content);
  } catch {
    // That the folder cannot be written is reported with the indexes; the table is made again at the next start.
  }
  return preparedFrom(openSections<About>(content, 0, { bytes: () => content }), policies, origins);
}

const originOf = () => ({ format: FORMAT, code: codeVersion(), order: endianness() });

const openTable = (file: string): Sections<About> | null =>
  openSectionFile<About>(file, (origin) => JSON.stringify(origin) === JSON.stringify(originOf()), true);

function changedSince({ origins: before }: About, origins: readonly string[]): number {
  const known = new Set(before);
  return origins.filter((origin) => !known.has(origin)).length;
}

function preparedFrom(
  saved: Sections<About>,
  policies: readonly IndexedPolicy[],
  origins: readonly string[],
): PreparedCorpus {
  const now = new Map(origins.map((origin, i) => [origin, policies[i] ?? null]));
  let known: TableWords | undefined;
  const words = (): TableWords => {
    known ??= readWords(saved, saved.about.origins.length);
    return known;
  };
  return {
    policies: saved.about.origins.map((origin) => now.get(origin) ?? null),
    words: () => words().all(),
    wordsOf: (number) => words().of(number),
    passages: () => readTable(saved),
  };
}
