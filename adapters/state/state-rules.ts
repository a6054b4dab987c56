import { ownPart } from '../../src/chat/memory/hasher.ts';

/** How long a message is known, so that a second delivery of it is not answered. */
export const GUARD_MS = 24 * 60 * 60 * 1000;
export const DAY_MS = 24 * 60 * 60 * 1000;

/** What every implementation of the state goes by. */
export interface StateRules {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** What is older is not recalled, and deleted at the next sweep. */
  readonly retentionDays: number;
  /** Whether the reasons that persons give with their votes are kept. */
  readonly keepText: boolean;
}

/**
 * True for a quota that counts a person, in any workspace: one of the parts between the colons of its name is the person's
 * hash, as in `questions:HASH`. Quotas of channels or of the whole bot have no such part and outlive `/forget`.
 */
export function isQuotaOf(quota: string, person: string): boolean {
  return quota.split(':').some((part) => ownPart(part) === ownPart(person));
}
