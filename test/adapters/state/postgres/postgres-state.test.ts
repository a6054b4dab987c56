import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../../../../adapters/state/database/migrate.ts';
import { openPostgres } from '../../../../adapters/state/postgres/open-postgres.ts';
import { postgresDialect } from '../../../../adapters/state/postgres/postgres-dialect.ts';
import { POSTGRES_MIGRATIONS } from '../../../../adapters/state/postgres/postgres-migrations.ts';
import type { StateTables } from '../../../../adapters/state/tables/state-tables.ts';
import {
  describeWithPostgres,
  openTestDatabase,
  runOn,
  sharedPostgres,
} from '../../../support/postgres/with-postgres.ts';
import { ONE_CLEAR_LINE } from '../../../support/seeds-folder.ts';
import { openTestState } from '../open-test-state.ts';
import { startStateProcess } from '../processes/state-process.ts';
import { DAY, MINUTE } from '../test-clock.ts';
import { TURN } from '../turns.ts';

const VOTE = { reply: 'r1', helpful: true, reason: 'far too long' };
const TABLES = ['conversations', 'claims', 'feedback', 'quotas'];

/** All rows of a database that say something about people, as one text. */
async function rowsIn(url: string): Promise<string> {
  const rows = await runOn(url, ...TABLES.map((table) => `select * from ${table}`));
  return JSON.stringify(rows, (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data).toString() : value));
}

describeWithPostgres('the state in PostgreSQL', () => {
  test('survives closing and opening', async () => {
    const databaseUrl = await openTestDatabase();
    const { state, dataDir, warnings } = await openTestState({ databaseUrl });
    const conversation = state.hash('conversation', 'C1');
    await state.claim('m', null);
    await state.settle('m', 'answered');
    await state.remember(conversation, 'p', TURN);
    await state.count('questions:p', MINUTE);
    await state.saveFeedback('p', VOTE);
    await state.close();

    const { state: again } = await openTestState({ dataDir, databaseUrl });
    expect(again.hash('conversation', 'C1')).toBe(conversation);
    expect(await again.claim('m', null)).toBe(false);
    expect(await again.recall(conversation)).toEqual(TURN);
    expect(await again.count('questions:p', MINUTE)).toBe(2);
    expect(await again.forget('p')).toEqual({ conversations: 1, feedback: 1, quotas: 1 });
    expect(warnings).toEqual([]);
    expect(readdirSync(dataDir)).toEqual(['state.key']);
  });

  test('drops a row that has been changed, and tells it', async () => {
    const databaseUrl = await openTestDatabase();
    const { state, warnings } = await openTestState({ databaseUrl });
    for (const id of ['a', 'b', 'c']) await state.remember(id, 'p', TURN);
    await runOn(
      databaseUrl,
      `update conversations set turn = '\\x7b7d' where conversation = 'a'`,
      `update conversations set person = 'q' where conversation = 'b'`,
    );
    expect(await Promise.all(['a', 'b', 'c'].map((id) => state.recall(id)))).toEqual([null, null, TURN]);
    expect(await runOn(databaseUrl, 'select conversation from conversations')).toEqual([{ conversation: 'c' }]);
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toMatch(ONE_CLEAR_LINE);
  });

  test.each([
    [false, null],
    [true, VOTE.reason],
  ])('with keepText %s, stores as the reason of a vote: %j', async (keepText, reason) => {
    const databaseUrl = await openTestDatabase();
    const { state } = await openTestState({ databaseUrl, keepText });
    await state.saveFeedback('p', VOTE);
    const [row] = await runOn(databaseUrl, `select convert_from(reason, 'UTF8') reason from feedback`);
    expect(row).toEqual({ reason });
  });

  test('contains no text, no ids of a platform and no key, in none of the files of the server', async () => {
    const databaseUrl = await openTestDatabase();
    const { state, dataDir } = await openTestState({ databaseUrl });
    const person = state.hash('person', 'U024BE7LH');
    await state.claim(state.hash('message', '1732190400.5678'), { adapter: 'x', place: 'C0KUW7EFA', person });
    await state.remember(state.hash('conversation', 'C0KUW7EFA/1732190400.1234'), person, TURN);
    const reason = `far too long, says ${Math.random()}`; // other tests write other words
    await state.saveFeedback(person, { ...VOTE, reason });
    await runOn(databaseUrl, 'checkpoint');
    const { data } = await sharedPostgres();
    const folders = ['base', 'pg_wal'].map((name) => path.join(data, name));
    const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }));
    const bytes = files
      .filter((file) => file.isFile())
      .map((file) => readFileSync(path.join(file.parentPath, file.name)));
    const isThere = (text: string): boolean => bytes.some((one) => one.includes(text));
    expect(isThere(person)).toBe(true);
    const key = readFileSync(path.join(dataDir, 'state.key'), 'utf8').trim();
    for (const text of ['U024BE7LH', 'C0KUW7EFA', '1732190400', reason, key]) expect(isThere(text)).toBe(false);
  });

  test('contains nothing of a person who was forgotten, and keeps what is of others', async () => {
    const databaseUrl = await openTestDatabase();
    const { state } = await openTestState({ databaseUrl, keepText: true });
    for (const one of ['w.ann', 'w.bob']) {
      await state.claim(`w.m of ${one}`, { adapter: 'letters', place: 'box 7', person: one });
      await state.remember(`w.c of ${one}`, one, TURN);
      await state.saveFeedback(one, { ...VOTE, reason: `the reason of ${one}` });
      await state.count(`questions:${one}`, MINUTE);
    }
    await state.forget('ann');
    const left = await rowsIn(databaseUrl);
    expect(left).not.toMatch(/"w\.ann"|reason of w\.ann|:w\.ann/);
    expect(left).toContain('the reason of w.bob');
  });

  test('is swept when it is opened, also of rows from the future', async () => {
    const databaseUrl = await openTestDatabase();
    const { dataDir, clock, ...opened } = await openTestState({ databaseUrl });
    await opened.state.remember('old', 'p', TURN);
    clock.pass(365 * DAY);
    await opened.state.remember('new', 'p', TURN);
    await opened.state.claim('m', null);
    await opened.state.saveFeedback('p', VOTE);
    await opened.state.count('q:p', 365 * DAY);
    clock.pass(-300 * DAY);
    await opened.state.close();
    await openTestState({ databaseUrl, dataDir, now: clock.now });
    expect(await rowsIn(databaseUrl)).toBe('[]');
  });

  test('refuses another key, and leaves everything as it is', async () => {
    const databaseUrl = await openTestDatabase();
    const { state, dataDir } = await openTestState({ databaseUrl });
    await state.remember('c', 'p', TURN);
    const other = await openTestState({ databaseUrl });
    expect(other.state.isPersistent()).toBe(false);
    expect(other.warnings).toEqual([expect.stringMatching(ONE_CLEAR_LINE)]);
    expect(other.warnings[0]).toContain('its rows were named with another key. Set STATE_KEY to the same secret');
    const key = readFileSync(path.join(dataDir, 'state.key'), 'utf8').trim();
    const third = await openTestState({ databaseUrl, key });
    expect(await third.state.recall('c')).toEqual(TURN);
  });

  test('is one for two bots: each message is taken once, and no count is lost', async () => {
    const databaseUrl = await openTestDatabase();
    const { dataDir, ...one } = await openTestState({ databaseUrl });
    const other = await openTestState({ databaseUrl, dataDir });
    const messages = Array.from({ length: 40 }, (_, at) => `m${at}`);
    const taken = await Promise.all(
      [one.state, other.state].flatMap((state) =>
        messages.map(async (message) => {
          await state.count('q:p', MINUTE);
          const isTaken = await state.claim(message, null);
          if (isTaken) await state.settle(message, 'answered');
          return isTaken;
        }),
      ),
    );
    expect(taken.filter(Boolean)).toHaveLength(messages.length);
    expect(await one.state.count('q:p', MINUTE)).toBe(2 * messages.length + 1);
  });

  test('does not make a message open again when its person is forgotten while it is settled', async () => {
    const databaseUrl = await openTestDatabase();
    const { dataDir, state } = await openTestState({ databaseUrl });
    const messages = Array.from({ length: 30 }, (_, at) => `m${at}`);
    const debt = { adapter: 'letters', place: 'box 7', person: 'p' };
    await Promise.all(messages.map((message) => state.claim(message, debt)));
    await Promise.all(messages.flatMap((message) => [state.forget('p'), state.settle(message, 'answered')]));
    await state.close();
    const other = await openTestState({ databaseUrl, dataDir });
    const again = await Promise.all(messages.map((message) => other.state.claim(message, debt)));
    expect(again).toEqual(messages.map(() => false));
  });
});

describeWithPostgres('migrations of PostgreSQL', () => {
  test('are applied once, also by two that begin together', async () => {
    const databaseUrl = await openTestDatabase();
    const key = 'k0'.repeat(20);
    const opened = await Promise.all([1, 2, 3].map(() => openTestState({ databaseUrl, key })));
    expect(opened.flatMap(({ warnings }) => warnings)).toEqual([]);
    const versions = POSTGRES_MIGRATIONS.map(({ version }) => ({ version: String(version) }));
    expect(await runOn(databaseUrl, 'select version from migrations')).toEqual(versions);
  });

  test('leave the database unchanged when one fails', async () => {
    const databaseUrl = await openTestDatabase();
    const db = await openPostgres<StateTables>(databaseUrl);
    onTestFinished(() => db.destroy());
    const broken = { version: 99, name: 'broken', up: async () => Promise.reject(new Error('broken')) };
    const all = [...POSTGRES_MIGRATIONS, broken];
    await expect(migrate(db, all, 0, postgresDialect)).rejects.toThrow('broken');
    expect(await db.introspection.getTables()).toEqual([]);
  });

  test('refuse a database of a newer version', async () => {
    const databaseUrl = await openTestDatabase();
    await (await openTestState({ databaseUrl })).state.close();
    await runOn(databaseUrl, `insert into migrations values (99, 'later', 0)`);
    const { state, warnings } = await openTestState({ databaseUrl });
    expect(state.isPersistent()).toBe(false);
    expect(warnings).toEqual([
      expect.stringContaining('its tables are of version 99, and this program knows them up to'),
    ]);
  });
});

describeWithPostgres('two processes with one PostgreSQL', () => {
  test('that start together answer each message once, and count every question', async () => {
    const databaseUrl = await openTestDatabase();
    const { dataDir, state } = await openTestState({ databaseUrl: await openTestDatabase() }); // for its key
    await state.close();
    const children = [1, 2].map(() => startStateProcess(dataDir, databaseUrl));
    const opened = await Promise.all(children.map((child) => child.ask('open')));
    expect(opened[0]).toMatch(/^open true /);
    expect(opened[1]).toBe(opened[0]);
    const fresh = await Promise.all(children.map((child) => child.ask('see 40')));
    expect(Number(fresh[0]) + Number(fresh[1])).toBe(40);
    const [{ uses } = {}] = await runOn(databaseUrl, `select uses from quotas where quota = 'q:p'`);
    expect(uses).toBe('80');
  });

  test('leave what one of them owed when it was killed to one other', async () => {
    const databaseUrl = await openTestDatabase();
    const { dataDir, state } = await openTestState({ databaseUrl, now: Date.now });
    const child = startStateProcess(dataDir, databaseUrl);
    expect(await child.ask('open')).toMatch(/^open true /);
    for (const message of ['left', 'sent', 'done', 'waited']) expect(await child.ask(`claim ${message}`)).toBe('true');
    await child.ask('deliver sent');
    await child.ask('settle done');
    const waiting = state.claim('waited', null);
    expect(await state.takeOwed('letters')).toEqual([]);
    await child.kill();
    expect(await waiting).toBe(true);
    expect(await state.claim('done', null)).toBe(false);
    expect(await state.claim('sent', null)).toBe(false); // it may have arrived
    const third = await openTestState({ databaseUrl, dataDir, now: Date.now });
    const owed = (await Promise.all([state, third.state].map((one) => one.takeOwed('letters')))).flat();
    expect(owed.map(({ place, mayBeDelivered }) => [place, mayBeDelivered]).toSorted()).toEqual([
      ['place of left', false],
      ['place of sent', true],
    ]);
  });
});
