import type { Clause, Span } from '../../../src/policy/policy.ts';
import type { DocumentHistory, PolicyVersion, VersionDate } from '../../../src/policy/policy-version.ts';
import { type CitedPolicy, currentId, openVersion } from '../../../src/retrieve/cited-policy.ts';
import type { Corpus, CorpusPolicy } from '../../../src/retrieve/corpus.ts';

/** A policy, or an older version of one, with all that a page shows of it. */
export interface SiteDocument {
  readonly policy: CitedPolicy;
  /** The policy as it is answered from; the same as `policy` unless that is an older version. */
  readonly current: CorpusPolicy;
  /** Null for the current version. */
  readonly version: PolicyVersion | null;
  readonly history: DocumentHistory;
  /** What spans point into; empty where it is not known. */
  readonly text: string;
  /** ISO date of this version; null where nothing tells. */
  readonly date: string | null;
  readonly clauses: readonly Clause[];
}

/** Opens a document by the id of a policy or of a version; null where it is not held. */
export function openDocument(corpus: Corpus, id: string): SiteDocument | null {
  const current = corpus.policies.find((policy) => policy.id === currentId(id));
  if (!current) return null;
  const history = corpus.historyOf(current.id);
  if (id === current.id) {
    const { updated, effective } = current.record;
    const date = told(history.current) ?? updated ?? effective;
    // Not `open`, which prepares the policy for questions: the first page lists all policies.
    const { clauses } = current.indexed.policy;
    return { policy: current, current, version: null, history, text: history.text, date, clauses };
  }
  const version = history.older.find(({ policy }) => policy.id === id);
  if (!version) return null;
  const { text, policy } = version;
  return {
    policy: openVersion(version),
    current,
    version,
    history,
    text,
    date: told(version),
    clauses: policy.clauses,
  };
}

/** The date that a document or its name tells; the day on which it was read is none. */
const told = (date: VersionDate | null): string | null => (date && date.dateFrom !== 'read' ? date.date : null);

/** Where a part of a document stands. */
export type PlaceInDocument =
  | { readonly kind: 'lines'; readonly first: number; readonly last: number }
  | { readonly kind: 'page' | 'paragraph'; readonly number: number };

/** The lines of a span; its page in a PDF, its paragraph in a Word file. All are counted from 1. */
export function placeOf({ policy }: Pick<SiteDocument, 'policy'>, span: Span): PlaceInDocument {
  const { format, pageStarts = [] } = policy.open.index.policy;
  const [first, last] = [policy.check.lineAt(span[0]), policy.check.lineAt(Math.max(span[0], span[1] - 1))];
  if (format === 'pdf')
    return { kind: 'page', number: Math.max(1, pageStarts.filter((start) => start <= span[0]).length) };
  return format === 'docx' ? { kind: 'paragraph', number: first } : { kind: 'lines', first, last };
}
