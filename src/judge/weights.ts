import type { EvidenceName } from './evidence.ts';

/**
 * Made by `npm run fit` on 2026-11-21; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 422 cases, 85.8 % right
 * - plain: 661 cases, 78.8 % right
 */
export const judgeWeights: Readonly<Record<'annotated' | 'plain', Readonly<Record<EvidenceName | 'bias', number>>>> = {
  annotated: {
    expected: 1.026,
    expectedIdea: 1.777,
    expectedAll: 2.81,
    unanswered: -4.126,
    unansweredIdea: -3.019,
    words: -0.196,
    concepts: 1.099,
    context: 0.737,
    topic: 0.081,
    topicNear: 0.248,
    type: 0.831,
    unknown: -1.063,
    missing: -0.871,
    noTopic: 0.504,
    elsewhere: -1.983,
    thin: 0.694,
    offTopic: -0.325,
    lead: 0.439,
    bias: -0.265,
  },
  plain: {
    expected: 0,
    expectedIdea: 0,
    expectedAll: 0,
    unanswered: 0,
    unansweredIdea: 0,
    words: 1.314,
    concepts: 1.881,
    context: 2.116,
    topic: -0.184,
    topicNear: 0.848,
    type: 0.301,
    unknown: -0.344,
    missing: -1.469,
    noTopic: 0.055,
    elsewhere: -1.508,
    thin: 2.25,
    offTopic: -0.249,
    lead: -0.427,
    bias: -0.678,
  },
};
