import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { StateRules } from '../../../adapters/state/rules/state-rules.ts';
import type { ChatState } from '../../../src/chat/memory/state.ts';
import { channelsContract } from './channels-contract.ts';
import { DAY, MINUTE, type TestClock, testClock } from './test-clock.ts';
import { BARE, TURN } from './turns.ts';

/** The behaviour of every implementation of the state. `open` gives an empty one, which is closed after the test. */
export function stateContract(name: string, open: (rules: StateRules) => Promise<ChatState>): void {
  channelsContract(name, open);
  describe(name, () => {
    let clock: TestClock;
    let state: ChatState;
    const vote = (reply: string, helpful = true) => ({ reply, helpful, reason: 'far too long' });

    beforeEach(async () => {
      clock = testClock();
      state = await open({ now: clock.now, retentionDays: 30, keepText: false });
      onTestFinished(() => state.close());
    });

    describe('claim', () => {
      const debt = { adapter: 'letters', place: 'box 7', person: 'p' };

      test('takes each message once', async () => {
        expect(await state.claim('a', null)).toBe(true);
        expect(await state.claim('a', null)).toBe(false);
        expect(await state.claim('b', debt)).toBe(true);
        expect(await state.claim('b', debt)).toBe(false);
      });

      test('is true for exactly one of many simultaneous calls', async () => {
        const claims = await Promise.all(Array.from({ length: 50 }, () => state.claim('a', null)));
        expect(claims.filter(Boolean)).toHaveLength(1);
      });

      test('takes a message that was noted', async () => {
        await state.note('a', debt);
        expect(await state.claim('a', debt)).toBe(true);
        expect(await state.claim('a', debt)).toBe(false);
      });

      test('remembers an answered message for a day, even through sweeps', async () => {
        await state.claim('a', null);
        await state.settle('a', 'answered');
        await state.note('a', debt);
        clock.pass(DAY - 1);
        await state.sweep();
        expect(await state.claim('a', null)).toBe(false);
        expect(await state.beginDelivery('a')).toBe(false);
        clock.pass(1);
        expect(await state.claim('a', null)).toBe(true);
        expect(await state.claim('a', null)).toBe(false);
      });

      test('takes a message again whose sender was told to ask again', async () => {
        await state.claim('a', debt);
        expect(await state.beginDelivery('a')).toBe(true);
        await state.settle('a', 'told');
        expect(await state.claim('a', debt)).toBe(true);
      });

      test('takes a message again that has been under way for a quarter of an hour', async () => {
        await state.claim('a', debt);
        clock.pass(15 * MINUTE);
        expect(await state.claim('a', debt)).toBe(true);
      });

      test('leaves nothing owed while its process runs', async () => {
        await state.claim('a', debt);
        expect(await state.takeOwed('letters')).toEqual([]);
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
        await state.claim('w.m', null);
        expect(await state.forgetWorkspace('w')).toEqual({ conversations: 1, feedback: 1, quotas: 2 });
        expect(await state.recall('w.c')).toBeNull();
        expect(await state.count('channel:w.c', MINUTE)).toBe(1);
        expect(await state.claim('w.m', null)).toBe(true);
      });

      test('keeps other workspaces, and what belongs to none', async () => {
        await state.remember('ww.c', 'ww.p', TURN);
        await state.remember('w', 'w', TURN);
        await state.count('questions:ww.p', MINUTE);
        await state.claim('ww.m', null);
        await state.settle('ww.m', 'answered');
        expect(await state.forgetWorkspace('w')).toEqual({ conversations: 0, feedback: 0, quotas: 0 });
        expect([await state.recall('ww.c'), await state.recall('w')]).toEqual([TURN, TURN]);
        expect(await state.claim('ww.m', null)).toBe(false);
      });
    });

    test('close can be called twice', async () => {
      await state.close();
      await state.close();
    });
  });
}
