import { describe, expect, test } from 'vitest';
import { encode } from '../../../src/encoder/encode.ts';
import { createLexicalIndex } from '../../../src/encoder/lexical-index.ts';
import { similarity } from '../../../src/encoder/similarity.ts';
import { smallPolicy, trainSmallEncoder } from '../../support/small-encoder.ts';

const model = trainSmallEncoder();

/** The number of the sentence nearest to a question. */
function nearest(question: string): number {
  const asked = encode(model, question);
  const scores = smallPolicy.sentences.map((text) => similarity(asked, encode(model, text)));
  return scores.indexOf(Math.max(...scores));
}

describe('encode', () => {
  test('gives vectors of length 1', () => {
    const vector = encode(model, 'Can I delete my data?');
    expect(vector).toHaveLength(model.dimensions);
    expect(similarity(vector, vector)).toBeCloseTo(1, 5);
  });

  test('gives zeros for a text without any learned feature', () => {
    expect([...encode(model, 'zzz ???')]).toEqual(new Array(model.dimensions).fill(0));
  });

  test.each([
    ['storage of my data, how long', 0],
    ['请问数据要保存多久？', 0],
    ['deleting the profile', 1],
    ['账户怎么删除', 1],
    ['selling to an advertiser?', 2],
    ['kids and age', 3],
    ['小孩', 3],
  ])('puts "%s" next to the sentence that answers it', (question, sentence) => {
    expect(nearest(question)).toBe(sentence);
  });

  test('draws a sentence towards what its context says', () => {
    const asked = encode(model, 'Can I delete my profile?');
    const bare = similarity(asked, encode(model, 'It takes two years.'));
    expect(similarity(asked, encode(model, 'It takes two years.', 'Deleting your profile'))).toBeGreaterThan(bare);
  });
});

describe('createLexicalIndex', () => {
  const index = createLexicalIndex(model, [
    'We keep logs of Zyxwv servers.',
    'We keep records for two years.',
    'Nothing.',
  ]);

  test('gives 1 to the same words, and 0 to a text that shares none', () => {
    const [, same, none] = index.score('We keep records for two years.');
    expect(same).toBeCloseTo(1, 5);
    expect(none).toBe(0);
  });

  test('counts a word that the encoder never saw for most', () => {
    const [unknown = 0, known = 0] = index.score('keep zyxwv');
    expect(unknown).toBeGreaterThan(2 * known);
  });
});
