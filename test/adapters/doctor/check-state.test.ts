import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkState } from '../../../adapters/doctor/check-state.ts';
import { hideSecrets } from '../../../adapters/doctor/hide-secrets.ts';
import { findSettings } from '../../../adapters/project/environment.ts';
import { warnOfPostgres } from '../../../adapters/state/postgres/warn-of-postgres.ts';
import { describeWithPostgres, openTestDatabase } from '../../support/postgres/with-postgres.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const check = (env: Readonly<Record<string, string>>) => {
  const folder = tempFolder();
  return checkState(findSettings(env, path.join(folder, '.env')), folder);
};

describe('checkState', () => {
  test('says where the state is kept', async () => {
    expect(await check({})).toMatchObject({
      state: 'ok',
      fact: expect.stringContaining('state.sqlite can be written'),
    });
  });

  test('opens nothing with an address that is none', async () => {
    const found = await check({ DATABASE_URL: 'mysql://owner:a-secret@db/bot' });
    expect(found).toMatchObject({ state: 'problem', fact: expect.stringContaining('its settings cannot be used') });
  });

  test('shows neither the address nor the password', () => {
    const { env } = findSettings({ DATABASE_URL: 'postgres://owner:a-secret@db/bot' }, '');
    const fact = 'refused: a-secret at postgres://owner:a-secret@db/bot';
    const shown = hideSecrets(env)({ check: 'state', state: 'problem', fact, cure: null });
    expect(shown.fact).toBe('refused: (secret) at (secret)');
  });
});

describeWithPostgres('checkState with PostgreSQL', () => {
  test('says which database is used', async () => {
    const databaseUrl = await openTestDatabase();
    const found = await check({ DATABASE_URL: databaseUrl });
    const fact = expect.stringMatching(/^PostgreSQL at 127\.0\.0\.1:\d+\/test_\w+ can be written; it remembers for 30/);
    expect(found).toEqual({ check: 'state', state: 'ok', fact, cure: null });
  });

  test('tells what keeps it from being used', async () => {
    const databaseUrl = (await openTestDatabase()).replace('owner:', 'nobody:');
    const fact = expect.stringMatching(/PostgreSQL at .*: it refuses the user or the password/);
    expect(await check({ DATABASE_URL: databaseUrl })).toMatchObject({ state: 'problem', fact });
  });

  test('warns of clocks that differ', async () => {
    const databaseUrl = await openTestDatabase();
    expect(await warnOfPostgres(databaseUrl, Date.now)).toBeNull();
    expect(await warnOfPostgres(databaseUrl, () => Date.now() + 60_000)).toMatch(
      /differ by (?:59|60|61) s\. Keep both/,
    );
  });
});
