import type { Concept } from './concept.ts';
import { actionConcepts } from './concepts-actions.ts';
import { partyConcepts } from './concepts-parties.ts';
import { thingConcepts } from './concepts-things.ts';
import { dataTypes } from './data-types.ts';

/** Every group of wordings that mean the same. */
export const concepts: readonly Concept[] = [...actionConcepts, ...partyConcepts, ...thingConcepts, ...dataTypes];
