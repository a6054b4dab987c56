import { type Kysely, sql } from 'kysely';
import type { Subscription, SubscriptionStore } from '../../../src/chat/memory/subscription-store.ts';
import type { ClaimOwner } from '../claims/claim-owner.ts';
import { isOwnerAlive } from '../claims/is-owner-alive.ts';
import type { OpenedTables } from '../database/open-tables.ts';
import type { SqlDialect } from '../database/sql-dialect.ts';
import type { Encryption } from '../key/create-encryption.ts';
import type { SubscriptionRow } from '../tables/settings-tables.ts';
import type { StateTables } from '../tables/state-tables.ts';
import { formatSeen, parseSeen, RETRY_AFTER_MS } from './seen-documents.ts';

/** What subscriptions are kept with. */
export interface SqlSubscriptionsOptions {
  readonly db: Kysely<StateTables>;
  readonly dialect: SqlDialect;
  readonly tables: Pick<OpenedTables, 'subscriptions' | 'owners'>;
  readonly self: ClaimOwner;
  /** Encrypts references. */
  readonly encryption: Encryption;
  readonly now: () => number;
}

type Key = Pick<Subscription, 'place' | 'provider'>;

/** Subscriptions in a database that several processes share. They do not expire. */
export function createSqlSubscriptions(options: SqlSubscriptionsOptions): SubscriptionStore {
  const { db, dialect, tables, self, encryption, now } = options;
  const { subscriptions, owners } = tables;
  const find = async (connection: Kysely<StateTables>, { place, provider }: Key) =>
    (await subscriptions.find(connection, sql`place = ${place} and provider = ${Buffer.from(provider)}`))[0];

  return {
    subscribe: (subscription) =>
      dialect.exclusively(db, `subscription ${subscription.place} ${subscription.provider}`, async (connection) => {
        if (await find(connection, subscription)) return false;
        const { place, provider, adapter, reference, seen } = subscription;
        const kept = { reference: encryption.encrypt(reference), seen: formatSeen(seen) };
        await subscriptions.put(connection, {
          place,
          provider,
          adapter,
          ...kept,
          owner: '',
          next: formatSeen({}),
          at: 0,
        });
        return true;
      }),
    unsubscribe: (place, provider) => {
      const which = provider === null ? sql`true` : sql`provider = ${Buffer.from(provider)}`;
      return subscriptions.remove(db, sql`place = ${place} and ${which}`);
    },
    subscribedTo: async (place) =>
      (await subscriptions.find(db, sql`place = ${place}`)).map(({ provider }) => provider).sort(),
    subscriptions: async (adapter) => {
      const rows = await subscriptions.find(db, sql`adapter = ${adapter} order by place, provider`);
      return rows.flatMap((row) => toSubscription(row, encryption) ?? []);
    },
    beginReport: (subscription, next) =>
      dialect.exclusively(db, `subscription ${subscription.place} ${subscription.provider}`, async (connection) => {
        const row = await find(connection, subscription);
        if (!row || row.seen !== formatSeen(subscription.seen)) return null;
        const isTaken = row.owner !== '';
        if (isTaken && (await isOwnerAlive(owners, connection, { owner: row.owner, now: now() }))) return null;
        if (!isTaken && Math.abs(now() - row.at) < RETRY_AFTER_MS) return null;
        await subscriptions.put(connection, { ...row, owner: self.owner, next: formatSeen(next), at: now() });
        return isTaken ? 'resumed' : 'begun';
      }),
    endReport: (subscription, how) =>
      dialect.exclusively(db, `subscription ${subscription.place} ${subscription.provider}`, async (connection) => {
        const row = await find(connection, subscription);
        if (row?.owner !== self.owner) return;
        const ended = how === 'posted' ? { seen: row.next, at: 0 } : { at: now() };
        await subscriptions.put(connection, { ...row, ...ended, owner: '', next: formatSeen({}) });
      }),
  };
}

/** Null where the reference was made with another key: nobody can find the channel. */
function toSubscription(
  { place, provider, adapter, reference, seen }: SubscriptionRow,
  encryption: Encryption,
): Subscription | null {
  try {
    return { place, provider, adapter, reference: encryption.decrypt(reference), seen: parseSeen(seen) };
  } catch {
    return null;
  }
}
