import type { SurfaceForms } from '../knowledge/surface-form.ts';
import { type FormMatch, FormMatcher } from './form-matcher.ts';
import type { Unit } from './units.ts';

/**
 * Finds the surface forms of many entries in both languages. The automaton of a language is made when the first text
 * needs it, and the Chinese one is not needed for a text without Chinese characters.
 */
export class BilingualMatcher {
  readonly #entries: readonly (readonly [id: string, forms: SurfaceForms])[];
  #english: FormMatcher | undefined;
  #chinese: FormMatcher | undefined;

  constructor(entries: readonly (readonly [id: string, forms: SurfaceForms])[]) {
    this.#entries = entries;
  }

  /** Every match; matches may overlap. */
  match(units: readonly Unit[]): FormMatch[] {
    this.#english ??= new FormMatcher(this.#entries.map(([id, { en }]) => [id, en]));
    const found = this.#english.match(units);
    if (!units.some((unit) => unit.han)) return found;
    this.#chinese ??= new FormMatcher(this.#entries.map(([id, { zh }]) => [id, zh]));
    return [...found, ...this.#chinese.match(units)].sort((a, b) => a.from - b.from);
  }
}
