import { describe, expect, test } from 'vitest';
import { readWeights } from '../../../src/models/read-weights.ts';

const NAMES = ['words', 'topic'] as const;
const model = { made: '2026-11-30', data: 'some questions', score: { hit1: 70.5 }, weights: { words: 1.5, topic: -2 } };
const read = (plain: unknown) => readWeights('ranker.json', { annotated: model, plain }, NAMES);

describe('readWeights', () => {
  test('gives the weights of both modes, with date, data and score', () => {
    expect(read(model)).toEqual({ annotated: model, plain: model });
  });

  test.each<[string, unknown, string]>([
    ['a weight is missing', { ...model, weights: { words: 1 } }, 'plain.weights has no "topic"'],
    ['a weight is unknown', { ...model, weights: { ...model.weights, size: 1 } }, 'plain.weights has "size"'],
    [
      'a weight is no number',
      { ...model, weights: { words: '1', topic: 2 } },
      '"words" of plain.weights is not a number',
    ],
    ['a weight is infinite', { ...model, weights: { words: Infinity, topic: 2 } }, '"words" of plain.weights is not a'],
    ['there are no weights', { ...model, weights: undefined }, 'plain.weights is missing'],
    ['it has no date', { ...model, made: 'yesterday' }, 'plain.made is not a date'],
    ['it does not say its data', { ...model, data: '' }, 'plain.data does not say'],
    ['its score is no number', { ...model, score: { hit1: 'good' } }, '"hit1" of plain.score is not a number'],
    ['a mode is missing', undefined, 'plain is missing'],
  ])('refuses a file when %s', (_, plain, fact) => {
    expect(() => read(plain)).toThrow(`Cannot use ranker.json: ${fact}`);
    expect(() => read(plain)).toThrow('npm run train');
  });
});
