import type { Feature } from './features.ts';

/** Made by `npm run fit`; not to be edited by hand. */
export const rankWeights: Readonly<Record<Feature, number>> = {
  words: 2,
  concepts: 1.5,
  context: 1,
  heading: 0.6,
  expected: 4,
  expectedNear: 0.8,
  topic: 1,
  topicNear: 0.5,
  type: 0.8,
  passage: 1,
  place: 0.8,
  elsewhere: -1.5,
  special: -0.5,
  short: -0.5,
  leadIn: -0.6,
  first: 0.1,
  focus: 0.5,
};
