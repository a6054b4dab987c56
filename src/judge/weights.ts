import type { EvidenceName } from './evidence.ts';

/**
 * Made by `npm run fit` on 2026-11-21; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 442 cases, 81.9 % right
 * - plain: 442 cases, 74.4 % right
 */
export const judgeWeights: Readonly<Record<'annotated' | 'plain', Readonly<Record<EvidenceName | 'bias', number>>>> = {
  annotated: {
    expected: 0.84,
    expectedIdea: 1.369,
    expectedAll: 2.65,
    unanswered: -3.894,
    unansweredIdea: -2.326,
    words: -0.357,
    concepts: 1.423,
    context: 0.684,
    topic: -0.391,
    topicNear: -0.001,
    type: 0.867,
    unknown: -0.884,
    missing: -1.147,
    noTopic: 0.276,
    elsewhere: -1.716,
    thin: 0.824,
    offTopic: -0.187,
    lead: 0.232,
    bias: -0.379,
  },
  plain: {
    expected: 0,
    expectedIdea: 0,
    expectedAll: 0,
    unanswered: 0,
    unansweredIdea: 0,
    words: -0.188,
    concepts: 2.036,
    context: 1.374,
    topic: -0.504,
    topicNear: 0.815,
    type: 0.584,
    unknown: -1.35,
    missing: -1.956,
    noTopic: 0.419,
    elsewhere: -1.61,
    thin: 1.028,
    offTopic: -0.647,
    lead: 0.107,
    bias: 0.059,
  },
};
