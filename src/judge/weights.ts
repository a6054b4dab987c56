import type { EvidenceName } from './evidence.ts';

/**
 * Made by `npm run fit` on 2026-11-22; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 459 cases, 92.0 % right
 * - plain: 698 cases, 84.4 % right
 */
export const judgeWeights: Readonly<Record<'annotated' | 'plain', Readonly<Record<EvidenceName | 'bias', number>>>> = {
  annotated: {
    expected: 1.125,
    expectedIdea: 1.031,
    expectedAll: 2.368,
    unanswered: -2.363,
    unansweredIdea: -1.386,
    neighbours: 2.031,
    words: 0.382,
    concepts: 1.063,
    context: 0.975,
    topic: 0.274,
    topicNear: -0.179,
    type: 0.779,
    unmet: -2.806,
    unknown: -0.479,
    missing: -0.858,
    noTopic: 0.384,
    elsewhere: -2.027,
    thin: 0.579,
    offTopic: -0.018,
    leftOpen: -4.311,
    leftOpenIdea: -1.264,
    lead: 1.082,
    bias: -0.845,
  },
  plain: {
    expected: 0,
    expectedIdea: 0,
    expectedAll: 0,
    unanswered: 0,
    unansweredIdea: 0,
    neighbours: 0,
    words: 1.296,
    concepts: 2.148,
    context: 2.414,
    topic: 0.168,
    topicNear: 0.879,
    type: 0.21,
    unmet: -2.072,
    unknown: -0.332,
    missing: -1.187,
    noTopic: 0.176,
    elsewhere: -1.412,
    thin: 1.747,
    offTopic: -0.143,
    leftOpen: -3.61,
    leftOpenIdea: -0.594,
    lead: 0.134,
    bias: 0.992,
  },
};
