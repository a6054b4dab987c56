/** What a message can want of the answer before it; wordings: `follow-ups.yaml`. */
export const FOLLOW_UPS = ['wording', 'in-english', 'in-chinese', 'more', 'why'] as const;

/** What a message wants of the answer before it. */
export type FollowUp = (typeof FOLLOW_UPS)[number];
