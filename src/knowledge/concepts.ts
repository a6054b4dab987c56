import { BilingualMatcher } from '../text/bilingual-matcher.ts';
import type { Unit } from '../text/units.ts';
import type { Concept } from './concept.ts';
import { actionConcepts } from './concepts-actions.ts';
import { partyConcepts } from './concepts-parties.ts';
import { thingConcepts } from './concepts-things.ts';
import { dataTypes } from './data-types.ts';

/** Every group of wordings that mean the same. */
export const concepts: readonly Concept[] = [...actionConcepts, ...partyConcepts, ...thingConcepts, ...dataTypes];

const matcher = new BilingualMatcher(concepts.map((concept) => [concept.id, concept]));

/** Ids of the concepts in a text, each once, in order of first mention. */
export function conceptsOf(units: readonly Unit[]): string[] {
  return [...new Set(matcher.match(units).map((match) => match.id))];
}
