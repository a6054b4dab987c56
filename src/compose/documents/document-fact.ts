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
  | { readonly fact: 'sections'; readonly provider: string; readonly headings: readonly string[] };
