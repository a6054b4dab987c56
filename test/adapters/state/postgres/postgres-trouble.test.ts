import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../../support/free-port.ts';
import type { TestPostgres } from '../../../support/postgres/start-postgres.ts';
import { describeWithPostgres, runOn, startOwnPostgres } from '../../../support/postgres/with-postgres.ts';
import { ONE_CLEAR_LINE } from '../../../support/seeds-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { expectToGoOn } from '../expect-to-go-on.ts';
import { openTestState, type TestState } from '../open-test-state.ts';
import { MINUTE } from '../test-clock.ts';
import { TURN } from '../turns.ts';

/** Longer than the server is left alone after a failure. */
const A_WHILE = 5_000;

/** Uses a state again and again until it is in its store. */
const untilPersistent = ({ state, clock }: TestState): Promise<void> =>
  expect
    .poll(
      async () => {
        clock.pass(A_WHILE);
        await state.recall('any');
        return state.isPersistent();
      },
      { timeout: 60_000 },
    )
    .toBe(true);

describeWithPostgres('a PostgreSQL server that', () => {
  let server: TestPostgres;
  let names = 0;
  beforeAll(async () => {
    server = await startOwnPostgres();
  });
  afterAll(() => server?.end());

  /** The address of a new database. */
  async function newDatabase(): Promise<string> {
    const name = `test_${names++}`;
    await runOn(server.url(), `create database ${name}`);
    return server.url(name);
  }

  describe('is stopped for a while', () => {
    test.each(['stop', 'kill'] as const)('(%s) is done without, and used again when it runs', async (how) => {
      const databaseUrl = await newDatabase();
      const opened = await openTestState({ databaseUrl });
      const { state, warnings } = opened;
      await state.remember('c', 'p', TURN);
      const counts = Array.from({ length: 100 }, () => state.count('q:p', MINUTE));
      await server[how]();
      onTestFinished(() => server.start());
      for (const count of await Promise.all(counts)) expect(count).toBeGreaterThan(0);
      await expectToGoOn(opened);
      opened.clock.pass(A_WHILE);
      await expectToGoOn({
        ...opened,
        state: { ...state, claim: (message, debt) => state.claim(`${message}2`, debt) },
      });
      expect(warnings).toEqual([expect.stringMatching(ONE_CLEAR_LINE)]);
      expect(warnings[0]).toMatch(/PostgreSQL at 127\.0\.0\.1:\d+\/test_\d+: it does not run\. Start it/);
      await server.start();
      await untilPersistent(opened);
      expect(await state.recall('c')).toEqual(TURN);
      expect(await state.recall('new')).toBeNull();
      expect(warnings).toHaveLength(1);
    });

    test('carries out afterwards what was promised to people who asked to be forgotten', async () => {
      const databaseUrl = await newDatabase();
      const opened = await openTestState({ databaseUrl });
      const { state, dataDir } = opened;
      for (const [conversation, person] of [
        ['c', 'v.p'],
        ['d', 'v.q'],
        ['e', 'w.r'],
      ] as const)
        await state.remember(conversation, person, TURN);
      await server.stop();
      onTestFinished(() => server.start());
      const nothing = { conversations: 0, feedback: 0, quotas: 0 };
      expect(await state.forget('v.p')).toEqual({ ...nothing, outstanding: 'noted' });
      expect(await state.forgetWorkspace('w')).toEqual({ ...nothing, outstanding: 'noted' });
      expect(readdirSync(dataDir)).toContain('state.pending');
      await server.start();
      await untilPersistent(opened);
      expect(await runOn(databaseUrl, 'select conversation from conversations')).toEqual([{ conversation: 'd' }]);
      await expect.poll(() => readdirSync(dataDir)).not.toContain('state.pending');
      expect(await state.forget('v.q')).toEqual({ ...nothing, conversations: 1 });
    });

    test('carries that out for the next process, when the first has ended meanwhile', async () => {
      const databaseUrl = await newDatabase();
      const { state, dataDir } = await openTestState({ databaseUrl });
      await state.remember('c', 'p', TURN);
      await server.stop();
      onTestFinished(() => server.start());
      await state.forget('p');
      await state.close();
      await server.start();
      const next = await openTestState({ databaseUrl, dataDir });
      expect(await next.state.recall('c')).toBeNull();
      expect(await runOn(databaseUrl, 'select * from conversations')).toEqual([]);
    });

    test('does not have as owed what was answered meanwhile', async () => {
      const databaseUrl = await newDatabase();
      const opened = await openTestState({ databaseUrl });
      const { state, dataDir } = opened;
      await state.claim('m', { adapter: 'letters', place: 'box 7', person: 'p' });
      await server.stop();
      onTestFinished(() => server.start());
      expect(await state.beginDelivery('m')).toBe(true);
      await state.settle('m', 'answered');
      await server.start();
      await untilPersistent(opened);
      await state.close();
      const next = await openTestState({ databaseUrl, dataDir });
      expect(await next.state.takeOwed('letters')).toEqual([]);
      expect(await next.state.claim('m', null)).toBe(false);
    });
  });

  test('takes connections and never answers holds nobody up after the first attempt', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const sockets = new Set<{ destroy: () => void }>();
    silent.on('connection', (socket) => sockets.add(socket.on('error', () => undefined)));
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      silent.close();
    });
    const { port } = silent.address() as { port: number };
    const opened = await openTestState({ databaseUrl: `postgres://owner:secret-word@127.0.0.1:${port}/db` });
    expect(opened.warnings).toEqual([expect.stringContaining('it does not answer in time')]);
    opened.clock.pass(A_WHILE);
    await opened.state.recall('any'); // begins the second attempt
    await Promise.all(Array.from({ length: 50 }, (_, at) => opened.state.count(`q${at}`, MINUTE)));
    expect(opened.state.isPersistent()).toBe(false);
    expect(sockets.size).toBeLessThanOrEqual(2);
  });

  describe('cannot be used is told in one line without the password, and the state goes on in memory:', () => {
    const cases: readonly (readonly [name: string, url: () => Promise<string>, fact: string])[] = [
      [
        'the password is wrong',
        async () => server.url().replace('a-test-', 'a-wrong-'),
        'refuses the user or the pass',
      ],
      [
        'no password is given',
        async () => server.url().replace(':a-test-password', ''),
        'refuses the user or the pass',
      ],
      ['the database is unknown', async () => server.url('nowhere'), 'there is no such database. Create it'],
      ['it has no TLS', async () => `${server.url()}?sslmode=verify-full`, 'offers no encrypted connections'],
      ['it does not run', async () => `postgres://a:a-test-password@127.0.0.1:${await freePort()}/db`, 'does not run'],
      ['its host is unknown', async () => 'postgres://a:a-test-password@host.invalid/db', 'its host is not known'],
      ['it may only be read', readOnlyDatabase, 'it is a copy that cannot be written'],
      ['its tables are of others', foreignDatabase, 'other tables under the same names. Give the bot a database'],
      ['the user may make no tables', strangersDatabase, 'may not make or change its tables'],
      [
        'a file for TLS is missing',
        async () => `${server.url()}?sslrootcert=/none.pem`,
        'a file that DATABASE_URL names',
      ],
      ['it demands TLS', tlsDatabase, 'takes encrypted connections only. Add sslmode=verify-full'],
    ];

    test.each(cases)('%s', async (_, url, fact) => {
      const opened = await openTestState({ databaseUrl: await url() });
      await expectToGoOn(opened);
      expect(opened.warnings).toEqual([expect.stringMatching(ONE_CLEAR_LINE)]);
      expect(opened.warnings[0]).toContain('PostgreSQL at ');
      expect(opened.warnings[0]).toContain(fact);
      expect(opened.warnings[0]).not.toMatch(/a-(?:test|wrong)-/);
    });

    test('the key cannot be kept in the data folder', async () => {
      const dataDir = path.join(tempFolder(), 'no-folder');
      writeFileSync(dataDir, '');
      const opened = await openTestState({ databaseUrl: await newDatabase(), dataDir });
      await expectToGoOn(opened);
      expect(opened.warnings).toEqual([expect.stringMatching(ONE_CLEAR_LINE)]);
      expect(opened.warnings[0]).toContain(`${dataDir}`);
      expect(opened.warnings[0]).toContain('Correct DATA_DIR');
    });

    async function readOnlyDatabase(): Promise<string> {
      const url = await newDatabase();
      const name = new URL(url).pathname.slice(1);
      await runOn(server.url(), `alter database ${name} set default_transaction_read_only = on`);
      return url;
    }

    async function foreignDatabase(): Promise<string> {
      const url = await newDatabase();
      await runOn(url, 'create table claims (number integer)');
      return url;
    }

    async function strangersDatabase(): Promise<string> {
      const url = await newDatabase();
      await runOn(url, `create role stranger login password 'a-test-password'`);
      return url.replace('owner:', 'stranger:');
    }

    async function tlsDatabase(): Promise<string> {
      await runOn(server.url(), `create role careful login password 'a-test-password'`);
      const file = path.join(server.data, 'pg_hba.conf');
      const rules = 'hostssl all careful all scram-sha-256\nhost all careful all reject\n';
      writeFileSync(file, rules + readFileSync(file, 'utf8'));
      await runOn(server.url(), 'select pg_reload_conf()');
      const url = server.url().replace('owner:', 'careful:');
      await expect.poll(() => runOn(url).catch(({ code }) => code)).toBe('28000'); // the server reads its rules again
      return url;
    }
  });
});
