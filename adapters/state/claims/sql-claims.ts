import { setTimeout } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Debt, MessageClaims, OwedMessage } from '../../../src/chat/memory/message-claims.ts';
import type { CheckedTable } from '../database/checked-table.ts';
import type { SqlDialect } from '../database/sql-dialect.ts';
import type { Encryption } from '../key/create-encryption.ts';
import { GUARD_MS, isFuture, MAX_CLAIM_MS } from '../rules/state-rules.ts';
import type { ClaimRow, OwnerRow, StateTables } from '../tables/state-tables.ts';
import type { ClaimOwner } from './claim-owner.ts';
import { isOwnerAlive } from './is-owner-alive.ts';

/** How often a call that waits for another process looks again. */
const LOOK_MS = 200;

/** What claims are made with. */
export interface SqlClaimsOptions {
  readonly db: Kysely<StateTables>;
  readonly dialect: SqlDialect;
  readonly claims: CheckedTable<ClaimRow>;
  readonly owners: CheckedTable<OwnerRow>;
  readonly self: ClaimOwner;
  /** Encrypts references. */
  readonly encryption: Encryption;
  readonly now: () => number;
  /** Aborted when the database is closed: nobody waits any longer then. */
  readonly closed: AbortSignal;
}

type Connection = Kysely<StateTables>;

/** Claims in a database that several processes share. */
export function createSqlClaims(options: SqlClaimsOptions): MessageClaims {
  const { db, dialect, claims, self, encryption, now, closed } = options;
  const exclusively = <T>(message: string | null, job: (connection: Connection) => Promise<T>): Promise<T> =>
    dialect.exclusively(db, message, job);
  const find = async (connection: Connection, message: string): Promise<ClaimRow | undefined> =>
    (await claims.find(connection, sql`message = ${message}`))[0];
  const open = (message: string, debt: Debt | null, state: 'seen' | 'answering'): ClaimRow => ({
    message,
    state,
    owner: self.owner,
    at: now(),
    person: debt?.person ?? null,
    adapter: debt?.adapter ?? null,
    reference: debt ? encryption.encrypt(debt.place) : null,
  });
  /** True for a claim of this process that is not settled. */
  const isOwn = (found: ClaimRow | undefined): found is ClaimRow =>
    found?.owner === self.owner && found.state !== 'answered' && found.state !== 'told';

  /** One attempt to take a message: whether it worked, or "held" while another process has it. */
  function tryClaim(message: string, debt: Debt | null): Promise<boolean | 'held'> {
    return exclusively(message, async (connection) => {
      const found = await find(connection, message);
      const verdict = found ? await judge(options, connection, found) : 'free';
      if (verdict !== 'free') return verdict === 'held' ? 'held' : false;
      const kept = debt || !found?.reference ? open(message, debt, 'answering') : { ...found, ...taken('answering') };
      await claims.put(connection, kept);
      return true;
    });
  }
  const taken = (state: ClaimRow['state']) => ({ state, owner: self.owner, at: now() });

  return {
    note: (message, debt) =>
      exclusively(message, async (connection) => {
        const found = await find(connection, message);
        if (!found || isOwn(found)) await claims.put(connection, open(message, debt, 'seen'));
      }),
    claim: async (message, debt) => {
      for (;;) {
        const verdict = await tryClaim(message, debt);
        if (verdict !== 'held') return verdict;
        await setTimeout(LOOK_MS, undefined, { signal: closed, ref: false }).catch(() => undefined);
        if (closed.aborted) return false;
      }
    },
    beginDelivery: (message) =>
      exclusively(message, async (connection) => {
        const found = await find(connection, message);
        if (found && !isOwn(found)) return false;
        if (found) await claims.put(connection, { ...found, ...taken('delivering') });
        return true;
      }),
    settle: (message, how) =>
      exclusively(message, async (connection) => {
        const found = await find(connection, message);
        if (found && found.owner !== self.owner) return;
        await claims.put(connection, { ...open(message, null, 'seen'), state: how });
      }),
    takeOwed: (adapter) => exclusively(null, (connection) => takeOwed(options, connection, adapter)),
  };
}

/** Whether a found claim can be taken, is held by another process that runs, or is none of this call's business. */
async function judge(
  { owners, self, now }: SqlClaimsOptions,
  connection: Connection,
  { state, owner, at }: ClaimRow,
): Promise<'free' | 'held' | 'done'> {
  if (state === 'told' || at <= now() - GUARD_MS || isFuture(at, now())) return 'free';
  if (state === 'answered') return 'done';
  const isOld = at <= now() - MAX_CLAIM_MS;
  if (owner === self.owner) return state === 'seen' || isOld ? 'free' : 'done';
  const isHeld = !isOld && (await isOwnerAlive(owners, connection, { owner, now: now() }));
  if (isHeld) return 'held';
  // Its answer may have arrived: whoever takes over what is owed finds out or tells the person.
  return state === 'delivering' ? 'done' : 'free';
}

async function takeOwed(
  { claims, owners, self, encryption, now }: SqlClaimsOptions,
  connection: Connection,
  adapter: string,
): Promise<OwedMessage[]> {
  const open = await claims.find(
    connection,
    sql`adapter = ${adapter} and owner <> ${self.owner} and reference is not null and state in ('seen', 'answering', 'delivering')`,
  );
  const owed: OwedMessage[] = [];
  for (const row of open) {
    if (row.reference === null || (await isOwnerAlive(owners, connection, { owner: row.owner, now: now() }))) continue;
    const mayBeDelivered = row.state === 'delivering';
    await claims.put(connection, { ...row, owner: self.owner, state: mayBeDelivered ? 'delivering' : 'seen' });
    const place = decrypted(encryption, row.reference);
    if (place !== null) owed.push({ place, at: row.at, mayBeDelivered });
  }
  return owed;
}

function decrypted(encryption: Encryption, text: string): string | null {
  try {
    return encryption.decrypt(text);
  } catch {
    return null; // made with another key: nobody can find the message
  }
}
