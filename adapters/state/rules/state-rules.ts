import { ownPart } from '../../../src/chat/memory/hasher.ts';

export const DAY_MS = 24 * 60 * 60 * 1000;
/** How long a message is remembered, so that a second delivery of it is not answered. */
export const GUARD_MS = DAY_MS;
/** After this time a message that was taken and not answered can be taken again, even while its process runs. */
export const MAX_CLAIM_MS = 15 * 60 * 1000;
/** How far ahead the time of an entry may be: clocks differ a little. */
const MAX_AHEAD_MS = DAY_MS;

/** The rules that every implementation of the state follows. */
export interface StateRules {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Anything older is not recalled, and is deleted at the next sweep. */
  readonly retentionDays: number;
  /** Whether the reasons that persons give with their votes are kept. */
  readonly keepText: boolean;
  /** Whether questions that were left open or badly answered are kept in their own words; not by default. */
  readonly keepQuestions?: boolean;
}

/** The latest time that an entry can have; one with a later time was written while the clock was wrong. */
export const latestTime = (now: number): number => now + MAX_AHEAD_MS;

/** True for the time of an entry that was written while the clock was wrong: it would never grow old. */
export const isFuture = (at: number, now: number): boolean => at > latestTime(now);

/**
 * True for a quota of a person, in any workspace: one of the colon-separated parts of its name is the person's hash, as in
 * `questions:HASH`. Quotas of channels and of the whole bot have no such part, and `/forget` keeps them.
 */
export function isQuotaOf(quota: string, person: string): boolean {
  return quota.split(':').some((part) => ownPart(part) === ownPart(person));
}
