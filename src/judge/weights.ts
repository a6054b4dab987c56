import type { EvidenceName } from './evidence.ts';

/**
 * Made by `npm run fit` on 2026-11-21; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 422 cases, 86.1 % right
 * - plain: 661 cases, 78.7 % right
 */
export const judgeWeights: Readonly<Record<'annotated' | 'plain', Readonly<Record<EvidenceName | 'bias', number>>>> = {
  annotated: {
    expected: 1.127,
    expectedIdea: 1.677,
    expectedAll: 2.722,
    unanswered: -4.103,
    unansweredIdea: -3.014,
    words: -0.194,
    concepts: 1.095,
    context: 0.629,
    topic: -0.267,
    topicNear: 0.213,
    type: 0.915,
    unknown: -0.985,
    missing: -1.186,
    noTopic: 0.34,
    elsewhere: -2.048,
    thin: 0.701,
    offTopic: -0.301,
    lead: 0.794,
    bias: -0.176,
  },
  plain: {
    expected: 0,
    expectedIdea: 0,
    expectedAll: 0,
    unanswered: 0,
    unansweredIdea: 0,
    words: 1.294,
    concepts: 1.998,
    context: 2.051,
    topic: -0.21,
    topicNear: 0.876,
    type: 0.437,
    unknown: -0.428,
    missing: -1.419,
    noTopic: 0.118,
    elsewhere: -1.499,
    thin: 2.403,
    offTopic: -0.28,
    lead: -0.444,
    bias: -0.762,
  },
};
