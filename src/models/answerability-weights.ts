import type { EvidenceName } from '../answerability/evidence.ts';

/**
 * Made by `npm run fit` on 2026-11-22; not to be edited by hand. In 5-fold cross-validation:
 * - annotated: 459 cases, 91.5 % right
 * - plain: 698 cases, 84.5 % right
 */
export const answerabilityWeights: Readonly<
  Record<'annotated' | 'plain', Readonly<Record<EvidenceName | 'bias', number>>>
> = {
  annotated: {
    expected: 1.133,
    expectedIdea: 1.078,
    expectedAll: 2.418,
    unanswered: -2.414,
    unansweredIdea: -1.461,
    neighbours: 2.059,
    words: 0.297,
    concepts: 0.99,
    context: 1.042,
    topic: 0.23,
    topicNear: -0.159,
    type: 0.765,
    unmet: -2.797,
    unknown: -0.475,
    missing: -0.903,
    noTopic: 0.349,
    elsewhere: -2.109,
    thin: 0.6,
    offTopic: -0.019,
    leftOpen: -4.259,
    leftOpenIdea: -0.936,
    lead: 1.069,
    bias: -1.079,
  },
  plain: {
    expected: 0,
    expectedIdea: 0,
    expectedAll: 0,
    unanswered: 0,
    unansweredIdea: 0,
    neighbours: 0,
    words: 1.033,
    concepts: 2.05,
    context: 2.484,
    topic: 0.072,
    topicNear: 1.248,
    type: 0.192,
    unmet: -2.16,
    unknown: -0.361,
    missing: -1.149,
    noTopic: 0.284,
    elsewhere: -1.401,
    thin: 1.745,
    offTopic: -0.131,
    leftOpen: -3.529,
    leftOpenIdea: -0.697,
    lead: 0.281,
    bias: 1.104,
  },
};
