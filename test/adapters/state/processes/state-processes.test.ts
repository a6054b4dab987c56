import { describe, expect, test } from 'vitest';
import { tempFolder } from '../../../support/temp-folder.ts';
import { openTestState, runSql } from '../open-test-state.ts';
import { TURN } from '../turns.ts';
import { type StateProcess, startStateProcess } from './state-process.ts';

const HOUR = 3_600_000;

test('everything that was written survives kill -9 of the writing process', async () => {
  const dataDir = tempFolder();
  let written = 0;
  for (let round = 0; round < 2; round++) {
    const child = startStateProcess(dataDir);
    expect(await child.ask('open')).toMatch(/^open true /);
    child.order('write');
    let last = -1;
    while (last < 300) last = Number(await child.line());
    await child.kill();
    written += last + 1;

    const { state, file, warnings } = await openTestState({ dataDir, now: Date.now });
    expect(warnings).toEqual([]);
    expect(await state.recall(`c${last}`)).toEqual(TURN);
    expect(await state.count('q:p', HOUR)).toBeGreaterThan(written);
    expect(runSql(file, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    written++;
    await state.close();
  }
});

test('two processes that start together use the same key and file', async () => {
  const dataDir = tempFolder();
  const children = [startStateProcess(dataDir), startStateProcess(dataDir)];
  const [one, other] = await Promise.all(children.map((child) => child.ask('open')));
  expect(one).toMatch(/^open true /);
  expect(other).toBe(one);

  const fresh = await Promise.all(children.map((child) => child.ask('see 300')));
  expect(Number(fresh[0]) + Number(fresh[1])).toBe(300);
  const { state, warnings } = await openTestState({ dataDir, now: Date.now });
  expect(await state.count('q:p', HOUR)).toBe(601);
  expect(warnings).toEqual([]);
});

describe('a message that a process has taken', () => {
  const OWED = '[{"place":"place of m","mayBeDelivered":false}]';

  async function openProcess(dataDir: string): Promise<StateProcess> {
    const child = startStateProcess(dataDir);
    expect(await child.ask('open')).toMatch(/^open true /);
    return child;
  }

  test('can be taken again after kill -9, once', async () => {
    const dataDir = tempFolder();
    const first = await openProcess(dataDir);
    expect(await first.ask('claim m')).toBe('true');
    await first.kill();
    const second = await openProcess(dataDir);
    expect(await second.ask('claim m')).toBe('true');
    expect(await second.ask('claim m')).toBe('false');
  });

  test('is owed after kill -9, to one other process', async () => {
    const dataDir = tempFolder();
    const first = await openProcess(dataDir);
    await first.ask('claim m');
    await first.kill();
    const [second, third] = [await openProcess(dataDir), await openProcess(dataDir)];
    expect(await second.ask('owed')).toBe(OWED);
    expect(await third.ask('owed')).toBe('[]');
    expect(await second.ask('claim m')).toBe('true');
  });

  test('is neither owed nor taken again once it was answered', async () => {
    const dataDir = tempFolder();
    const first = await openProcess(dataDir);
    await first.ask('claim m');
    await first.ask('settle m');
    await first.kill();
    const second = await openProcess(dataDir);
    expect([await second.ask('owed'), await second.ask('claim m')]).toEqual(['[]', 'false']);
  });

  test('is owed with a warning, and not taken again, when its answer was being sent', async () => {
    const dataDir = tempFolder();
    const first = await openProcess(dataDir);
    await first.ask('claim m');
    await first.ask('deliver m');
    await first.kill();
    const second = await openProcess(dataDir);
    expect(await second.ask('claim m')).toBe('false');
    expect(await second.ask('owed')).toBe(OWED.replace('false', 'true'));
  });

  test('is left to it while it runs, and taken over when it is killed', async () => {
    const dataDir = tempFolder();
    const [first, second] = [await openProcess(dataDir), await openProcess(dataDir)];
    await first.ask('claim m');
    await first.ask('claim n');
    second.order('claim m');
    second.order('claim n');
    expect(await first.ask('settle m')).toBe('settled');
    expect(await second.line()).toBe('false');
    await first.kill();
    expect(await second.line()).toBe('true');
  });

  test('is owed when its process was closed in good order without answering it', async () => {
    const dataDir = tempFolder();
    const first = await openProcess(dataDir);
    await first.ask('claim m');
    await first.ask('close');
    const second = await openProcess(dataDir);
    expect(await second.ask('owed')).toBe(OWED);
  });
});
