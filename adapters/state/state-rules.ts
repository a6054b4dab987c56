import { ownPart } from '../../src/chat/memory/hasher.ts';

/** How long a message is remembered, so that a second delivery of it is not answered. */
export const GUARD_MS = 24 * 60 * 60 * 1000;
export const DAY_MS = 24 * 60 * 60 * 1000;

/** The rules that every implementation of the state follows. */
export interface StateRules {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Anything older is not recalled, and is deleted at the next sweep. */
  readonly retentionDays: number;
  /** Whether the reasons that persons give with their votes are kept. */
  readonly keepText: boolean;
}

/**
 * True for a quota of a person, in any workspace: one of the colon-separated parts of its name is the person's hash, as in
 * `questions:HASH`. Quotas of channels and of the whole bot have no such part, and `/forget` keeps them.
 */
export function isQuotaOf(quota: string, person: string): boolean {
  return quota.split(':').some((part) => ownPart(part) === ownPart(person));
}
