import { type Kysely, sql } from 'kysely';
import { dayOf, type Rating, type Subject, type Tallies } from '../../../src/chat/tallies/tally.ts';
import type { OpenedTables } from '../database/open-tables.ts';
import type { StateTables } from '../tables/state-tables.ts';
import { parseClauses, parseGap, parseSubjects, parseUsage } from './tally-json.ts';

/** Reads all that is counted since a day (ISO date in UTC). */
export async function readTallies(
  tables: Pick<OpenedTables, 'usage' | 'gaps' | 'answers' | 'feedback'>,
  db: Kysely<StateTables>,
  since: string,
): Promise<Tallies> {
  const from = Date.parse(since);
  const inDays = sql`day >= ${since}`;
  const usage = await tables.usage.find(db, inDays);
  const gaps = await tables.gaps.find(db, inDays);
  const votes = await tables.feedback.find(db, sql`at >= ${from}`);
  const answers = await tables.answers.find(
    db,
    sql`at >= ${from} or reply in (select reply from feedback where at >= ${from})`,
  );
  const subjectsOf = new Map<string, readonly Subject[]>(
    answers.map(({ reply, subjects }) => [reply, parseSubjects(subjects)]),
  );
  return {
    usage: usage.flatMap((row) => {
      const parsed = parseUsage(row);
      return parsed ? [{ ...row, ...parsed }] : [];
    }),
    gaps: gaps.flatMap((row) => {
      const parsed = parseGap(row);
      return parsed ? [{ ...row, ...parsed, clauses: parseClauses(row.clauses) }] : [];
    }),
    ratings: votes.map(
      ({ reply, helpful, reason, at }): Rating => ({
        reply,
        day: dayOf(at),
        helpful: helpful === 1,
        reason,
        subjects: subjectsOf.get(reply) ?? [],
      }),
    ),
    questions: answers.flatMap(({ reply, question, at }) =>
      question === null ? [] : [{ reply, day: dayOf(at), text: question, subjects: subjectsOf.get(reply) ?? [] }],
    ),
  };
}
