import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { StateRules } from '../../../adapters/state/rules/state-rules.ts';
import type { ChatState } from '../../../src/chat/memory/state.ts';
import { DAY, MINUTE, type TestClock, testClock } from './test-clock.ts';

/** What every implementation of the state keeps for channels: settings, and subscriptions to changes. */
export function channelsContract(name: string, open: (rules: StateRules) => Promise<ChatState>): void {
  describe(`${name}, for channels`, () => {
    let clock: TestClock;
    let state: ChatState;

    beforeEach(async () => {
      clock = testClock();
      state = await open({ now: clock.now, retentionDays: 30, keepText: false });
      onTestFinished(() => state.close());
    });

    describe('settings', () => {
      const settings = { provider: 'Zoom', country: null, language: 'zh', answers: false } as const;

      test('are read for the places that have some', async () => {
        await state.saveSettings('w.c', settings);
        expect([...(await state.readSettings(['w.c', 'w']))]).toEqual([['w.c', settings]]);
        expect([...(await state.readSettings([]))]).toEqual([]);
      });

      test('are replaced as a whole, and deleted when nothing is set', async () => {
        await state.saveSettings('w.c', settings);
        await state.saveSettings('w.c', { threads: true });
        expect((await state.readSettings(['w.c'])).get('w.c')).toEqual({ threads: true });
        await state.saveSettings('w.c', {});
        expect((await state.readSettings(['w.c'])).size).toBe(0);
      });

      test('do not expire, and end with their workspace', async () => {
        for (const place of ['w.c', 'w', 'v.c', 'v']) await state.saveSettings(place, settings);
        clock.pass(400 * DAY);
        await state.sweep();
        await state.forgetWorkspace('w');
        expect([...(await state.readSettings(['w.c', 'w', 'v.c', 'v'])).keys()].sort()).toEqual(['v', 'v.c']);
      });
    });

    describe('subscriptions', () => {
      const [SEEN, NEXT] = [{ zoom: 'a' }, { zoom: 'b' }];
      const one = { place: 'w.c', provider: 'zoom', adapter: 'letters', reference: '{"box":7}', seen: SEEN };

      test('are kept by channel and provider, and end alone or together', async () => {
        expect(await state.subscribe(one)).toBe(true);
        expect(await state.subscribe(one)).toBe(false);
        await state.subscribe({ ...one, provider: 'aws' });
        expect(await state.subscribedTo('w.c')).toEqual(['aws', 'zoom']);
        expect(await state.unsubscribe('w.c', 'aws')).toBe(1);
        expect(await state.subscriptions('letters')).toEqual([one]);
        expect(await state.subscriptions('pigeons')).toEqual([]);
        expect(await state.unsubscribe('w.c', null)).toBe(1);
        expect(await state.subscribedTo('w.c')).toEqual([]);
      });

      test('give each report to one of many simultaneous calls', async () => {
        await state.subscribe(one);
        const taken = await Promise.all(Array.from({ length: 20 }, () => state.beginReport(one, NEXT)));
        expect(taken.filter((how) => how === 'begun')).toHaveLength(1);
        await state.endReport(one, 'posted');
        expect(await state.beginReport(one, NEXT)).toBeNull();
        const [now = one] = await state.subscriptions('letters');
        expect(now.seen).toEqual(NEXT);
        expect(await state.beginReport(now, { zoom: 'c' })).toBe('begun');
      });

      test('give a report that failed again after an hour', async () => {
        await state.subscribe(one);
        await state.beginReport(one, NEXT);
        await state.endReport(one, 'failed');
        expect(await state.beginReport(one, NEXT)).toBeNull();
        clock.pass(60 * MINUTE);
        expect(await state.beginReport(one, NEXT)).toBe('begun');
      });

      test('end with their workspace', async () => {
        await state.subscribe(one);
        await state.forgetWorkspace('w');
        expect(await state.subscriptions('letters')).toEqual([]);
      });
    });
  });
}
