import type { Corpus } from '../../../../retrieve/corpus.ts';
import { citeClause, findClause } from '../../find-clause.ts';

/** Where a clause stands. */
export interface ClausePlace {
  readonly clause: string;
  readonly section: readonly string[];
  readonly file: string;
  /** First and last line, 1-based, inclusive. */
  readonly lines: readonly [number, number];
}

/** The place of a clause; null where the index does not have it any more. */
export function clausePlace(corpus: Corpus, clause: string): ClausePlace | null {
  const found = findClause(corpus, { clause, span: null });
  const citation = found && citeClause(found, 1);
  return citation && { clause, section: citation.section, file: citation.file, lines: citation.lines };
}

/** A place in one line: "Retention › Logs (policy.txt:12-14)". */
export function formatPlace({ section, file, lines }: ClausePlace): string {
  const range = [...new Set(lines)].join('-');
  return section.length > 0 ? `${section.join(' › ')} (${file}:${range})` : `${file}:${range}`;
}
