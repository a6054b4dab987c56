import type { EvidenceName } from './evidence.ts';

/**
 * Made by `npm run fit` on 2026-11-21; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 422 cases, 83.8 % right
 * - plain: 422 cases, 73.9 % right
 */
export const judgeWeights: Readonly<Record<'annotated' | 'plain', Readonly<Record<EvidenceName | 'bias', number>>>> = {
  annotated: {
    expected: 1.343,
    expectedIdea: 1.719,
    expectedAll: 2.586,
    unanswered: -4.164,
    unansweredIdea: -2.859,
    words: -0.191,
    concepts: 1.31,
    context: 0.622,
    topic: -0.21,
    topicNear: 0.065,
    type: 0.86,
    unknown: -0.956,
    missing: -1.249,
    noTopic: 0.362,
    elsewhere: -1.943,
    thin: 0.813,
    offTopic: -0.335,
    lead: 0.544,
    bias: -0.372,
  },
  plain: {
    expected: 0,
    expectedIdea: 0,
    expectedAll: 0,
    unanswered: 0,
    unansweredIdea: 0,
    words: -0.359,
    concepts: 1.913,
    context: 1.626,
    topic: -0.361,
    topicNear: 0.87,
    type: 0.594,
    unknown: -1.478,
    missing: -1.81,
    noTopic: 0.58,
    elsewhere: -1.221,
    thin: 1.221,
    offTopic: -0.273,
    lead: -0.069,
    bias: 0.181,
  },
};
