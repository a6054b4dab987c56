import { expect, test } from 'vitest';
import { tempFolder } from '../../support/temp-folder.ts';
import { openTestState, runSql } from './open-test-state.ts';
import { startStateProcess } from './state-process.ts';
import { TURN } from './turns.ts';

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
