import { dayOf } from '../tallies/tally.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** Hours after midnight (UTC) on Monday at which the digest of the week before is due. */
const DUE_HOUR = 8;

/** A whole week, Monday to Sunday; ISO dates in UTC. */
export interface DigestWeek {
  readonly first: string;
  readonly last: string;
}

/** The week whose digest is due: the last one that was over on a Monday at eight. */
export function dueWeek(now: number): DigestWeek {
  const today = Math.floor((now - DUE_HOUR * HOUR_MS) / DAY_MS);
  const sinceMonday = (today + 3) % 7; // 1 January 1970 was a Thursday
  const monday = (today - sinceMonday) * DAY_MS;
  return { first: dayOf(monday - 7 * DAY_MS), last: dayOf(monday - DAY_MS) };
}
