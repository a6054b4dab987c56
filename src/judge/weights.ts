import type { EvidenceName } from './evidence.ts';

/**
 * Made by `npm run fit` on 2026-11-21; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 442 cases, 82.6 % right
 * - plain: 442 cases, 73.9 % right
 */
export const judgeWeights: Readonly<Record<'annotated' | 'plain', Readonly<Record<EvidenceName | 'bias', number>>>> = {
  annotated: {
    expected: 1.12,
    expectedIdea: 1.877,
    expectedAll: 2.573,
    unanswered: -4.185,
    unansweredIdea: -2.587,
    words: -0.282,
    concepts: 1.358,
    context: 0.724,
    topic: -0.184,
    topicNear: 0.133,
    type: 0.574,
    unknown: -0.698,
    missing: -1.178,
    noTopic: 0.238,
    elsewhere: -1.816,
    thin: 0.666,
    offTopic: -0.23,
    lead: 0.412,
    bias: -0.36,
  },
  plain: {
    expected: 0,
    expectedIdea: 0,
    expectedAll: 0,
    unanswered: 0,
    unansweredIdea: 0,
    words: -0.348,
    concepts: 1.941,
    context: 1.527,
    topic: -0.414,
    topicNear: 0.842,
    type: 0.467,
    unknown: -1.19,
    missing: -1.838,
    noTopic: 0.475,
    elsewhere: -1.523,
    thin: 1.021,
    offTopic: -0.627,
    lead: 0.084,
    bias: 0.018,
  },
};
