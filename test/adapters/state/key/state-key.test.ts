import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../../../support/temp-folder.ts';
import { openTestState } from '../open-test-state.ts';
import { TURN } from '../turns.ts';

describe('the key for hashing', () => {
  test('hashes differently with another key, kind or id', async () => {
    const { state, dataDir } = await openTestState();
    const { state: other } = await openTestState();
    const hashes = [
      state.hash('person', 'U1'),
      state.hash('person', 'U2'),
      state.hash('message', 'U1'),
      other.hash('person', 'U1'),
    ];
    expect(new Set(hashes).size).toBe(4);
    for (const hash of hashes) expect(hash).toMatch(/^[\w-]{22}$/);
    const key = readFileSync(path.join(dataDir, 'state.key'), 'utf8').trim();
    const { state: given } = await openTestState({ key });
    expect(given.hash('person', 'U1')).toBe(hashes[0]);
  });

  test('is not created when it is set', async () => {
    const { dataDir } = await openTestState({ key: 'k'.repeat(32) });
    expect(() => statSync(path.join(dataDir, 'state.key'))).toThrow('ENOENT');
  });

  test('is refused when it is not the one of the file, and nothing is lost', async () => {
    const { state, dataDir, file } = await openTestState();
    await state.remember('c', 'p', TURN);
    await state.close();
    const { state: other, warnings } = await openTestState({ dataDir, key: 'k'.repeat(32) });
    expect(await other.recall('c')).toBeNull();
    expect(warnings).toEqual([
      `Cannot keep the state of conversations in ${file}: its rows were named with another key. Put back the state.key or ` +
        'STATE_KEY that it was made with, or delete this file; until then it is kept in memory only.',
    ]);
    const { state: again } = await openTestState({ dataDir });
    expect(await again.recall('c')).toEqual(TURN);
  });

  test('is refused when its file contains no valid key', async () => {
    const dataDir = tempFolder();
    writeFileSync(path.join(dataDir, 'state.key'), '');
    const { state, warnings } = await openTestState({ dataDir });
    expect(state.isPersistent()).toBe(false);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(`${path.join(dataDir, 'state.key')}: it does not hold a key`);
  });
});
