import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { StateRules } from '../../../../adapters/state/rules/state-rules.ts';
import type { ChatState } from '../../../../src/chat/memory/state.ts';
import { COUNT_DAYS, type CountedAnswer, type Subject } from '../../../../src/chat/tallies/tally.ts';
import { DAY, type TestClock, testClock } from '../test-clock.ts';

/** A question on security that a policy leaves open. */
export const OPEN: Subject = {
  topic: 'security',
  provider: 'aws',
  outcome: 'silent',
  language: 'en',
  clauses: ['aws#1'],
};
export const ANSWERED: Subject = { ...OPEN, outcome: 'answered', clauses: ['aws#2'] };

/** An answer about one subject, to a person. */
export const answerOn = (reply: string, subject: Subject, more: Partial<CountedAnswer> = {}): CountedAnswer => ({
  reply,
  person: 'p',
  outcome: subject.outcome,
  subjects: [subject],
  text: null,
  ...more,
});

/** The behaviour of the tallies of every implementation of the state. */
export function tallyContract(name: string, open: (rules: StateRules) => Promise<ChatState>): void {
  describe(`tallies of ${name}`, () => {
    let clock: TestClock;
    let state: ChatState;
    const TODAY = '2025-11-21';
    const vote = (person: string, reply: string, helpful: boolean) =>
      state.saveFeedback(person, { reply, helpful, reason: null });

    beforeEach(async () => {
      clock = testClock();
      state = await open({ now: clock.now, retentionDays: 30, keepText: false });
      onTestFinished(() => state.close());
    });

    test('add up by day, topic, outcome and language', async () => {
      await state.countAnswer(answerOn('a', OPEN));
      await state.countAnswer(answerOn('b', { ...OPEN, clauses: ['aws#1', 'aws#3'] }));
      await state.countAnswer(answerOn('c', { ...OPEN, language: 'zh' }));
      await state.countAnswer(answerOn('d', ANSWERED));
      const { usage, gaps } = await state.readTallies(TODAY);
      const of = { day: TODAY, topic: 'security' };
      expect(usage).toHaveLength(3);
      expect(usage).toContainEqual({ ...of, outcome: 'silent', language: 'en', uses: 2 });
      expect(usage).toContainEqual({ ...of, outcome: 'answered', language: 'en', uses: 1 });
      expect(gaps).toHaveLength(2);
      const clauses = { 'aws#1': 2, 'aws#3': 1 };
      expect(gaps).toContainEqual({ ...of, provider: 'aws', outcome: 'silent', language: 'en', uses: 2, clauses });
    });

    test('count a gap for each provider of a comparison that is silent, and the question once', async () => {
      const subjects = [ANSWERED, { ...OPEN, provider: 'huawei-cloud' }] as const;
      await state.countAnswer(answerOn('a', ANSWERED, { outcome: 'partly', subjects }));
      const { usage, gaps } = await state.readTallies(TODAY);
      expect(usage.map(({ outcome, uses }) => [outcome, uses])).toEqual([['partly', 1]]);
      expect(gaps.map(({ provider }) => provider)).toEqual(['huawei-cloud']);
    });

    test('lose none of many simultaneous answers', async () => {
      await Promise.all(Array.from({ length: 40 }, (_, i) => state.countAnswer(answerOn(`r${i}`, OPEN))));
      const { gaps } = await state.readTallies(TODAY);
      expect(gaps.map(({ uses }) => uses)).toEqual([40]);
    });

    test('begin with the day that is asked for, and end with their time', async () => {
      await state.countAnswer(answerOn('a', OPEN));
      clock.pass(DAY);
      await state.countAnswer(answerOn('b', OPEN));
      expect((await state.readTallies('2025-11-22')).gaps).toHaveLength(1);
      expect((await state.readTallies(TODAY)).gaps).toHaveLength(2);
      clock.pass((COUNT_DAYS + 1) * DAY);
      await state.sweep();
      expect(await state.readTallies(TODAY)).toEqual({ usage: [], gaps: [], ratings: [], questions: [] });
    });

    test('of a day that lies ahead are swept', async () => {
      clock.pass(10 * DAY);
      await state.countAnswer(answerOn('a', OPEN));
      clock.pass(-10 * DAY);
      await state.sweep();
      expect((await state.readTallies(TODAY)).gaps).toEqual([]);
    });

    test('give each vote with what its answer was about, the last one of each person', async () => {
      await state.countAnswer(answerOn('a', ANSWERED));
      await vote('p', 'a', true);
      await vote('p', 'a', false);
      await vote('q', 'a', true);
      await vote('q', 'lost', false);
      const { ratings } = await state.readTallies(TODAY);
      const rating = { day: TODAY, reason: null };
      expect(ratings).toHaveLength(3);
      expect(ratings).toContainEqual({ ...rating, reply: 'a', helpful: false, subjects: [ANSWERED] });
      expect(ratings).toContainEqual({ ...rating, reply: 'a', helpful: true, subjects: [ANSWERED] });
      expect(ratings).toContainEqual({ ...rating, reply: 'lost', helpful: false, subjects: [] });
    });

    test('keep no words unless told to', async () => {
      await state.countAnswer(answerOn('a', OPEN, { text: 'my own words' }));
      expect((await state.readTallies(TODAY)).questions).toEqual([]);
    });

    test('keep their counts when a person is forgotten, and nothing of the person', async () => {
      await state.countAnswer(answerOn('a', OPEN, { person: 'w.p' }));
      await state.countAnswer(answerOn('b', OPEN, { person: 'w.q' }));
      await vote('w.p', 'b', false);
      expect(await state.forget('w.p')).toEqual({ conversations: 0, feedback: 1, quotas: 0, answers: 1 });
      const { gaps, ratings } = await state.readTallies(TODAY);
      expect([gaps[0]?.uses, ratings]).toEqual([2, []]);
      expect(await state.forgetWorkspace('w')).toEqual({ conversations: 0, feedback: 0, quotas: 0, answers: 1 });
      expect((await state.readTallies(TODAY)).gaps[0]?.uses).toBe(2);
    });

    test('are marked as handed over once, by exactly one of many calls, until that is given back', async () => {
      const taken = await Promise.all(Array.from({ length: 20 }, () => state.takeMark('handover', 'r')));
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await state.takeMark('handover', 's')).toBe(true);
      await state.releaseMark('handover', 'r');
      expect([await state.takeMark('handover', 'r'), await state.takeMark('handover', 's')]).toEqual([true, false]);
    });

    test('forget what single answers were about after the retention time', async () => {
      await state.countAnswer(answerOn('a', OPEN));
      clock.pass(31 * DAY);
      await state.sweep();
      expect(await state.forget('p')).not.toHaveProperty('answers');
    });
  });
}
