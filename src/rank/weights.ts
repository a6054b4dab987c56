import type { Feature } from './features.ts';

/**
 * Made by `npm run fit` on 2026-11-21; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 211 lists, hit@1 87.2 %
 * - plain: 196 lists, hit@1 72.4 %
 */
export const rankWeights: Readonly<Record<'annotated' | 'plain', Readonly<Record<Feature, number>>>> = {
  annotated: {
    words: 2.367,
    concepts: 0.507,
    context: 2.385,
    heading: 0.015,
    expected: 3.721,
    expectedIdea: 3.239,
    expectedNext: 3.174,
    expectedAll: 5.937,
    expectedNear: 1.957,
    topic: 2.066,
    topicNear: 2.002,
    type: 0.556,
    passage: 0.743,
    place: 1.19,
    elsewhere: -0.964,
    special: -0.644,
    short: -0.073,
    leadIn: -1.096,
    first: -0.501,
    focus: -0.985,
  },
  plain: {
    words: 2.738,
    concepts: 3.436,
    context: 3.228,
    heading: 0.454,
    expected: 0,
    expectedIdea: 0,
    expectedNext: 0,
    expectedAll: 0,
    expectedNear: 0,
    topic: 2.559,
    topicNear: 1.029,
    type: 0.884,
    passage: 2.27,
    place: 2.14,
    elsewhere: -0.511,
    special: -0.913,
    short: 0.963,
    leadIn: -1.701,
    first: -0.073,
    focus: 0.708,
  },
};
