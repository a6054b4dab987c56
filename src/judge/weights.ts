import type { EvidenceName } from './evidence.ts';

/**
 * Made by `npm run fit` on 2026-11-21; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 422 cases, 85.8 % right
 * - plain: 661 cases, 79.2 % right
 */
export const judgeWeights: Readonly<Record<'annotated' | 'plain', Readonly<Record<EvidenceName | 'bias', number>>>> = {
  annotated: {
    expected: 1.089,
    expectedIdea: 1.702,
    expectedAll: 2.748,
    unanswered: -4.081,
    unansweredIdea: -2.987,
    words: -0.204,
    concepts: 1.075,
    context: 0.643,
    topic: -0.262,
    topicNear: 0.216,
    type: 0.943,
    unknown: -1.025,
    missing: -1.221,
    noTopic: 0.416,
    elsewhere: -2.055,
    thin: 0.668,
    offTopic: -0.3,
    lead: 0.75,
    bias: -0.177,
  },
  plain: {
    expected: 0,
    expectedIdea: 0,
    expectedAll: 0,
    unanswered: 0,
    unansweredIdea: 0,
    words: 1.314,
    concepts: 1.979,
    context: 2.055,
    topic: -0.218,
    topicNear: 0.878,
    type: 0.432,
    unknown: -0.447,
    missing: -1.449,
    noTopic: 0.224,
    elsewhere: -1.504,
    thin: 2.389,
    offTopic: -0.273,
    lead: -0.417,
    bias: -0.83,
  },
};
