import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { StateRules } from '../../../adapters/state/state-rules.ts';
import type { ChatState } from '../../../src/chat/memory/state.ts';
import { DAY, MINUTE, type TestClock, testClock } from './test-clock.ts';
import { BARE, TURN } from './turns.ts';

/** The behaviour of every implementation of the state. `open` gives an empty one, which is closed after the test. */
export function stateContract(name: string, open: (rules: StateRules) => Promise<ChatState>): void {
  describe(name, () => {
    let clock: TestClock;
    let state: ChatState;
    const vote = (reply: string, helpful = true) => ({ reply, helpful, reason: 'far too long' });

    beforeEach(async () => {
      clock = testClock();
      state = await open({ now: clock.now, retentionDays: 30, keepText: false });
      onTestFinished(() => state.close());
    });

    describe('firstSight', () => {
      test('distinguishes a new message from a duplicate', async () => {
        expect(await state.firstSight('a')).toBe(true);
        expect(await state.firstSight('a')).toBe(false);
        expect(await state.firstSight('b')).toBe(true);
      });

      test('is true for exactly one of many simultaneous calls', async () => {
        const sights = await Promise.all(Array.from({ length: 50 }, () => state.firstSight('a')));
        expect(sights.filter(Boolean)).toHaveLength(1);
      });

      test('remembers a message for a day, even through sweeps', async () => {
        await state.firstSight('a');
        clock.pass(DAY - 1);
        await state.sweep();
        expect(await state.firstSight('a')).toBe(false);
        clock.pass(1);
        expect(await state.firstSight('a')).toBe(true);
        expect(await state.firstSight('a')).toBe(false);
      });
    });

    describe('recall', () => {
      test.each([
        ['every field', TURN],
        ['empty fields', BARE],
      ])('returns a turn with %s', async (_, turn) => {
        await state.remember('c', 'p', turn);
        expect(await state.recall('c')).toEqual(turn);
      });

      test('returns only the last turn of each conversation', async () => {
        await state.remember('c', 'p', TURN);
        await state.remember('d', 'p', TURN);
        await state.remember('c', 'q', BARE);
        expect(await state.recall('c')).toEqual(BARE);
        expect(await state.recall('d')).toEqual(TURN);
        expect(await state.recall('e')).toBeNull();
      });

      test('keeps its own copy of a turn', async () => {
        const providers = ['aws'];
        await state.remember('c', 'p', { ...BARE, providers });
        providers.push('alibaba-cloud');
        expect(await state.recall('c')).toEqual({ ...BARE, providers: ['aws'] });
      });

      test('returns nothing after the retention time, even before a sweep', async () => {
        await state.remember('c', 'p', TURN);
        clock.pass(30 * DAY);
        await state.sweep();
        expect(await state.recall('c')).toEqual(TURN);
        clock.pass(1);
        expect(await state.recall('c')).toBeNull();
      });

      test('returns nothing for a turn that is not valid any more', async () => {
        await state.remember('c', 'p', { ...TURN, shown: -1 });
        await state.remember('d', 'p', { ...TURN, language: 'fr' as 'en' });
        expect([await state.recall('c'), await state.recall('d')]).toEqual([null, null]);
      });
    });

    describe('count', () => {
      test('counts within a window that starts with the first use', async () => {
        expect(await state.count('q:p', MINUTE)).toBe(1);
        clock.pass(MINUTE - 1);
        expect(await state.count('q:p', MINUTE)).toBe(2);
        clock.pass(1);
        expect(await state.count('q:p', MINUTE)).toBe(1);
        expect(await state.count('q:p', MINUTE)).toBe(2);
      });

      test('counts each quota and window separately', async () => {
        await state.count('q:p', MINUTE);
        expect(await state.count('q:r', MINUTE)).toBe(1);
        expect(await state.count('q:p', DAY)).toBe(1);
      });

      test('loses none of many simultaneous calls', async () => {
        const counts = await Promise.all(Array.from({ length: 50 }, () => state.count('q:p', MINUTE)));
        expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
      });

      test('continues after a sweep, and starts again when the clock is set back', async () => {
        await state.count('q:p', MINUTE);
        await state.sweep();
        expect(await state.count('q:p', MINUTE)).toBe(2);
        clock.pass(-DAY);
        expect(await state.count('q:p', MINUTE)).toBe(1);
      });
    });

    describe('forget', () => {
      const NOTHING = { conversations: 0, feedback: 0, quotas: 0 };

      test('deletes everything of the person, and returns how much that was', async () => {
        await state.remember('c', 'p', TURN);
        await state.remember('d', 'p', TURN);
        await state.saveFeedback('p', vote('r1'));
        await state.count('questions:p', MINUTE);
        await state.count('questions:p', DAY);
        await state.count('p', DAY);
        expect(await state.forget('p')).toEqual({ conversations: 2, feedback: 1, quotas: 3 });
        expect([await state.recall('c'), await state.recall('d')]).toEqual([null, null]);
        expect(await state.count('questions:p', MINUTE)).toBe(1);
        await state.forget('p');
        expect(await state.forget('p')).toEqual(NOTHING);
      });

      test('deletes everything of the same person in any workspace', async () => {
        await state.remember('v.c', 'v.p', TURN);
        await state.remember('w.c', 'w.p', TURN);
        await state.saveFeedback('w.p', vote('r1'));
        await state.count('questions:v.p', MINUTE);
        expect(await state.forget('w.p')).toEqual({ conversations: 2, feedback: 1, quotas: 1 });
        expect(await state.recall('v.c')).toBeNull();
      });

      test('keeps everything of other persons', async () => {
        await state.remember('c', 'p', TURN);
        await state.remember('c', 'pp', TURN);
        await state.saveFeedback('pp', vote('r1'));
        await state.count('questions:pp', MINUTE);
        await state.count('p%', MINUTE);
        expect(await state.forget('p')).toEqual(NOTHING);
        expect(await state.recall('c')).toEqual(TURN);
        expect(await state.forget('pp')).toEqual({ conversations: 1, feedback: 1, quotas: 1 });
      });

      test('counts one vote per reply, however often it was changed', async () => {
        await state.saveFeedback('p', vote('r1'));
        await state.saveFeedback('p', vote('r1', false));
        await state.saveFeedback('p', vote('r2'));
        expect(await state.forget('p')).toEqual({ ...NOTHING, feedback: 2 });
      });

      test('finds nothing that the sweep has deleted', async () => {
        await state.remember('c', 'p', TURN);
        await state.saveFeedback('p', vote('r1'));
        await state.count('questions:p', MINUTE);
        clock.pass(30 * DAY + 1);
        await state.sweep();
        expect(await state.forget('p')).toEqual(NOTHING);
      });
    });

    describe('forgetWorkspace', () => {
      test('deletes everything of persons and channels of the workspace, and returns how much that was', async () => {
        await state.remember('w.c', 'w.p', TURN);
        await state.saveFeedback('w.q', vote('r1'));
        await state.count('questions:w.p', MINUTE);
        await state.count('channel:w.c', MINUTE);
        await state.firstSight('w.m');
        expect(await state.forgetWorkspace('w')).toEqual({ conversations: 1, feedback: 1, quotas: 2 });
        expect(await state.recall('w.c')).toBeNull();
        expect(await state.count('channel:w.c', MINUTE)).toBe(1);
        expect(await state.firstSight('w.m')).toBe(true);
      });

      test('keeps other workspaces, and what belongs to none', async () => {
        await state.remember('ww.c', 'ww.p', TURN);
        await state.remember('w', 'w', TURN);
        await state.count('questions:ww.p', MINUTE);
        await state.firstSight('ww.m');
        expect(await state.forgetWorkspace('w')).toEqual({ conversations: 0, feedback: 0, quotas: 0 });
        expect([await state.recall('ww.c'), await state.recall('w')]).toEqual([TURN, TURN]);
        expect(await state.firstSight('ww.m')).toBe(false);
      });
    });

    test('close can be called twice', async () => {
      await state.close();
      await state.close();
    });
  });
}
