import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMemoryState } from '../../../../adapters/state/memory-state.ts';
import { openState } from '../../../../adapters/state/open-state.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { bytesOf, openTestState, runSql } from '../open-test-state.ts';
import { DAY, testClock } from '../test-clock.ts';
import { ANSWERED, answerOn, OPEN, tallyContract } from './tally-contract.ts';

tallyContract('the state in memory', async (rules) => createMemoryState(rules));

tallyContract('the state in SQLite', (rules) =>
  openState({ ...rules, dataDir: tempFolder(), warn: (line) => expect.unreachable(line) }),
);

const SINCE = '2025-01-01';
const WORDS = 'who reads my zebra letters';

describe('tallies on the disk', () => {
  test('are there after a restart, and drop damaged rows', async () => {
    const { state, dataDir, file, clock } = await openTestState();
    await state.countAnswer(answerOn('a', OPEN));
    await state.countAnswer(answerOn('b', { ...OPEN, provider: 'huawei-cloud' }));
    await state.close();
    runSql(file, `update gaps set uses = 900 where provider = 'aws'`);
    const again = await openTestState({ dataDir, now: clock.now });
    const { gaps } = await again.state.readTallies(SINCE);
    expect(gaps.map(({ provider, uses }) => [provider, uses])).toEqual([['huawei-cloud', 1]]);
    expect(again.warnings).toEqual([expect.stringContaining('Cannot read 1 rows of gaps')]);
  });

  test('hold words only where they are kept, and none after /forget, in no byte of the files', async () => {
    const { state, dataDir } = await openTestState({ keepQuestions: true });
    await state.countAnswer(answerOn('a', OPEN, { text: WORDS }));
    await state.countAnswer(answerOn('b', ANSWERED));
    await state.saveFeedback('p', { reply: 'b', helpful: false, reason: null, question: `${WORDS} again` });
    const { questions } = await state.readTallies(SINCE);
    expect(questions.map(({ text }) => text)).toEqual([WORDS, `${WORDS} again`]);
    expect(bytesOf(dataDir)).toContain('zebra');
    expect(await state.forget('p')).toMatchObject({ answers: 2 });
    expect(bytesOf(dataDir)).not.toContain('zebra');
    expect((await state.readTallies(SINCE)).gaps).toHaveLength(1);
  });

  test('drop the words of an answer when its bad vote is taken back', async () => {
    const { state } = await openTestState({ keepQuestions: true });
    await state.countAnswer(answerOn('b', ANSWERED));
    await state.saveFeedback('p', { reply: 'b', helpful: false, reason: null, question: WORDS });
    await state.saveFeedback('p', { reply: 'b', helpful: true, reason: null });
    expect((await state.readTallies(SINCE)).questions).toEqual([]);
  });

  test('drop all words once the operator no longer keeps them', async () => {
    const { state, dataDir, clock } = await openTestState({ keepQuestions: true });
    await state.countAnswer(answerOn('a', OPEN, { text: WORDS }));
    await state.close();
    const again = await openTestState({ dataDir, now: clock.now });
    expect((await again.state.readTallies(SINCE)).questions).toEqual([]);
    expect(bytesOf(path.join(dataDir))).not.toContain('zebra');
  });
});

describe('the mark of a digest', () => {
  test('is taken once by all processes, through restarts, sweeps and a clock that jumps a year', async () => {
    const clock = testClock();
    const { state, dataDir } = await openTestState({ now: clock.now });
    const other = await openTestState({ dataDir, now: clock.now });
    const taken = await Promise.all([state, other.state].map((one) => one.takeMark('digest', '2025-11-17')));
    expect(taken.filter(Boolean)).toHaveLength(1);
    clock.pass(365 * DAY);
    await state.sweep();
    clock.pass(-365 * DAY);
    await state.sweep();
    await state.close();
    const again = await openTestState({ dataDir, now: clock.now });
    expect(await again.state.takeMark('digest', '2025-11-17')).toBe(false);
    expect(await again.state.takeMark('digest', '2025-11-24')).toBe(true);
  });

  test('is not taken while there is only memory', async () => {
    const state = createMemoryState({ now: Date.now, retentionDays: 30, keepText: false });
    expect(await state.takeMark('digest', '2025-11-17')).toBe(false);
  });
});
