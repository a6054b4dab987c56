import type { Clause } from '../../../src/policy/policy.ts';

/** A heading as it stands above a clause: `depth` 0 is the outermost. */
export interface OutlineHeading {
  readonly depth: number;
  readonly text: string;
  /** Its number in reading order, from 1. */
  readonly number: number;
}

/** A clause with the headings that begin with it. */
export interface OutlinedClause {
  readonly at: number;
  readonly clause: Clause;
  readonly headings: readonly OutlineHeading[];
}

/** The clauses of a policy in reading order; a heading is told where it begins. */
export function outlineOf(clauses: readonly Clause[]): OutlinedClause[] {
  let before: readonly string[] = [];
  let number = 0;
  return clauses.map((clause, at) => {
    const { section } = clause;
    const shared = section.findIndex((text, depth) => text !== before[depth]);
    const from = shared < 0 ? section.length : shared;
    before = section;
    return {
      at,
      clause,
      headings: section.slice(from).map((text, i) => ({ depth: from + i, text, number: ++number })),
    };
  });
}
