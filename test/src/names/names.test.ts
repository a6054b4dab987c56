import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openIndex } from '../../../index/open/open-index.ts';
import { answer } from '../../../src/engine/answer.ts';
import { type Corpus, openCorpus } from '../../../src/retrieve/corpus.ts';
import { understand } from '../../../src/understand/understand.ts';
import { POLICY, seedsFolder } from '../../support/seeds-folder.ts';
import { fivePolicies, testDataDir } from '../five-policies.ts';
import { HELD, HELD_FILES, HELD_UNSEEN, NO_NAME, NOBODY, NOT_HELD, NOT_HELD_UNSEEN } from './name-questions.ts';

let five: Corpus;
let wordNames: Corpus;
beforeAll(async () => {
  five = await fivePolicies();
  const seedsDir = seedsFolder(Object.fromEntries(HELD_FILES.map((file) => [file, POLICY])), afterAll);
  const { policies, texts } = await openIndex({ seedsDir, dataDir: testDataDir() });
  wordNames = openCorpus(policies, texts);
}, 60_000);

/** Questions whose names look like slips for common words: they are still taken for these. */
const TAKEN_FOR_SLIPS: readonly string[] = [
  'etsy data retention',
  'how can I have my data erased by experian?',
  'does best buy share purchase history with advertisers?',
];
const notHeld = [...NOT_HELD, ...NOT_HELD_UNSEEN].filter((text) => !TAKEN_FOR_SLIPS.includes(text));

describe.each([
  ['the five policies', () => five],
  ['policies whose names are words', () => wordNames],
])('a question about somebody who is not held, put to %s', (_, corpus) => {
  test.each(notHeld)('%s', (text) => {
    const { kind, citations, contacts } = answer(corpus(), text, { annotations: true });
    expect({ kind, citations, contacts }).toEqual({ kind: 'unknown-provider', citations: [], contacts: [] });
  });
});

describe('a provider whose name is a word', () => {
  test.each([...HELD, ...HELD_UNSEEN])('%s → %s', (text, provider) => {
    const { ids } = understand(text, wordNames).providers;
    expect(ids).toEqual([provider]);
  });

  test.each(NO_NAME)('is not named by the word alone: %s', (text) => {
    expect(understand(text, wordNames).providers).toMatchObject({ ids: [], unknown: [] });
  });
});

describe('a slip in the name of a provider who is held', () => {
  test.each([
    ['what happens to our data if linaer gets bought', 'linear'],
    ['can a 14 year old sign up for zooom by himself', 'zoom'],
    ['does lineaar sell data', 'linear'],
    ['ziik and kepe aside, does Wirre share my data?', 'wire'],
  ])('is recognised where the word is no other: %s', (text, provider) => {
    expect(understand(text, wordNames).providers.ids).toContain(provider);
  });

  test.each(['does zoon sell my data', 'is zoho gdpr compliant', 'does wise share my data'])(
    'is not made of the name of somebody else: %s',
    (text) => {
      expect(understand(text, wordNames).providers.ids).toEqual([]);
    },
  );
});

describe('a name is found without what kind of company it is', () => {
  test.each([
    ['Pellworth phone number', ['pellworth-loans']],
    ['cookie retention Pellworth', ['pellworth-loans']],
    ['青藤会把学习报告给谁', ['青藤教育']],
    ['云雀的Cookie怎么关', ['云雀医疗']],
    ['云雀和青藤的数据保存多久', ['云雀医疗', '青藤教育']],
  ])('%s', (text, providers) => {
    expect(understand(text, wordNames).providers.ids).toEqual(providers);
  });
});

describe('a name that is a rare word', () => {
  test.each([
    'linear gdpr legal grounds',
    'my colleague is fed up with how linear treats his data',
    'where do I complain if linear does not answer',
  ])('is a name where it begins key words or a clause: %s', (text) => {
    expect(understand(text, wordNames).providers.ids).toEqual(['linear']);
  });

  test.each(['is the growth of my data linear over time', 'do you zoom into my photos'])(
    'is a word elsewhere: %s',
    (text) => {
      expect(understand(text, wordNames).providers.ids).toEqual([]);
    },
  );
});

test.each(NOBODY)('an ordinary question names nobody: %s', (text) => {
  expect(understand(text, five).providers).toMatchObject({ ids: [], unknown: [] });
});

describe('a provider that is left out', () => {
  test.each([
    'all except AWS: do they use cookies?',
    'Does everyone but AWS use cookies?',
    'Which providers other than AWS use cookies?',
    '除AWS以外，各家都使用cookie吗？',
    '除了AWS，其他几家使用cookie吗？',
  ])('%s', (text) => {
    const { citations, silent } = answer(five, text, { annotations: true });
    const told = new Set([...citations.map(({ provider }) => provider), ...silent]);
    expect(told.has('aws')).toBe(false);
    expect(told.size).toBe(4);
  });

  test.each(['How do I delete AWS data?', '怎么删除AWS的数据？'])('is none where data is deleted: %s', (text) => {
    expect(understand(text, five).providers).toMatchObject({ ids: ['aws'], excluded: [] });
  });
});

test.each([
  ['華為雲會保留我的個人資料多久？', 'huawei-cloud'],
  ['阿里雲中國站如何保護使用者資訊？', 'alibaba-cloud-cn'],
])('traditional characters name the same provider: %s', (text, provider) => {
  expect(understand(text, five).providers.ids).toEqual([provider]);
});

test('a Latin name stands apart from the Chinese words around it', () => {
  expect(answer(five, '腾讯云会出售数据吗', { annotations: true }).text).toContain('我没有收录 Tencent Cloud 的政策');
});
