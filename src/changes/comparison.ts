import type { Clause } from '../policy/policy.ts';
import type { WordChange } from './diff-words.ts';

/** A version of a document as it is compared. */
export interface ComparedDocument {
  readonly clauses: readonly Clause[];
  /** The texts that belong to no clause: what moves between them and the clauses is no change. */
  readonly leftovers: readonly string[];
}

/** A sentence that only one version has, or that has other words in the other. Numbers are indices. */
export interface SentenceChange {
  readonly before: { readonly clause: number; readonly sentence: number } | null;
  readonly after: { readonly clause: number; readonly sentence: number } | null;
  readonly words: readonly WordChange[];
}

/** A clause that was added, removed, or has other words. */
export interface ClauseChange {
  readonly kind: 'added' | 'removed' | 'reworded';
  /** Its index in each version; null where it is not there. */
  readonly before: number | null;
  readonly after: number | null;
  /** What has changed in it, in reading order. */
  readonly sentences: readonly SentenceChange[];
}

/** A clause with the same words at another place, by its index in each version. */
export interface MovedClause {
  readonly before: number;
  readonly after: number;
}

/** A heading that only one version has, or that has other words in the other. */
export interface HeadingChange {
  readonly before: string | null;
  readonly after: string | null;
}

/** All differences of two versions of a document. */
export interface Comparison {
  readonly changes: readonly ClauseChange[];
  /** Clauses with the same words at another place: no change of what the document says. */
  readonly moved: readonly MovedClause[];
  readonly headings: readonly HeadingChange[];
}
