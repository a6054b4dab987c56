import { expect, test } from 'vitest';
import { createYieldBetweenAnswers } from '../../../../adapters/discord/listen/yield-between-answers.ts';

test('answers begin in order, one per turn of the event loop, and none waits for another to end', async () => {
  const inTurn = createYieldBetweenAnswers();
  const begun: number[] = [];
  const turns: number[] = [];
  let turn = 0;
  const countTurns = (): void => {
    turn++;
    if (begun.length < 3) setImmediate(countTurns);
  };
  setImmediate(countTurns);
  const never = new Promise<void>(() => {});
  const last = new Promise<void>((resolve) => {
    for (const number of [1, 2, 3]) {
      void inTurn(() => {
        begun.push(number);
        turns.push(turn);
        if (number === 3) resolve();
        return never;
      });
    }
  });
  await last;
  expect(begun).toEqual([1, 2, 3]);
  expect(new Set(turns).size).toBe(3);
});
