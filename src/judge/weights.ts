import type { EvidenceName } from './evidence.ts';

/**
 * Made by `npm run fit` on 2026-11-21; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 422 cases, 84.3 % right
 * - plain: 422 cases, 74.1 % right
 */
export const judgeWeights: Readonly<Record<'annotated' | 'plain', Readonly<Record<EvidenceName | 'bias', number>>>> = {
  annotated: {
    expected: 1.246,
    expectedIdea: 1.828,
    expectedAll: 2.657,
    unanswered: -4.148,
    unansweredIdea: -2.825,
    words: -0.243,
    concepts: 1.229,
    context: 0.71,
    topic: -0.234,
    topicNear: 0.049,
    type: 0.771,
    unknown: -0.872,
    missing: -1.296,
    noTopic: 0.307,
    elsewhere: -1.965,
    thin: 0.802,
    offTopic: -0.338,
    lead: 0.439,
    bias: -0.205,
  },
  plain: {
    expected: 0,
    expectedIdea: 0,
    expectedAll: 0,
    unanswered: 0,
    unansweredIdea: 0,
    words: -0.469,
    concepts: 1.941,
    context: 1.818,
    topic: -0.55,
    topicNear: 0.959,
    type: 0.552,
    unknown: -1.444,
    missing: -1.868,
    noTopic: 0.505,
    elsewhere: -1.21,
    thin: 1.205,
    offTopic: -0.279,
    lead: -0.079,
    bias: 0.197,
  },
};
