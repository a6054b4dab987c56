import type { EvidenceName } from './evidence.ts';

/** Made by `npm run fit`; not to be edited by hand. */
export const judgeWeights: Readonly<Record<EvidenceName | 'bias', number>> = {
  bias: -1.2,
  expected: 5,
  words: 1.5,
  concepts: 1.5,
  context: 1,
  topic: 1,
  topicNear: 0.4,
  type: 0.3,
  unknown: -1.5,
  missing: -3,
  noTopic: -0.5,
  elsewhere: -0.5,
  thin: -0.4,
  lead: 0.5,
};
