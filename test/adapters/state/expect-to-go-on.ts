import { expect } from 'vitest';
import type { TestState } from './open-test-state.ts';
import { MINUTE } from './test-clock.ts';
import { TURN } from './turns.ts';

/** Expects that every method works, from memory. */
export async function expectToGoOn({ state }: TestState): Promise<void> {
  expect(state.isPersistent()).toBe(false);
  expect([await state.claim('m', null), await state.claim('m', null)]).toEqual([true, false]);
  await state.remember('new', 'n', TURN);
  expect(await state.recall('new')).toEqual(TURN);
  expect(await state.count('q:n', MINUTE)).toBe(1);
  await state.saveFeedback('n', { reply: 'r', helpful: false, reason: null });
  expect(await state.forget('n')).toMatchObject({ conversations: 1, feedback: 1, quotas: 1 });
  await state.sweep();
}
