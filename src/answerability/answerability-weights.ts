import answerability from '../models/answerability.json' with { type: 'json' };
import { readWeights } from '../models/read-weights.ts';
import { EVIDENCE } from './evidence.ts';

const models = readWeights('src/models/answerability.json', answerability, [...EVIDENCE, 'bias']);

/** The weight of each kind of evidence and the bias, for policies with annotations and for those without. */
export const answerabilityWeights = { annotated: models.annotated.weights, plain: models.plain.weights } as const;
