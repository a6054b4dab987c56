import type { SurfaceForms } from '../patterns/patterns.ts';

/** A group of wordings that mean the same in questions and in clauses, in both languages. */
export interface Concept extends SurfaceForms {
  readonly id: string;
}
