import type { EvidenceName } from './evidence.ts';

/**
 * Made by `npm run fit` on 2026-11-21; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 422 cases, 85.8 % right
 * - plain: 661 cases, 78.5 % right
 */
export const judgeWeights: Readonly<Record<'annotated' | 'plain', Readonly<Record<EvidenceName | 'bias', number>>>> = {
  annotated: {
    expected: 1.025,
    expectedIdea: 1.778,
    expectedAll: 2.805,
    unanswered: -4.117,
    unansweredIdea: -3.021,
    words: -0.197,
    concepts: 1.103,
    context: 0.741,
    topic: 0.08,
    topicNear: 0.246,
    type: 0.827,
    unknown: -1.069,
    missing: -0.848,
    noTopic: 0.504,
    elsewhere: -1.982,
    thin: 0.699,
    offTopic: -0.328,
    lead: 0.443,
    bias: -0.284,
  },
  plain: {
    expected: 0,
    expectedIdea: 0,
    expectedAll: 0,
    unanswered: 0,
    unansweredIdea: 0,
    words: 1.32,
    concepts: 1.865,
    context: 2.126,
    topic: -0.207,
    topicNear: 0.845,
    type: 0.292,
    unknown: -0.351,
    missing: -1.478,
    noTopic: 0.032,
    elsewhere: -1.578,
    thin: 2.257,
    offTopic: -0.251,
    lead: -0.425,
    bias: -0.637,
  },
};
