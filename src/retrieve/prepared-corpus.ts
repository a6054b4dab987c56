import type { IndexedPolicy } from '../policy/indexed-policy.ts';
import type { PassageTable } from './passage-table.ts';

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
