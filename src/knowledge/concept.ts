import type { Patterns } from '../patterns/patterns.ts';

/** A group of wordings that mean the same in questions and in clauses, in both languages. */
export interface Concept extends Patterns {
  readonly id: string;
}
