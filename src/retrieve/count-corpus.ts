import { knowledge } from '../knowledge/use-knowledge.ts';
import { countWords } from '../policy/count-words.ts';
import type { IndexedPolicy } from '../policy/indexed-policy.ts';
import { PassageIndex } from './passage-index.ts';
import { PassageTable, type TableSource } from './passage-table.ts';

/** What was counted over many policies when they were indexed, so that not each has to be read for the first question. */
export interface PreparedCorpus {
  /** The policies of `passages`, by their number there; null for one that is gone or has changed since. */
  readonly policies: readonly (IndexedPolicy | null)[];
  /** The words of all of them, with their counts over all, in order of occurrence. */
  readonly words: () => Iterable<readonly [word: string, count: number]>;
  /** The words of the policy of a number, as `countWords` gives them. */
  readonly wordsOf: (number: number) => Iterable<readonly [word: string, count: number]>;
  readonly passages: () => PassageTable;
}

/** What is counted over all policies of a corpus, each when it is called. */
export interface CorpusCounts {
  /** Words of the texts and of the knowledge tables; not of the expected questions, which may have typing errors on purpose. */
  readonly words: () => ReadonlyMap<string, number>;
  readonly passages: () => PassageIndex;
}

/**
 * Counts over the policies of a corpus: those that were prepared from what was prepared, the others one after the other.
 * @param onCounted called when a policy has been read for that
 */
export function countCorpus(
  indexed: readonly IndexedPolicy[],
  prepared: PreparedCorpus | null,
  onCounted: (policy: IndexedPolicy) => void,
): CorpusCounts {
  const numbers = new Map<IndexedPolicy | null, number>(prepared?.policies.map((policy, number) => [policy, number]));
  const others = indexed.flatMap((policy, i) => (numbers.has(policy) ? [] : [i]));
  const wordsOf = (policy: IndexedPolicy) => {
    const number = numbers.get(policy);
    if (prepared && number !== undefined) return prepared.wordsOf(number);
    const words = countWords(policy);
    onCounted(policy);
    return words;
  };
  function* sources(): Generator<TableSource> {
    for (const i of others) {
      const policy = indexed[i];
      if (!policy) continue;
      yield policy;
      onCounted(policy);
    }
  }
  return {
    words: () => {
      const counts = new Map(knowledge().words.map((word) => [word, 1]));
      const add = (words: Iterable<readonly [string, number]>) => {
        for (const [word, count] of words) counts.set(word, (counts.get(word) ?? 0) + count);
      };
      if (prepared && isSame(prepared.policies, indexed)) add(prepared.words());
      else for (const policy of indexed) add(wordsOf(policy));
      return counts;
    },
    passages: () => {
      const places = new Map<IndexedPolicy | null, number>(indexed.map((policy, i) => [policy, i]));
      const known = prepared?.policies.map((policy) => places.get(policy) ?? -1) ?? [];
      const made = { table: PassageTable.of(sources()), policies: Int32Array.from(others) };
      const tables = prepared ? [{ table: prepared.passages(), policies: Int32Array.from(known) }, made] : [made];
      return new PassageIndex(tables, indexed.length);
    },
  };
}

const isSame = (one: readonly (IndexedPolicy | null)[], other: readonly IndexedPolicy[]): boolean =>
  one.length === other.length && one.every((policy, i) => policy === other[i]);
