import type { EvidenceName } from './evidence.ts';

/**
 * Made by `npm run fit` on 2026-11-21; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 422 cases, 86.1 % right
 * - plain: 661 cases, 79.3 % right
 */
export const judgeWeights: Readonly<Record<'annotated' | 'plain', Readonly<Record<EvidenceName | 'bias', number>>>> = {
  annotated: {
    expected: 1.1,
    expectedIdea: 1.663,
    expectedAll: 2.759,
    unanswered: -4.148,
    unansweredIdea: -2.956,
    words: -0.267,
    concepts: 1.117,
    context: 0.779,
    topic: -0.137,
    topicNear: 0.243,
    type: 0.849,
    unknown: -1.039,
    missing: -0.953,
    noTopic: 0.39,
    elsewhere: -1.998,
    thin: 0.64,
    offTopic: -0.331,
    lead: 0.595,
    bias: -0.213,
  },
  plain: {
    expected: 0,
    expectedIdea: 0,
    expectedAll: 0,
    unanswered: 0,
    unansweredIdea: 0,
    words: 1.291,
    concepts: 1.834,
    context: 2.205,
    topic: -0.279,
    topicNear: 0.93,
    type: 0.344,
    unknown: -0.292,
    missing: -1.433,
    noTopic: -0.004,
    elsewhere: -1.52,
    thin: 2.379,
    offTopic: -0.269,
    lead: -0.414,
    bias: -0.691,
  },
};
