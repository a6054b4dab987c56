import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Forgotten } from '../../src/chat/memory/state.ts';
import type { OpenedTables } from './database/open-tables.ts';
import type { StateTables } from './tables/state-tables.ts';

type Connection = Kysely<StateTables>;

/**
 * Deletes the rows of a person in any workspace, and the references of messages that this person waits for.
 * @param own the person's part of the hash, without a workspace
 */
export async function forgetPerson(tables: OpenedTables, db: Connection, own: string): Promise<Forgotten> {
  const isOwn = sql`(person = ${own} or substr(person, length(person) - ${own.length}) = ${`.${own}`})`;
  for (const claim of await tables.claims.find(db, isOwn))
    await tables.claims.put(db, { ...claim, person: null, adapter: null, reference: null });
  // The same rule as isQuotaOf.
  const owned = contains(sql`replace(':' || quota || ':', '.', ':')`, `:${own}:`);
  return removeRows(tables, db, { persons: isOwn, quotas: owned });
}

/** Deletes all rows under hashes that begin with the workspace's own. */
export async function forgetWorkspace(tables: OpenedTables, db: Connection, workspace: string): Promise<Forgotten> {
  const prefix = `${workspace}.`;
  const isOfWorkspace = (column: string) => sql`substr(${sql.ref(column)}, 1, ${prefix.length}) = ${prefix}`;
  await tables.claims.remove(db, isOfWorkspace('message'));
  for (const table of [tables.settings, tables.subscriptions])
    await table.remove(db, sql`place = ${workspace} or ${isOfWorkspace('place')}`);
  const owned = contains(sql`':' || quota`, `:${prefix}`);
  return removeRows(tables, db, { persons: isOfWorkspace('person'), quotas: owned });
}

/** Whether a text contains a part; as every database can say it. */
const contains = (text: RawBuilder<unknown>, part: string) => sql`replace(${text}, ${part}, '') <> ${text}`;

async function removeRows(
  { conversations, feedback, quotas, answers }: OpenedTables,
  db: Connection,
  where: { readonly persons: RawBuilder<unknown>; readonly quotas: RawBuilder<unknown> },
): Promise<Forgotten> {
  const ofAnswers = await answers.remove(db, where.persons);
  return {
    ...(ofAnswers > 0 && { answers: ofAnswers }),
    conversations: await conversations.remove(db, where.persons),
    feedback: await feedback.remove(db, where.persons),
    quotas: await quotas.remove(db, where.quotas),
  };
}
