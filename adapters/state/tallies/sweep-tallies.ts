import { type Kysely, sql } from 'kysely';
import { COUNT_DAYS, dayOf } from '../../../src/chat/tallies/tally.ts';
import type { OpenedTables } from '../database/open-tables.ts';
import { DAY_MS, latestTime, type StateRules } from '../rules/state-rules.ts';
import type { StateTables } from '../tables/state-tables.ts';

/** Deletes what is too old or from the future, and questions that the operator no longer keeps; returns how much that was. */
export async function sweepTallies(
  { usage, gaps, answers, marks }: OpenedTables,
  db: Kysely<StateTables>,
  { now, retentionDays, keepQuestions = false }: StateRules,
): Promise<number> {
  const latest = latestTime(now());
  const isWrongDay = sql`day < ${dayOf(now() - COUNT_DAYS * DAY_MS)} or day > ${dayOf(latest)}`;
  const counters = (await usage.remove(db, isWrongDay)) + (await gaps.remove(db, isWrongDay));
  const old = await answers.remove(db, sql`at < ${now() - retentionDays * DAY_MS} or at > ${latest}`);
  // The marks of digests stay, a row a week: with a clock that was set ahead for a while, none may be sent again.
  await marks.remove(db, sql`kind = 'handover' and at < ${now() - retentionDays * DAY_MS}`);
  const unwanted = keepQuestions ? [] : await answers.find(db, sql`question is not null`);
  for (const row of unwanted) await answers.put(db, { ...row, question: null });
  return counters + old + unwanted.length;
}
