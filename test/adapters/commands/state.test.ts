import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeWithPostgres, openTestDatabase, runOn } from '../../support/postgres/with-postgres.ts';
import { runInProcess } from '../../support/run-in-process.ts';
import { ONE_CLEAR_LINE } from '../../support/seeds-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openTestState, runSql } from '../state/open-test-state.ts';
import { TURN } from '../state/turns.ts';

/** Runs `clausewise state ...` over a folder. */
const run = (dataDir: string, ...args: string[]) => runInProcess(['state', ...args], { env: { DATA_DIR: dataDir } });

describe('clausewise state', () => {
  test('backs a state up while it is open, and restores it with its key once it is closed', async () => {
    const { state, dataDir } = await openTestState({ now: Date.now });
    const backup = path.join(tempFolder(), 'backup.sqlite');
    await state.remember('c', 'p', TURN);
    expect(await run(dataDir, 'backup', backup)).toMatchObject({ code: 0, stderr: '' });
    expect([backup, `${backup}.key`].map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
    const refused = await run(dataDir, 'restore', backup);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('a bot has it open. Stop the bot first.');
    await state.forget('p');
    await state.close();
    const other = path.join(tempFolder(), 'other');
    for (const target of [dataDir, other]) {
      expect(await run(target, 'restore', backup)).toMatchObject({ code: 0, stderr: '' });
      const again = await openTestState({ dataDir: target, now: Date.now });
      expect(await again.state.recall('c')).toEqual(TURN);
      expect(again.state.hash('person', 'U1')).toBe(state.hash('person', 'U1'));
      expect(again.warnings).toEqual([]);
      await again.state.close();
    }
  });

  test('verifies and counts without changing anything', async () => {
    const { state, dataDir, file } = await openTestState({ now: Date.now });
    for (const one of ['c', 'd']) await state.remember(one, 'p', TURN);
    await state.close();
    expect(await run(dataDir, 'verify')).toEqual({ code: 0, stdout: `${file}: everything is in order\n`, stderr: '' });
    runSql(file, `update conversations set person = 'q' where conversation = 'c'`);
    expect(await run(dataDir, 'verify')).toEqual({ code: 1, stdout: `${file}: 1 rows are damaged\n`, stderr: '' });
    const { stdout } = await run(dataDir, 'stats');
    expect(JSON.parse(stdout).tables.conversations).toEqual({ rows: 1, damaged: 1 });
    const rows = runSql(file, 'select person from conversations order by person');
    expect(rows).toEqual([{ person: 'p' }, { person: 'q' }]);
  });

  test('tells a damaged file in one line, and does not put one in place', async () => {
    const { state, dataDir, file } = await openTestState({ now: Date.now });
    await state.close();
    const broken = path.join(tempFolder(), 'broken.sqlite');
    writeFileSync(broken, 'no database at all. '.repeat(500));
    const before = readFileSync(file);
    const { code, stderr } = await run(dataDir, 'restore', broken);
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(ONE_CLEAR_LINE);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('purges only when told twice', async () => {
    const { state, dataDir, file } = await openTestState({ now: Date.now });
    await state.close();
    expect((await run(dataDir, 'purge')).code).toBe(2);
    expect(existsSync(file)).toBe(true);
    expect((await run(dataDir, 'purge', '--yes')).code).toBe(0);
    expect(existsSync(file)).toBe(false);
    const none = await run(dataDir, 'stats');
    expect(none).toMatchObject({ code: 1, stdout: '' });
    expect(none.stderr).toContain('there is no such file');
  });
});

describeWithPostgres('clausewise state with PostgreSQL', () => {
  test('verifies and counts without changing anything, and leaves copies to the programs of PostgreSQL', async () => {
    const databaseUrl = await openTestDatabase();
    const { state, dataDir } = await openTestState({ databaseUrl, now: Date.now });
    for (const one of ['c', 'd']) await state.remember(one, 'p', TURN);
    const runThere = (...args: string[]) =>
      runInProcess(['state', ...args], { env: { DATA_DIR: dataDir, DATABASE_URL: databaseUrl } });
    expect(await runThere('verify')).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/^PostgreSQL at .*: everything is in order/),
    });
    await runOn(databaseUrl, `update conversations set person = 'q' where conversation = 'c'`);
    expect(await runThere('verify')).toMatchObject({ code: 1, stderr: '' });
    const { stdout } = await runThere('stats');
    expect(JSON.parse(stdout).tables.conversations).toEqual({ rows: 1, damaged: 1 });
    expect(await runOn(databaseUrl, 'select * from conversations')).toHaveLength(2);
    const refused = await runThere('backup', path.join(tempFolder(), 'backup.sqlite'));
    expect(refused.code).toBe(1);
    expect(refused.stderr.trim()).toMatch(ONE_CLEAR_LINE);
    expect(refused.stderr).toContain('Use pg_dump');
    const unreachable = await runInProcess(['state', 'stats'], { env: { DATABASE_URL: `${databaseUrl}x` } });
    expect(unreachable.stderr).toContain('there is no such database');
  });
});
