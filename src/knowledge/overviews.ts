/** Subjects that a general question can ask a list of, in the order in which they hold; wordings: `overviews.yaml`. */
export const OVERVIEWS = [
  'rights',
  'purposes',
  'recipients',
  'security',
  'location',
  'retention',
  'collected',
  'summary',
  'apart',
] as const;

/**
 * What a general question asks a list of: what is collected, for which purposes, who receives it ... `summary` asks for a
 * little of everything. `apart` is no subject: headings of it are on something else than the headings around them.
 */
export type Overview = (typeof OVERVIEWS)[number];
