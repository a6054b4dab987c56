import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type PrepareOptions, prepareCorpus } from '../../../index/save/prepare-corpus.ts';
import type { IndexedPolicy } from '../../../src/policy/indexed-policy.ts';
import { openCorpus } from '../../../src/retrieve/corpus.ts';
import type { PreparedCorpus } from '../../../src/retrieve/count-corpus.ts';
import { understand } from '../../../src/understand/understand.ts';
import { trainingIndexed } from '../../src/five-policies.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const QUESTIONS = ['How long do you keep my data after I close my account?', '我的个人信息会转移到境外吗？', 'cookies'];

let policies: readonly IndexedPolicy[];
beforeAll(async () => {
  ({ policies } = await trainingIndexed());
});

const optionsFor = (file: string, changed: readonly number[] = []): PrepareOptions => ({
  policies,
  origins: policies.map(({ record }, i) => `${record.id}${changed.includes(i) ? ' changed' : ''}`),
  file,
  isWritable: true,
});
const newFile = (): string => path.join(tempFolder(), 'all.table');

/** What a corpus finds for questions that name nobody, and how it mends words. */
function answersOf(prepared: PreparedCorpus | null) {
  const corpus = openCorpus(policies, new Map(), { prepared });
  return [true, false].map((annotations) =>
    QUESTIONS.map((question) => [
      corpus.passages.best(understand(question, corpus).terms, annotations, 100),
      ['retenton', 'cookis', 'delte', 'acount'].map((word) => corpus.lexicon.mend(word)),
    ]),
  );
}

describe('the table of all policies', () => {
  test('leads to the same policies and words as the policies themselves', () => {
    const file = newFile();
    const made = prepareCorpus(optionsFor(file));
    expect(answersOf(made)).toEqual(answersOf(null));
    expect(answersOf(prepareCorpus(optionsFor(file)))).toEqual(answersOf(null));
  });

  test('is kept while few policies have changed, which are then counted beside it', () => {
    const file = newFile();
    prepareCorpus(optionsFor(file));
    const before = readFileSync(file);
    const prepared = prepareCorpus(optionsFor(file, [3]));
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(prepared?.policies[3]).toBeNull();
    expect(answersOf(prepared)).toEqual(answersOf(null));
  });

  test('is made anew when many have changed', () => {
    const file = newFile();
    prepareCorpus(optionsFor(file));
    const before = readFileSync(file);
    const prepared = prepareCorpus(optionsFor(file, [0, 1, 2, 3, 4]));
    expect(readFileSync(file).equals(before)).toBe(false);
    expect(answersOf(prepared)).toEqual(answersOf(null));
  });

  test.each<readonly [what: string, damage: (file: string) => void]>([
    ['truncated', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    [
      'bit-flipped',
      (file) => {
        const bytes = readFileSync(file);
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
        writeFileSync(file, bytes);
      },
    ],
  ])('is made anew when it was %s', (_, damage) => {
    const file = newFile();
    prepareCorpus(optionsFor(file));
    const before = readFileSync(file);
    damage(file);
    expect(answersOf(prepareCorpus(optionsFor(file)))).toEqual(answersOf(null));
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('is not made for few policies, nor where it cannot be kept', () => {
    const options = optionsFor(newFile());
    expect(prepareCorpus({ ...options, policies: policies.slice(0, 8) })).toBeNull();
    expect(prepareCorpus({ ...options, isWritable: false })).toBeNull();
  });
});
