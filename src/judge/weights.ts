import type { EvidenceName } from './evidence.ts';

/**
 * Made by `npm run fit` on 2026-11-22; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 422 cases, 92.7 % right
 * - plain: 661 cases, 86.3 % right
 */
export const judgeWeights: Readonly<Record<'annotated' | 'plain', Readonly<Record<EvidenceName | 'bias', number>>>> = {
  annotated: {
    expected: 0.881,
    expectedIdea: 1.075,
    expectedAll: 2.269,
    unanswered: -2.304,
    unansweredIdea: -1.379,
    neighbours: 2.104,
    words: 0.374,
    concepts: 1.078,
    context: 1.027,
    topic: 0.131,
    topicNear: 0.095,
    type: 0.684,
    unmet: -2.484,
    unknown: -0.43,
    missing: -0.931,
    noTopic: 0.543,
    elsewhere: -2.03,
    thin: 0.601,
    offTopic: -0.378,
    leftOpen: -4.669,
    leftOpenIdea: -0.901,
    lead: 1.277,
    bias: -0.781,
  },
  plain: {
    expected: 0,
    expectedIdea: 0,
    expectedAll: 0,
    unanswered: 0,
    unansweredIdea: 0,
    neighbours: 0,
    words: 1.06,
    concepts: 2.106,
    context: 2.328,
    topic: 0.183,
    topicNear: 1.312,
    type: 0.03,
    unmet: -2.166,
    unknown: -0.181,
    missing: -1.032,
    noTopic: 0.517,
    elsewhere: -1.403,
    thin: 1.817,
    offTopic: -0.279,
    leftOpen: -3.98,
    leftOpenIdea: -0.562,
    lead: 0.306,
    bias: 1.37,
  },
};
