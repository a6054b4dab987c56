import type { EvidenceName } from './evidence.ts';

/**
 * Made by `npm run fit` on 2026-11-21; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 442 cases, 82.5 % right
 * - plain: 442 cases, 74.2 % right
 */
export const judgeWeights: Readonly<Record<'annotated' | 'plain', Readonly<Record<EvidenceName | 'bias', number>>>> = {
  annotated: {
    expected: 0.945,
    expectedIdea: 1.493,
    expectedAll: 2.455,
    unanswered: -4.016,
    unansweredIdea: -1.993,
    words: -0.438,
    concepts: 1.161,
    context: 0.623,
    topic: -0.31,
    topicNear: 0.205,
    type: 0.827,
    unknown: -0.95,
    missing: -1.072,
    noTopic: 0.401,
    elsewhere: -1.72,
    thin: 0.8,
    offTopic: -0.196,
    lead: 0.334,
    bias: -0.497,
  },
  plain: {
    expected: 0,
    expectedIdea: 0,
    expectedAll: 0,
    unanswered: 0,
    unansweredIdea: 0,
    words: -0.335,
    concepts: 1.952,
    context: 1.46,
    topic: -0.42,
    topicNear: 0.852,
    type: 0.469,
    unknown: -1.267,
    missing: -1.842,
    noTopic: 0.507,
    elsewhere: -1.506,
    thin: 1.034,
    offTopic: -0.635,
    lead: 0.109,
    bias: 0.133,
  },
};
