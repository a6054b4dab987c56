import { compareVersions } from '../../engine/documents/compare-versions.ts';
import type { Corpus, CorpusPolicy } from '../../retrieve/corpus.ts';
import type { DigestWeek } from './digest-week.ts';

/** A document whose text was replaced. */
export interface ChangedDocument {
  readonly policy: CorpusPolicy;
  /** ISO day of the last change in the week. */
  readonly day: string;
  /** Number of clauses that are new, gone, or in other words than before the week. */
  readonly clauses: number;
}

/** The documents whose texts were replaced in a week, compared with what they said before it. */
export function changedDocuments(corpus: Corpus, { first, last }: DigestWeek): ChangedDocument[] {
  return corpus.policies.flatMap((policy) => {
    const days = corpus.historyOf(policy.id).older.flatMap(({ replaced }) => replaced?.slice(0, 10) ?? []);
    const [day] = days.filter((one) => one >= first && one <= last).sort((a, b) => (a < b ? 1 : -1));
    return day ? [{ policy, day, clauses: compareVersions(corpus, policy, first).clauses.length }] : [];
  });
}
