import { expect, test } from 'vitest';
import { Recent } from '../../../../src/chat/memory/recent.ts';
import { testClock } from '../../../adapters/state/test-clock.ts';

const open = (limits = { most: 3, age: 100 }) => {
  const clock = testClock();
  return { clock, recent: new Recent<string>(clock.now, limits) };
};

test('Recent tells what is too old from what it never knew', () => {
  const { clock, recent } = open();
  recent.put('a', 'ann', 'A');
  clock.pass(100);
  expect(recent.get('a')).toBe('A');
  clock.pass(1);
  expect([recent.get('a'), recent.get('b'), recent.size]).toEqual([null, undefined, 0]);
  recent.put('a', 'ann', 'again');
  expect(recent.get('a')).toBe('again');
});

test('Recent drops the one longest unused beyond its number', () => {
  const { recent } = open();
  for (const key of ['a', 'b', 'c', 'a', 'd']) recent.put(key, 'ann', key);
  expect(['a', 'b', 'c', 'd'].map((key) => recent.get(key))).toEqual(['a', undefined, 'c', 'd']);
});

test('Recent stays bounded however much goes through it', () => {
  const { clock, recent } = open();
  for (let i = 0; i < 1000; i++) {
    recent.put(String(i), 'ann', 'x');
    clock.pass(60);
  }
  expect(recent.size).toBeLessThanOrEqual(3);
  expect([recent.get('999'), recent.get('997'), recent.get('0')]).toEqual(['x', null, undefined]);
});

test('Recent forgets what belongs to a person and counts it', () => {
  const { recent } = open();
  recent.put('a', 'ann', 'A');
  recent.put('b', 'bob', 'B');
  recent.put('c', 'ann', 'C');
  expect(recent.forget('ann')).toBe(2);
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([undefined, 'B', undefined]);
});
