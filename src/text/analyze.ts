import { conceptsOf } from '../knowledge/concepts.ts';
import { jurisdictionsIn } from '../knowledge/match-jurisdictions.ts';
import { HAN_PARTICLES, STOP_WORDS } from './stop-words.ts';
import { type Unit, unitsOf } from './units.ts';

/** A word, a pair of Chinese characters, a concept (`~id`) or a jurisdiction (`@id`). */
export type Term = string;

/** Stems of words that carry meaning. */
const words = (units: readonly Unit[]): Term[] =>
  units.filter((unit) => !unit.han && !STOP_WORDS.has(unit.key)).map((unit) => unit.key);

/** Pairs of neighbouring Chinese characters (Nie et al.: as good as a dictionary for retrieval). */
function bigrams(units: readonly Unit[]): Term[] {
  const pairs: Term[] = [];
  for (let i = 0; i + 1 < units.length; i++) {
    const [first, second] = [units[i], units[i + 1]];
    if (!first?.han || !second?.han) continue;
    if (HAN_PARTICLES.has(first.key) || HAN_PARTICLES.has(second.key)) continue;
    pairs.push(first.key + second.key);
  }
  return pairs;
}

/** Concepts by any of their wordings in either language: what bridges paraphrase and language. */
const concepts = (units: readonly Unit[]): Term[] => conceptsOf(units).map((id) => `~${id}`);

/** Jurisdictions by their names and their laws; they begin with `@`. */
const places = (units: readonly Unit[]): Term[] => jurisdictionsIn(units, true).map((id) => `@${id}`);

/** What a text is taken apart into, in this order. */
const STEPS: readonly ((units: readonly Unit[]) => Term[])[] = [words, bigrams, concepts, places];

/** The terms of a text, repeated as often as they occur. Index and questions are analysed by this alone. */
export function analyze(text: string | readonly Unit[]): Term[] {
  const units = typeof text === 'string' ? unitsOf(text) : text;
  return STEPS.flatMap((step) => step(units));
}
