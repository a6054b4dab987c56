import { describe, expect, test } from 'vitest';
import { answeredAmongNearest } from '../../../src/answerability/answered-among-nearest.ts';
import type { QuestionSimilarity } from '../../../src/retrieve/question-index.ts';

const like = (words: readonly number[], concepts: readonly number[] = words.map(() => 0)): QuestionSimilarity => ({
  words: Float64Array.from(words),
  concepts: Float64Array.from(concepts),
});
const share = (expected: QuestionSimilarity, unanswered: QuestionSimilarity): number =>
  answeredAmongNearest({ expected, unanswered });

describe('answeredAmongNearest', () => {
  test.each<[string, QuestionSimilarity, QuestionSimilarity, number]>([
    ['all that are like it are answered', like([0.5, 0.4]), like([0, 0]), 1],
    ['all that are like it are left open', like([0]), like([0.5]), 0],
    ['as many of both', like([0.5]), like([0.5]), 0.5],
    ['the more alike one weighs more', like([0.6]), like([0.2]), 0.75],
    ['a concept weighs half a word', like([0], [0.6]), like([0.3]), 0.5],
    ['none is like it', like([0, 0]), like([0]), 0.5],
    ['nobody looked for what the policy leaves open', like([0.9]), like([]), 0.5],
  ])('%s', (_, expected, unanswered, value) => {
    expect(share(expected, unanswered)).toBeCloseTo(value, 10);
  });

  test('looks at ten, in whatever order they stand', () => {
    const near = Array.from({ length: 10 }, (_, i) => 0.5 + i / 100);
    const far = Array.from({ length: 40 }, () => 0.4);
    expect(share(like([...far, ...near]), like(far))).toBe(1);
    expect(share(like([...near, ...far].reverse()), like(far))).toBe(1);
    expect(share(like(far), like([...far, ...near]))).toBe(0);
  });
});
