import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ONE_CLEAR_LINE } from '../../support/seeds-folder.ts';
import { bytesOf, openTestState, runSql } from './open-test-state.ts';
import { DAY, MINUTE } from './test-clock.ts';
import { TURN } from './turns.ts';

const VOTE = { reply: 'r1', helpful: true, reason: 'far too long' };

describe('the state in SQLite', () => {
  test('survives closing and opening', async () => {
    const { state, dataDir, warnings } = await openTestState();
    const conversation = state.hash('conversation', 'C1');
    await state.claim('m', null);
    await state.settle('m', 'answered');
    await state.remember(conversation, 'p', TURN);
    await state.count('questions:p', MINUTE);
    await state.saveFeedback('p', VOTE);
    await state.close();

    const { state: again } = await openTestState({ dataDir });
    expect(again.hash('conversation', 'C1')).toBe(conversation);
    expect(await again.claim('m', null)).toBe(false);
    expect(await again.recall(conversation)).toEqual(TURN);
    expect(await again.count('questions:p', MINUTE)).toBe(2);
    expect(await again.forget('p')).toEqual({ conversations: 1, feedback: 1, quotas: 1 });
    expect(warnings).toEqual([]);
  });

  test('uses a write-ahead log, and writes it into the file when it is closed', async () => {
    const { state, file, dataDir } = await openTestState();
    expect(runSql(file, 'pragma journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    await state.remember('c', 'p', TURN);
    await state.close();
    expect(bytesOf(dataDir, 'state.sqlite-wal').trim()).toBe('');
    expect(runSql(file, 'select conversation, person from conversations')).toEqual([
      { conversation: 'c', person: 'p' },
    ]);
  });

  test('drops a row that has been changed, and tells it', async () => {
    const { state, file, warnings } = await openTestState();
    for (const id of ['a', 'b', 'c', 'd']) await state.remember(id, 'p', TURN);
    runSql(
      file,
      `update conversations set turn = x'7b7d' where conversation = 'a'`,
      `update conversations set person = 'q' where conversation = 'b'`,
      `update conversations set turn = x'ff' where conversation = 'c'`,
    );
    const recalled = await Promise.all(['a', 'b', 'c', 'd'].map((id) => state.recall(id)));
    expect(recalled).toEqual([null, null, null, TURN]);
    expect(runSql(file, 'select conversation from conversations')).toEqual([{ conversation: 'd' }]);
    expect(warnings).toHaveLength(3);
    expect(warnings[0]).toMatch(ONE_CLEAR_LINE);
  });

  test.each([
    [false, null],
    [true, VOTE.reason],
  ])('with keepText %s, stores as the reason of a vote: %j', async (keepText, reason) => {
    const { state, file } = await openTestState({ keepText });
    await state.saveFeedback('p', VOTE);
    expect(runSql(file, 'select reply, person, helpful, cast(reason as text) reason from feedback')).toEqual([
      { reply: 'r1', person: 'p', helpful: 1, reason },
    ]);
  });

  test('contains no text and no ids of a platform, neither in the file nor in its log', async () => {
    const { state, dataDir } = await openTestState();
    const person = state.hash('person', 'U024BE7LH');
    const conversation = state.hash('conversation', 'C0KUW7EFA/1732190400.1234');
    await state.claim(state.hash('message', '1732190400.5678'), { adapter: 'x', place: 'C0KUW7EFA', person });
    await state.remember(conversation, person, TURN);
    await state.count(`questions:${person}`, MINUTE);
    await state.saveFeedback(person, VOTE);
    const open = bytesOf(dataDir);
    expect(open).toContain(person);
    expect(open).toContain(conversation);
    await state.close();
    for (const text of ['U024BE7LH', 'C0KUW7EFA', '1732190400', VOTE.reason]) {
      expect(open).not.toContain(text);
      expect(bytesOf(dataDir)).not.toContain(text);
    }
    const key = readFileSync(path.join(dataDir, 'state.key'), 'utf8').trim();
    expect(bytesOf(dataDir)).not.toContain(key);
  });

  test('leaves no trace in the file of what was forgotten or swept', async () => {
    const { state, dataDir, clock } = await openTestState({ keepText: true });
    const [person, other] = [state.hash('person', 'U1'), state.hash('person', 'U2')];
    for (const one of [person, other]) {
      for (let at = 0; at < 100; at++) await state.remember(`c${at} of ${one}`, one, TURN);
      await state.saveFeedback(one, { ...VOTE, reason: `the reason of ${one}` });
      await state.count(`questions:${one}`, MINUTE);
    }
    await state.forget(person);
    expect(bytesOf(dataDir)).not.toContain(person);
    expect(bytesOf(dataDir)).toContain(`the reason of ${other}`);
    clock.pass(30 * DAY + 1);
    await state.sweep();
    expect(bytesOf(dataDir)).not.toContain(other);
  });

  test.skipIf(process.platform === 'win32')('can be read by its user alone (Windows has no modes)', async () => {
    const { dataDir } = await openTestState();
    const modes = ['state.sqlite', 'state.key'].map((name) => statSync(path.join(dataDir, name)).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600]);
  });
});

describe('sweeping', () => {
  afterEach(() => void vi.useRealTimers());

  test('happens when the state is opened', async () => {
    const { state, dataDir, file, clock } = await openTestState({ retentionDays: 2 });
    await state.remember('c', 'p', TURN);
    await state.close();
    clock.pass(2 * DAY + 1);
    await openTestState({ dataDir, retentionDays: 2, now: clock.now });
    expect(runSql(file, 'select * from conversations')).toEqual([]);
  });

  test('happens every hour until the state is closed', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { state, file, clock } = await openTestState();
    await state.remember('c', 'p', TURN);
    clock.pass(31 * DAY);
    vi.advanceTimersByTime(60 * MINUTE);
    await expect.poll(() => runSql(file, 'select * from conversations')).toEqual([]);
    await state.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});
