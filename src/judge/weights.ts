import type { EvidenceName } from './evidence.ts';

/**
 * Made by `npm run fit` on 2026-11-21; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 341 cases, 83.4 % right
 * - plain: 341 cases, 80.7 % right
 */
export const judgeWeights: Readonly<Record<'annotated' | 'plain', Readonly<Record<EvidenceName | 'bias', number>>>> = {
  annotated: {
    expected: 0.591,
    expectedIdea: 0.576,
    expectedAll: 1.542,
    words: 0.111,
    concepts: 1.57,
    context: 0.054,
    topic: -0.503,
    topicNear: 0.367,
    type: 0.144,
    unknown: -1.571,
    missing: -2.161,
    noTopic: 0.32,
    elsewhere: -2.377,
    thin: -1.694,
    offTopic: -1.54,
    lead: 1.134,
    bias: -1.888,
  },
  plain: {
    expected: 0,
    expectedIdea: 0,
    expectedAll: 0,
    words: -0.009,
    concepts: 2.497,
    context: 0.072,
    topic: -0.232,
    topicNear: 1.398,
    type: 0.273,
    unknown: -2.355,
    missing: -2.174,
    noTopic: 0.498,
    elsewhere: -1.453,
    thin: -0.831,
    offTopic: -1.314,
    lead: 0.508,
    bias: -0.94,
  },
};
