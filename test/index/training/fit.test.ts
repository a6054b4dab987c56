import { describe, expect, test } from 'vitest';
import { fitLogistic, marginOf } from '../../../index/training/fit/fit-logistic.ts';
import { fitSoftmax } from '../../../index/training/fit/fit-softmax.ts';
import { FOLDS, splitFolds } from '../../../index/training/fit/split-folds.ts';

const list = (vectors: readonly number[][], right: readonly number[]) => ({
  vectors: Float64Array.from(vectors.flat()),
  right: Uint8Array.from(right),
});

describe('fitSoftmax', () => {
  test('weighs a feature that right candidates have more, one that they lack less, and one that all have not at all', () => {
    const lists = [
      list(
        [
          [1, 0, 1],
          [0, 1, 1],
          [0, 0, 1],
        ],
        [1, 0, 0],
      ),
      list(
        [
          [0, 1, 1],
          [1, 0, 1],
        ],
        [0, 1],
      ),
    ];
    const [has = 0, lacks = 0, common = 0] = fitSoftmax(lists, 3);
    expect(has).toBeGreaterThan(1);
    expect(lacks).toBeLessThan(-1);
    expect(common).toBeCloseTo(0, 6);
  });

  test('is content with any of several right candidates', () => {
    const weights = fitSoftmax(
      [
        list(
          [
            [1, 0],
            [0, 1],
            [0, 0],
          ],
          [1, 1, 0],
        ),
      ],
      2,
    );
    expect(weights[0]).toBeCloseTo(weights[1] ?? 0, 6);
    expect(weights[0]).toBeGreaterThan(0.5);
  });

  test('gives the same weights each time', () => {
    const lists = [
      list(
        [
          [0.3, 0.2],
          [0.1, 0.9],
        ],
        [1, 0],
      ),
    ];
    expect(fitSoftmax(lists, 2)).toEqual(fitSoftmax(lists, 2));
  });
});

describe('fitLogistic', () => {
  const of = (value: number, label: 0 | 1, weight = 1) => ({ vector: Float64Array.of(value), label, weight });

  test('puts answered questions above 0 and open ones below', () => {
    const weights = fitLogistic([of(0.9, 1), of(0.8, 1), of(0.2, 0), of(0.1, 0)], 1);
    expect(marginOf(weights, Float64Array.of(0.85))).toBeGreaterThan(0);
    expect(marginOf(weights, Float64Array.of(0.15))).toBeLessThan(0);
  });

  test('does not lean to the label that more cases have', () => {
    const [, bias = 0] = fitLogistic([of(0, 1), of(0, 1), of(0, 1), of(0, 0)], 1);
    expect(bias).toBeCloseTo(0, 6);
  });
});

test('splitFolds keeps each policy in one fold and fills the folds evenly', () => {
  const folds = splitFolds(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  expect([...folds]).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 2],
    ['d', 3],
    ['e', 4],
    ['f', 0],
    ['g', 1],
  ]);
  expect(Math.max(...folds.values())).toBe(FOLDS - 1);
});
