import type { EvidenceName } from './evidence.ts';

/**
 * Made by `npm run fit` on 2026-11-21; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 422 cases, 85.8 % right
 * - plain: 661 cases, 79.0 % right
 */
export const judgeWeights: Readonly<Record<'annotated' | 'plain', Readonly<Record<EvidenceName | 'bias', number>>>> = {
  annotated: {
    expected: 1.013,
    expectedIdea: 1.78,
    expectedAll: 2.801,
    unanswered: -4.116,
    unansweredIdea: -3.023,
    words: -0.164,
    concepts: 1.104,
    context: 0.739,
    topic: 0.08,
    topicNear: 0.247,
    type: 0.827,
    unknown: -1.07,
    missing: -0.846,
    noTopic: 0.505,
    elsewhere: -1.985,
    thin: 0.696,
    offTopic: -0.328,
    lead: 0.439,
    bias: -0.285,
  },
  plain: {
    expected: 0,
    expectedIdea: 0,
    expectedAll: 0,
    unanswered: 0,
    unansweredIdea: 0,
    words: 1.359,
    concepts: 1.876,
    context: 2.096,
    topic: -0.219,
    topicNear: 0.872,
    type: 0.301,
    unknown: -0.382,
    missing: -1.463,
    noTopic: 0.044,
    elsewhere: -1.506,
    thin: 2.258,
    offTopic: -0.251,
    lead: -0.408,
    bias: -0.658,
  },
};
