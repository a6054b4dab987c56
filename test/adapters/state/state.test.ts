import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMemoryState } from '../../../adapters/state/memory-state.ts';
import { openState } from '../../../adapters/state/open-state.ts';
import type { ChatState } from '../../../src/chat/memory/state.ts';
import { freePort } from '../../support/free-port.ts';
import { describeWithPostgres, openTestDatabase } from '../../support/postgres/with-postgres.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { stateContract } from './state-contract.ts';
import { testClock } from './test-clock.ts';
import { TURN } from './turns.ts';

const warn = (line: string): void => expect.unreachable(line);

stateContract('the state in memory', async (rules) => createMemoryState(rules));

stateContract('the state in SQLite', async (rules) => {
  const state = await openState({ ...rules, dataDir: tempFolder(), warn });
  expect(state.isPersistent()).toBe(true);
  return state;
});

describeWithPostgres('with a server', () => {
  stateContract('the state in PostgreSQL', async (rules) => {
    const state = await openState({ ...rules, dataDir: tempFolder(), databaseUrl: await openTestDatabase(), warn });
    expect(state.isPersistent()).toBe(true);
    return state;
  });

  stateContract('the state whose server does not run', async (rules) => {
    const databaseUrl = `postgres://owner@127.0.0.1:${await freePort()}/none`;
    const state = await openState({ ...rules, dataDir: tempFolder(), databaseUrl, warn: () => {} });
    expect(state.isPersistent()).toBe(false);
    return { ...state, forget: noting(state.forget), forgetWorkspace: noting(state.forgetWorkspace) };
  });
});

/** What a deletion gives, which must be said to be outstanding: nobody knows what is in a database that cannot be reached. */
const noting =
  (forget: ChatState['forget']): ChatState['forget'] =>
  async (hash) => {
    const { outstanding, ...counts } = await forget(hash);
    expect(outstanding).toBe('noted');
    return counts;
  };

stateContract('the state whose file cannot be used', async (rules) => {
  const dataDir = path.join(tempFolder(), 'no-folder');
  writeFileSync(dataDir, '');
  const state = await openState({ ...rules, dataDir, warn: () => {} });
  expect(state.isPersistent()).toBe(false);
  return state;
});

describe('the state in memory', () => {
  test('drops the oldest entries beyond its limit', async () => {
    const rules = { now: testClock().now, retentionDays: 30, keepText: false, limit: 3 };
    const state = createMemoryState(rules);
    for (const at of [1, 2, 3]) await state.remember(`c${at}`, 'p', TURN);
    await state.remember('c1', 'p', TURN);
    await state.remember('c4', 'p', TURN);
    expect(await state.recall('c2')).toBeNull();
    expect((await state.forget('p')).conversations).toBe(3);
  });
});
