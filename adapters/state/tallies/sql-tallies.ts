import { type Kysely, sql } from 'kysely';
import {
  type CountedAnswer,
  dayOf,
  isGapOutcome,
  type Subject,
  type TallyStore,
} from '../../../src/chat/tallies/tally.ts';
import type { OpenedTables } from '../database/open-tables.ts';
import type { SqlDialect } from '../database/sql-dialect.ts';
import type { StateRules } from '../rules/state-rules.ts';
import type { StateTables } from '../tables/state-tables.ts';
import { addClauses } from './add-clauses.ts';
import { readTallies } from './read-tallies.ts';
import { parseClauses } from './tally-json.ts';

type Connection = Kysely<StateTables>;

/** What tallies are made with. */
export interface SqlTalliesOptions {
  readonly db: Connection;
  readonly dialect: SqlDialect;
  readonly tables: OpenedTables;
  readonly rules: StateRules;
}

/** Tallies in a database that several processes share. */
export function createSqlTallies({ db, dialect, tables, rules }: SqlTalliesOptions): TallyStore {
  const { now, keepQuestions = false } = rules;
  return {
    countAnswer: (answer) =>
      dialect.exclusively(db, 'tallies', async (connection) => {
        const day = dayOf(now());
        await addUse(tables, connection, { day, answer });
        for (const subject of answer.subjects)
          if (isGapOutcome(subject.outcome)) await addGap(tables, connection, day, subject);
        const { reply, person, subjects, text } = answer;
        const question = keepQuestions ? text : null;
        await tables.answers.put(connection, {
          reply,
          person,
          subjects: JSON.stringify(subjects),
          question,
          at: now(),
        });
      }),
    readTallies: (since) => readTallies(tables, db, since),
  };
}

async function addUse(
  { usage }: OpenedTables,
  connection: Connection,
  { day, answer }: { readonly day: string; readonly answer: CountedAnswer },
): Promise<void> {
  const [{ topic, language }] = answer.subjects;
  const { outcome } = answer;
  const isSame = sql`day = ${day} and topic = ${topic} and outcome = ${outcome} and language = ${language}`;
  const [found] = await usage.find(connection, isSame);
  await usage.put(connection, { day, topic, outcome, language, uses: (found?.uses ?? 0) + 1 });
}

async function addGap(
  { gaps }: OpenedTables,
  connection: Connection,
  day: string,
  { topic, provider, outcome, language, clauses }: Subject,
): Promise<void> {
  const isSame = sql`day = ${day} and topic = ${topic} and provider = ${provider}
    and outcome = ${outcome} and language = ${language}`;
  const [found] = await gaps.find(connection, isSame);
  const counted = addClauses(found ? parseClauses(found.clauses) : {}, clauses);
  const row = { day, topic, provider, outcome, language };
  await gaps.put(connection, { ...row, uses: (found?.uses ?? 0) + 1, clauses: JSON.stringify(counted) });
}
