import type { PolicyRecord } from '../../policy/policy.ts';

/** What is said of a document: whose it is, its title, and its ISO dates, null where its text gives none. */
export type DocumentRecord = Pick<PolicyRecord, 'provider' | 'title' | 'updated' | 'effective'>;

/** A fact about the documents, taken from their records. Providers are ids. */
export type DocumentFact =
  /** The documents held; `total` counts those that are not listed too. */
  | { readonly fact: 'held'; readonly records: readonly DocumentRecord[]; readonly total: number }
  | { readonly fact: 'dates'; readonly record: DocumentRecord }
  | {
      readonly fact: 'newest' | 'oldest';
      readonly records: readonly DocumentRecord[];
      /** Providers whose documents have no date, and so are not compared. */
      readonly undated: readonly string[];
    }
  /** Whether a document is older or newer than something; null where it has no date. */
  | { readonly fact: 'age'; readonly record: DocumentRecord; readonly isTrue: boolean | null }
  | { readonly fact: 'mentions'; readonly term: string; readonly providers: readonly string[]; readonly of: number }
  | { readonly fact: 'section'; readonly provider: string; readonly number: string; readonly more: number }
  | { readonly fact: 'no-section'; readonly provider: string; readonly number: string }
  | { readonly fact: 'sections'; readonly provider: string; readonly headings: readonly string[] }
  /** How many clauses of a policy differ from an older version, and how many of the changes follow the ones shown. */
  | {
      readonly fact: 'compared';
      readonly provider: string;
      readonly from: VersionName;
      readonly to: VersionName;
      /** True where an older version was asked for than is held. */
      readonly isOldest: boolean;
      readonly added: number;
      readonly removed: number;
      readonly reworded: number;
      readonly moved: number;
      readonly more: number;
    }
  /** One change, whose texts are quoted below; of reworded ones the words that differ. */
  | {
      readonly fact: 'change';
      readonly change: 'added' | 'removed' | 'reworded';
      readonly removed: readonly string[];
      readonly added: readonly string[];
    }
  /** No older version is held, or none that is newer than the day asked about. */
  | { readonly fact: 'one-version' | 'unchanged'; readonly provider: string; readonly to: VersionName };

/** A version: its ISO date, null where nothing tells; its file, and the day on which it was replaced there. */
export interface VersionName {
  readonly date: string | null;
  readonly file: string;
  readonly replaced: string | null;
}
