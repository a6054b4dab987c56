import { chmodSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ONE_CLEAR_LINE } from '../../support/seeds-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openTestState, runSql, usedFolder } from './open-test-state.ts';
import { startStateProcess } from './processes/state-process.ts';
import { DAY } from './test-clock.ts';
import { TURN } from './turns.ts';

/** Overwrites some pages of a SQLite file. */
function damage(file: string, from: number, to?: number): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0x5a, from * 4096, to && to * 4096));
}

const DAMAGES: readonly (readonly [name: string, spoil: (file: string) => void])[] = [
  ['is no database', (file) => writeFileSync(file, 'no database at all. '.repeat(500))],
  ['has been overwritten behind its first page', (file) => damage(file, 1)],
  ['has been overwritten in one page', (file) => damage(file, 6, 7)],
  ['has been cut off', (file) => truncateSync(file, 8192)],
];

describe('a state file that', () => {
  test.each(DAMAGES)('%s is set aside with an alarm, and a new one is used', async (_, spoil) => {
    const { dataDir, file } = await usedFolder(50);
    spoil(file);
    const { state, warnings } = await openTestState({ dataDir });
    expect(state.isPersistent()).toBe(true);
    expect(await state.recall('c1')).toBeNull();
    await state.remember('c1', 'p', TURN);
    expect(await state.recall('c1')).toEqual(TURN);
    expect(warnings).toEqual([expect.stringMatching(ONE_CLEAR_LINE)]);
    expect(warnings[0]).toMatch(/^ALARM: .*the file is damaged/);
    expect(existsSync(`${file}.damaged`)).toBe(true);
  });

  test('was set aside is deleted by the first promise to forget, and with age', async () => {
    const { dataDir, file } = await usedFolder(50);
    damage(file, 1);
    const { state } = await openTestState({ dataDir });
    await state.forget('p');
    expect(existsSync(`${file}.damaged`)).toBe(false);
    writeFileSync(`${file}.damaged`, '');
    const later = await openTestState({ dataDir, now: () => Date.now() + 31 * DAY });
    await later.state.sweep();
    expect(existsSync(`${file}.damaged`)).toBe(false);
  });

  test('has lost its key is set aside too: none of its rows could be found', async () => {
    const { dataDir, file } = await usedFolder();
    rmSync(path.join(dataDir, 'state.key'));
    const { state, warnings } = await openTestState({ dataDir });
    expect(state.isPersistent()).toBe(true);
    expect(warnings).toEqual([expect.stringContaining(`${file}: its key is lost`)]);
  });

  test('is removed with its folder while in use is made anew with the same key', async () => {
    const { state, dataDir, file, warnings } = await openTestState();
    await state.remember('c', 'p', TURN);
    const key = readFileSync(path.join(dataDir, 'state.key'), 'utf8');
    rmSync(dataDir, { recursive: true });
    await state.remember('c', 'p', TURN);
    expect(state.isPersistent()).toBe(true);
    expect(readFileSync(path.join(dataDir, 'state.key'), 'utf8')).toBe(key);
    expect(warnings).toEqual([expect.stringContaining(`${file}: it was deleted or replaced`)]);
    await state.close();
    const again = await openTestState({ dataDir });
    expect(await again.state.recall('c')).toEqual(TURN);
    expect(again.warnings).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('others could read is closed to them, and told', async () => {
    const { dataDir, file } = await usedFolder();
    const key = path.join(dataDir, 'state.key');
    for (const one of [file, key]) chmodSync(one, 0o644);
    const { warnings } = await openTestState({ dataDir });
    expect([file, key].map((one) => statSync(one).mode & 0o777)).toEqual([0o600, 0o600]);
    expect(warnings.toSorted()).toEqual([key, file].map((one) => expect.stringContaining(`Others could read ${one}`)));
  });

  test('was written while the clock was a year ahead loses those rows at the next sweep', async () => {
    const { state, dataDir, file } = await openTestState({ now: () => Date.now() + 365 * DAY });
    await state.remember('c', 'p', TURN);
    await state.claim('m', null);
    await state.saveFeedback('p', { reply: 'r', helpful: true, reason: null });
    await state.count('q:p', 365 * DAY);
    await state.close();
    await openTestState({ dataDir, now: Date.now });
    for (const table of ['conversations', 'claims', 'feedback', 'quotas'])
      expect(runSql(file, `select * from ${table}`)).toEqual([]);
  });
});

test('no truncation and no flipped byte of the file or its log ends the process or alters a turn', async () => {
  const child = startStateProcess(tempFolder());
  expect(await child.ask('survive 40')).toBe('survived 40');
});
