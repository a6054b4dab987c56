/** Things people say to a bot that are no questions, in the order in which they hold; wordings: `small-talk.yaml`. */
export const SMALL_TALK = [
  'thanks',
  'goodbye',
  'abilities',
  'shorter',
  'puzzled',
  'delivery',
  'feeling',
  'praise',
  'greeting',
] as const;

/** A thing people say to a bot that is no question about a policy. */
export type SmallTalk = (typeof SMALL_TALK)[number];
