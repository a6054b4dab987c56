import type { Policy } from './policy.ts';

/** Where a version's date comes from: the name of its file, its text, or the day on which it was first read. */
export type DateSource = 'name' | 'text' | 'read';

/** When a version of a document is from. */
export interface VersionDate {
  /** ISO date; of a name that gives no more, a year or a month. */
  readonly date: string;
  readonly dateFrom: DateSource;
}

/** An older text of a document, held to be compared with. */
export interface PolicyVersion extends VersionDate {
  /** Its file; for a text that was replaced, the one that it was in. */
  readonly file: string;
  /** ISO time at which it was replaced in its file, and since when only a copy is kept; null for a file of its own. */
  readonly replaced: string | null;
  /** Its id is that of the document with the version behind it: "zoom~2024-07-19". */
  readonly policy: Policy;
  readonly text: string;
}

/** What is known of a document's past. */
export interface DocumentHistory {
  /** The text that is answered from, which spans point into; empty where it is not known. */
  readonly text: string;
  /** When the text that is answered from is from; null where nothing tells. */
  readonly current: VersionDate | null;
  /** ISO time at which it was first read; null where that could not be kept. */
  readonly readSince: string | null;
  /** The newest first. */
  readonly older: readonly PolicyVersion[];
  /** Ids of the clauses whose annotations were written for another text. */
  readonly staleAnnotations: readonly string[];
}

/** The history of a document of which nothing is known. */
export const NO_HISTORY: DocumentHistory = {
  text: '',
  current: null,
  readSince: null,
  older: [],
  staleAnnotations: [],
};
