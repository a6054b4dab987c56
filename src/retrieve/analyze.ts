import { jurisdictionsOf } from '../knowledge/match-jurisdictions.ts';
import { findForms } from '../knowledge/tables.ts';
import type { FoundForms } from '../patterns/pattern-matcher.ts';
import { HAN_PARTICLES, STOP_WORDS } from '../text/stop-words.ts';
import { type Unit, unitsOf } from '../text/tokens.ts';

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
const concepts = ({ concept }: AnalysedForms): Term[] => [...new Set(concept.map(({ id }) => `~${id}`))];

/** Jurisdictions by their names and their laws; they begin with `@`. */
const places = ({ place, law }: AnalysedForms): Term[] => jurisdictionsOf([...place, ...law]).map((id) => `@${id}`);

/** The tables that terms are made of. */
export const ANALYSED = ['concept', 'place', 'law'] as const;

/** What was found of those tables in a text. */
type AnalysedForms = FoundForms<(typeof ANALYSED)[number]>;

/**
 * The terms of a text, repeated as often as they occur. Index and questions are analysed by this alone.
 * @param forms what was found in the text, where it is at hand already
 */
export function analyze(text: string | readonly Unit[], forms?: AnalysedForms): Term[] {
  const units = typeof text === 'string' ? unitsOf(text) : text;
  const found = forms ?? findForms(units, ...ANALYSED);
  return [...words(units), ...bigrams(units), ...concepts(found), ...places(found)];
}
