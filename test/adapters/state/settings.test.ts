import { expect, test } from 'vitest';
import { readEnvironment } from '../../../adapters/project/environment.ts';

test('readEnvironment gives the settings of the state', () => {
  const { STATE_RETENTION_DAYS, STATE_KEY, STATE_KEEP_TEXT } = readEnvironment({});
  expect({ STATE_RETENTION_DAYS, STATE_KEY, STATE_KEEP_TEXT }).toEqual({
    STATE_RETENTION_DAYS: 30,
    STATE_KEEP_TEXT: false,
  });
  const set = { STATE_RETENTION_DAYS: '7', STATE_KEY: `${'k0'.repeat(8)}abcdefghijklmnop`, STATE_KEEP_TEXT: 'on' };
  expect(readEnvironment(set)).toMatchObject({ ...set, STATE_RETENTION_DAYS: 7, STATE_KEEP_TEXT: true });
});

test.each([
  [{ STATE_RETENTION_DAYS: '0' }, 'STATE_RETENTION_DAYS is a whole number of days from 1 to 3650.'],
  [{ STATE_RETENTION_DAYS: '-1' }, 'STATE_RETENTION_DAYS is a whole number of days from 1 to 3650.'],
  [{ STATE_RETENTION_DAYS: '1.5' }, 'STATE_RETENTION_DAYS is a whole number of days from 1 to 3650.'],
  [{ STATE_RETENTION_DAYS: '99999' }, 'STATE_RETENTION_DAYS is a whole number of days from 1 to 3650.'],
  [{ STATE_KEY: 'short' }, 'STATE_KEY is a secret of at least 32 characters, at least 8 of them different.'],
  [{ STATE_KEY: ' '.repeat(32) }, 'STATE_KEY is a secret of at least 32 characters'],
  [{ STATE_KEY: 'k'.repeat(32) }, 'at least 8 of them different'],
  [{ STATE_KEEP_TEXT: 'yes' }, 'STATE_KEEP_TEXT is on or off.'],
])('readEnvironment refuses %j', (env, fact) => {
  expect(() => readEnvironment(env)).toThrow(fact);
});
