import { beforeAll, describe, expect, test } from 'vitest';
import { openIndex } from '../../index/open/open-index.ts';
import { answer } from '../../src/engine/answer.ts';
import { type Corpus, openCorpus } from '../../src/retrieve/corpus.ts';
import { SEEDS_DIR } from '../support/seeds.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { fiveIndexed, fivePolicies } from './five-policies.ts';

const QUESTIONS = [
  'How long does Huawei Cloud keep my data?',
  'AWS 在账户关闭后保留内容多久？',
  'which of them sell data?',
  'Alibaba Cloud: cookies',
  '各家对未成年人怎么规定？',
  '/contact aws korea',
  'who can see my data',
  'Does Kingsoft train AI models on my files?',
  'Azure cookies',
  'hello',
];

/** One of each kind of answer. */
const OFTEN = [
  'How long does Huawei Cloud keep my data?',
  'which of them sell data?',
  '/contact aws korea',
  'Does Kingsoft train AI models on my files?',
  'AWS 在账户关闭后保留内容多久？',
];

let corpus: Corpus;
beforeAll(async () => {
  corpus = await fivePolicies();
});
const bytes = (within: Corpus, question: string): string =>
  JSON.stringify(answer(within, question, { annotations: true }));

describe('the same question', () => {
  test.each(OFTEN)('%s gets the same reply, byte for byte, 40 times', (question) => {
    const first = bytes(corpus, question);
    const others = new Set(Array.from({ length: 40 }, () => bytes(corpus, question)));
    expect([...others]).toEqual([first]);
  });

  test('gets it whatever was asked before', () => {
    const alone = QUESTIONS.map((question) => bytes(corpus, question));
    const backwards = [...QUESTIONS].reverse().map((question) => bytes(corpus, question));
    expect(backwards.reverse()).toEqual(alone);
  });

  test('gets it from a corpus opened anew, and from an index built anew', { timeout: 60_000 }, async () => {
    const expected = QUESTIONS.map((question) => bytes(corpus, question));
    const { policies, texts, id } = await fiveIndexed();
    const reopened = openCorpus(policies, texts);
    expect(QUESTIONS.map((question) => bytes(reopened, question))).toEqual(expected);
    const rebuilt = await openIndex({ seedsDir: SEEDS_DIR, dataDir: tempFolder(), rebuild: true });
    expect(rebuilt.id).toBe(id);
    expect(QUESTIONS.map((question) => bytes(openCorpus(rebuilt.policies, rebuilt.texts), question))).toEqual(expected);
  });
});
