import ranker from '../models/ranker.json' with { type: 'json' };
import { readWeights } from '../models/read-weights.ts';
import { FEATURES } from './features.ts';

const models = readWeights('src/models/ranker.json', ranker, FEATURES);

/** The weight of each feature, for policies with annotations and for those without. */
export const rankerWeights = { annotated: models.annotated.weights, plain: models.plain.weights } as const;
