import type { EvidenceName } from './evidence.ts';

/**
 * Made by `npm run fit` on 2026-11-21; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 442 cases, 82.6 % right
 * - plain: 442 cases, 74.4 % right
 */
export const judgeWeights: Readonly<Record<'annotated' | 'plain', Readonly<Record<EvidenceName | 'bias', number>>>> = {
  annotated: {
    expected: 1.157,
    expectedIdea: 1.774,
    expectedAll: 2.505,
    unanswered: -4.172,
    unansweredIdea: -2.549,
    words: -0.278,
    concepts: 1.39,
    context: 0.74,
    topic: -0.148,
    topicNear: 0.119,
    type: 0.577,
    unknown: -0.727,
    missing: -1.148,
    noTopic: 0.273,
    elsewhere: -1.815,
    thin: 0.641,
    offTopic: -0.235,
    lead: 0.463,
    bias: -0.366,
  },
  plain: {
    expected: 0,
    expectedIdea: 0,
    expectedAll: 0,
    unanswered: 0,
    unansweredIdea: 0,
    words: -0.399,
    concepts: 1.96,
    context: 1.575,
    topic: -0.442,
    topicNear: 0.943,
    type: 0.55,
    unknown: -1.187,
    missing: -1.861,
    noTopic: 0.475,
    elsewhere: -1.37,
    thin: 1.024,
    offTopic: -0.615,
    lead: 0.037,
    bias: 0,
  },
};
