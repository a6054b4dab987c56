import type { Installation } from '@slack/oauth';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { OpenedInstallations } from '../../../../adapters/slack/install/open-installations.ts';
import { openSharedInstallations } from '../../../../adapters/slack/install/open-shared-installations.ts';
import { createEncryption } from '../../../../adapters/state/key/create-encryption.ts';
import type { TestPostgres } from '../../../support/postgres/start-postgres.ts';
import { describeWithPostgres, runOn, startOwnPostgres } from '../../../support/postgres/with-postgres.ts';

const QUERY = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false } as const;

const installation = (token: string, team = 'T1'): Installation<'v2', false> => ({
  team: { id: team },
  enterprise: undefined,
  user: { id: 'U1', token: undefined, scopes: undefined },
  bot: { id: 'B1', userId: 'U2', scopes: ['chat:write'], token },
});

describeWithPostgres('the installations of many workspaces in PostgreSQL', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startOwnPostgres();
  });
  afterAll(() => server?.end());

  async function open(secret = 'a secret of the operator'): Promise<OpenedInstallations> {
    const opened = await openSharedInstallations(server.url(), createEncryption(secret, 'slack installations'));
    onTestFinished(opened.close);
    return opened;
  }
  const tokenIn = async ({ store }: OpenedInstallations) => (await store.fetchInstallation(QUERY)).bot?.token;

  test('are the same for all processes, and encrypted', async () => {
    const [one, other] = await Promise.all([open(), open()]);
    await Promise.all([one, other].map(({ store }) => store.storeInstallation(installation('xoxb-first'))));
    await one.store.storeInstallation(installation('xoxb-second'));
    expect(await tokenIn(other)).toBe('xoxb-second');
    const rows = await runOn(server.url(), 'select workspace, sealed from installations');
    expect(rows).toEqual([{ workspace: 'T1', sealed: expect.not.stringContaining('xoxb') }]);
    await expect(tokenIn(await open('another secret'))).rejects.toThrow();
    await other.store.deleteInstallation?.(QUERY);
    await expect(tokenIn(one)).rejects.toThrow('has not installed the app');
    expect(await runOn(server.url(), 'select * from installations')).toEqual([]);
  });

  test('are used on from memory while the server is stopped, and a token refreshed meanwhile is stored later', async () => {
    const opened = await open();
    await opened.store.storeInstallation(installation('xoxb-old'));
    expect(await tokenIn(opened)).toBe('xoxb-old');
    await server.stop();
    onTestFinished(() => server.start());
    expect(await tokenIn(opened)).toBe('xoxb-old');
    await opened.store.storeInstallation(installation('xoxb-new'));
    expect(await tokenIn(opened)).toBe('xoxb-new');
    await expect(opened.store.storeInstallation(installation('xoxb-x', 'T2'))).rejects.toThrow();
    await server.start();
    const other = await open();
    await expect
      .poll(async () => [await tokenIn(opened), await tokenIn(other)], { timeout: 30_000 })
      .toEqual(['xoxb-new', 'xoxb-new']);
  });

  test('can be opened before the server runs', async () => {
    await server.stop();
    onTestFinished(() => server.start());
    const opened = await open();
    await expect(tokenIn(opened)).rejects.toThrow('ECONNREFUSED');
    await server.start();
    await opened.store.storeInstallation(installation('xoxb-late'));
    expect(await tokenIn(opened)).toBe('xoxb-late');
  });
});
