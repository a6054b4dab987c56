import { type Kysely, sql } from 'kysely';
import { isGapOutcome } from '../../../src/chat/tallies/tally.ts';
import type { OpenedTables } from '../database/open-tables.ts';
import type { StateTables } from '../tables/state-tables.ts';
import { parseSubjects } from './tally-json.ts';

/**
 * Keeps the question of an answer that was badly rated, and drops it again when no bad vote is left on the answer. The
 * question of an answer that left something open stays as it is.
 * @param question null for a good vote, or where questions are not kept
 */
export async function keepVotedQuestion(
  { answers, feedback }: Pick<OpenedTables, 'answers' | 'feedback'>,
  connection: Kysely<StateTables>,
  { reply, question }: { readonly reply: string; readonly question: string | null },
): Promise<void> {
  const [found] = await answers.find(connection, sql`reply = ${reply}`);
  if (!found || parseSubjects(found.subjects).some(({ outcome }) => isGapOutcome(outcome))) return;
  const bad = await feedback.find(connection, sql`reply = ${reply} and helpful = 0`);
  const kept = bad.length > 0 ? (question ?? found.question) : null;
  if (kept !== found.question) await answers.put(connection, { ...found, question: kept });
}
