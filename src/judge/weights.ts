import type { EvidenceName } from './evidence.ts';

/**
 * Made by `npm run fit` on 2026-11-21; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 422 cases, 84.6 % right
 * - plain: 422 cases, 74.6 % right
 */
export const judgeWeights: Readonly<Record<'annotated' | 'plain', Readonly<Record<EvidenceName | 'bias', number>>>> = {
  annotated: {
    expected: 1.238,
    expectedIdea: 1.813,
    expectedAll: 2.614,
    unanswered: -4.161,
    unansweredIdea: -2.794,
    words: -0.204,
    concepts: 1.242,
    context: 0.653,
    topic: -0.248,
    topicNear: 0.068,
    type: 0.809,
    unknown: -0.986,
    missing: -1.262,
    noTopic: 0.347,
    elsewhere: -1.915,
    thin: 0.805,
    offTopic: -0.335,
    lead: 0.522,
    bias: -0.258,
  },
  plain: {
    expected: 0,
    expectedIdea: 0,
    expectedAll: 0,
    unanswered: 0,
    unansweredIdea: 0,
    words: -0.455,
    concepts: 1.956,
    context: 1.779,
    topic: -0.599,
    topicNear: 1.069,
    type: 0.554,
    unknown: -1.456,
    missing: -1.861,
    noTopic: 0.512,
    elsewhere: -1.194,
    thin: 1.214,
    offTopic: -0.279,
    lead: -0.051,
    bias: 0.213,
  },
};
