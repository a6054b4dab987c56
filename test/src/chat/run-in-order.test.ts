import { expect, test } from 'vitest';
import { createRunInOrder } from '../../../src/chat/run-in-order.ts';

test('createInTurn runs jobs of one key one after the other, those of others beside them', async () => {
  const inTurn = createRunInOrder();
  const done: string[] = [];
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const jobs = [
    inTurn('a', async () => {
      await gate;
      done.push('a1');
    }),
    inTurn('a', async () => void done.push('a2')),
    inTurn('b', async () => void done.push('b1')).then(release),
  ];
  await Promise.all(jobs);
  expect(done).toEqual(['b1', 'a1', 'a2']);
});

test('createInTurn goes on behind a job that fails, and hands its error to its caller', async () => {
  const inTurn = createRunInOrder();
  const failing = inTurn('a', () => Promise.reject(new Error('broken')));
  const next = inTurn('a', async () => 'fine');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('fine');
});
