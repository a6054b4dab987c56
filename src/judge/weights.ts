import type { EvidenceName } from './evidence.ts';

/**
 * Made by `npm run fit` on 2026-11-21; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 427 cases, 83.2 % right
 * - plain: 427 cases, 73.8 % right
 */
export const judgeWeights: Readonly<Record<'annotated' | 'plain', Readonly<Record<EvidenceName | 'bias', number>>>> = {
  annotated: {
    expected: 1.282,
    expectedIdea: 1.69,
    expectedAll: 2.564,
    unanswered: -4.14,
    unansweredIdea: -2.667,
    words: -0.169,
    concepts: 1.373,
    context: 0.627,
    topic: -0.234,
    topicNear: 0.318,
    type: 0.862,
    unknown: -0.788,
    missing: -1.224,
    noTopic: 0.4,
    elsewhere: -1.932,
    thin: 0.695,
    offTopic: -0.306,
    lead: 0.478,
    bias: -0.36,
  },
  plain: {
    expected: 0,
    expectedIdea: 0,
    expectedAll: 0,
    unanswered: 0,
    unansweredIdea: 0,
    words: -0.369,
    concepts: 1.952,
    context: 1.623,
    topic: -0.384,
    topicNear: 0.861,
    type: 0.588,
    unknown: -1.27,
    missing: -1.817,
    noTopic: 0.534,
    elsewhere: -1.224,
    thin: 1.094,
    offTopic: -0.203,
    lead: -0.024,
    bias: 0.054,
  },
};
