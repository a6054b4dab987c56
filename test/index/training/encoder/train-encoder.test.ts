import { describe, expect, test } from 'vitest';
import { type HitTable, measureRanking } from '../../../../index/training/encoder/measure-ranking.ts';
import { trainEncoder } from '../../../../index/training/encoder/train-encoder.ts';
import { SMALL_OPTIONS, smallPolicy, trainSmallEncoder, trainSmallFile } from '../../../support/small-encoder.ts';

describe('trainEncoder', () => {
  test('gives the same file, byte for byte, for the same policies and options', () => {
    expect(trainSmallFile()).toEqual(trainSmallFile());
  });

  test('gives another file for another seed', () => {
    expect(trainSmallFile({ ...SMALL_OPTIONS, seed: 2 })).not.toEqual(trainSmallFile());
  });

  test('lowers the loss from epoch to epoch', () => {
    const losses: number[] = [];
    trainEncoder([smallPolicy], SMALL_OPTIONS, (_, loss) => losses.push(loss));
    expect(losses).toHaveLength(SMALL_OPTIONS.epochs);
    expect(losses.at(-1)).toBeLessThan(0.5 * (losses[0] ?? 0));
  });

  test('learns no feature that is in fewer texts than it is told', () => {
    const { vocabulary } = trainEncoder([smallPolicy], { ...SMALL_OPTIONS, minCount: 3, epochs: 1 });
    const all = trainEncoder([smallPolicy], { ...SMALL_OPTIONS, epochs: 1 }).vocabulary;
    expect(vocabulary.rows.size).toBeGreaterThan(0);
    expect(vocabulary.rows.size).toBeLessThan(all.rows.size);
  });
});

describe('measureRanking', () => {
  test('counts questions by language, and whether a right sentence came first or among three', () => {
    const table: HitTable = new Map();
    measureRanking(trainSmallEncoder(), smallPolicy, smallPolicy.questions, 'plain', table);
    expect(table.get('meaning')).toEqual({ questions: 12, first: 12, amongThree: 12 });
    expect(table.get('meaning, across languages')?.questions).toBe(4);
    // Words alone cannot find an English sentence for a Chinese question: it stays at the first sentence.
    expect(table.get('words, across languages')?.first).toBe(1);
  });
});
