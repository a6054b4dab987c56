import { beforeAll, expect, test } from 'vitest';
import { openRoom } from '../src/chat/chat-room.ts';
import { fivePolicies } from '../src/five-policies.ts';
import { runLoad } from './discord-load.ts';

beforeAll(fivePolicies);

/** Milliseconds: other tests keep the machine busy. */
const LONG = 60_000;

test('many questions on a bad day: exactly one answer each, and nobody is left waiting', {
  timeout: LONG,
}, async () => {
  const { responder } = await openRoom({ limits: { perPerson: null, perChannel: null } });
  // By a clock that hardly moves: how quick the bot is on a machine that is busy with other tests is not the matter here.
  const began = Date.now();
  const clock = () => began + Math.floor((Date.now() - began) / 100);
  const limits = { callbackMs: 15_000, requestMs: 15_000 };
  const result = await runLoad({ responder, questions: 200, channels: 50, together: 20, isRough: true, clock, limits });
  expect(result).toMatchObject({ asked: 200, unanswered: 0, answeredTwice: 0, stuck: 0, pings: 0, violations: [] });
  expect(result.refused).toBeGreaterThan(5);
  // Of the questions of the last batch, a few may still hang on a promise.
  expect(result.held).toBeLessThan(20);
  expect([result.identifies, result.resumes]).toEqual([2, 2]);
});
