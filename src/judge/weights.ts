import type { EvidenceName } from './evidence.ts';

/**
 * Made by `npm run fit` on 2026-11-22; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 422 cases, 92.7 % right
 * - plain: 661 cases, 85.2 % right
 */
export const judgeWeights: Readonly<Record<'annotated' | 'plain', Readonly<Record<EvidenceName | 'bias', number>>>> = {
  annotated: {
    expected: 0.879,
    expectedIdea: 1.064,
    expectedAll: 2.261,
    unanswered: -2.325,
    unansweredIdea: -1.38,
    neighbours: 2.107,
    words: 0.345,
    concepts: 1.085,
    context: 1.077,
    topic: 0.145,
    topicNear: 0.092,
    type: 0.684,
    unmet: -2.484,
    unknown: -0.439,
    missing: -0.904,
    noTopic: 0.553,
    elsewhere: -2.026,
    thin: 0.599,
    offTopic: -0.38,
    leftOpen: -4.671,
    leftOpenIdea: -0.903,
    lead: 1.272,
    bias: -1.096,
  },
  plain: {
    expected: 0,
    expectedIdea: 0,
    expectedAll: 0,
    unanswered: 0,
    unansweredIdea: 0,
    neighbours: 0,
    words: 1.379,
    concepts: 2.217,
    context: 2.25,
    topic: 0.202,
    topicNear: 0.923,
    type: 0.081,
    unmet: -2.098,
    unknown: -0.147,
    missing: -1.061,
    noTopic: 0.391,
    elsewhere: -1.401,
    thin: 1.838,
    offTopic: -0.304,
    leftOpen: -3.966,
    leftOpenIdea: -0.548,
    lead: 0.236,
    bias: 1.272,
  },
};
