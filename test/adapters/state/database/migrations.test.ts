import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../../../adapters/state/database/migrate.ts';
import { ALL_MIGRATIONS } from '../../../../adapters/state/database/migrations/all-migrations.ts';
import { openDatabase } from '../../../../adapters/state/database/open-database.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { openTestState, runSql } from '../open-test-state.ts';
import { BARE } from '../turns.ts';

describe('migrations', () => {
  const versions = ALL_MIGRATIONS.map(({ version }) => ({ version }));

  test('are numbered without a gap', () => {
    expect(versions).toEqual(ALL_MIGRATIONS.map((_, at) => ({ version: at + 1 })));
  });

  test('bring a file of version 1 to the latest version, with all its rows', async () => {
    const file = path.join(tempFolder(), 'state.sqlite');
    const db = await openDatabase(file);
    await migrate(db, ALL_MIGRATIONS.slice(0, 1), 0);
    const at = Date.parse('2025-11-20');
    await sql`insert into conversations values ('c', 'p', ${JSON.stringify(BARE)}, ${at})`.execute(db);
    await sql`insert into feedback values ('r', 'p', 1, 'far too long', ${at})`.execute(db);
    await sql`insert into quotas values ('q:p', 86400000, ${at + 80_000_000}, 3)`.execute(db);
    await sql`insert into seen_messages values ('m', ${at + 80_000_000})`.execute(db);
    await db.destroy();
    expect(runSql(file, 'select version from migrations')).toEqual([{ version: 1 }]);

    const { state, warnings, clock } = await openTestState({ dataDir: path.dirname(file) });
    expect(await state.recall('c')).toEqual(BARE);
    expect(await state.claim('m', null)).toBe(false);
    expect(await state.count('q:p', 86_400_000)).toBe(4);
    expect(runSql(file, 'select cast(reason as text) reason from feedback')).toEqual([{ reason: 'far too long' }]);
    expect(runSql(file, 'select version from migrations')).toEqual(versions);
    expect(runSql(file, 'select applied_at at from migrations where version = 2')).toEqual([{ at: clock.now() }]);
    expect(warnings).toEqual([]);
  });

  test('are applied once', async () => {
    const { state, dataDir, file } = await openTestState();
    await state.close();
    await openTestState({ dataDir });
    expect(runSql(file, 'select version from migrations')).toEqual(versions);
  });

  test('leave the file unchanged when one fails', async () => {
    const db = await openDatabase(path.join(tempFolder(), 'state.sqlite'));
    const broken = { version: 2, name: 'broken', up: async () => Promise.reject(new Error('broken')) };
    await expect(migrate(db, [...ALL_MIGRATIONS.slice(0, 1), broken], 0)).rejects.toThrow('broken');
    expect(await db.introspection.getTables()).toEqual([]);
    await migrate(db, ALL_MIGRATIONS, 0);
    await db.destroy();
  });

  test('refuse a file of a newer version', async () => {
    const { state, dataDir, file } = await openTestState();
    await state.close();
    runSql(file, `insert into migrations values (99, 'later', 0)`);
    const { state: again, warnings } = await openTestState({ dataDir });
    expect(again.isPersistent()).toBe(false);
    expect(warnings).toEqual([
      `Cannot keep the state of conversations in ${file}: its tables are of version 99, and this program knows them up to ` +
        `${versions.length}. Run the newer Clausewise, or move the file away; until then it is kept in memory only.`,
    ]);
  });
});
