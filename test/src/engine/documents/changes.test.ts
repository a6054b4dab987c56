import { describe, expect, test } from 'vitest';
import { openIndex } from '../../../../index/open/open-index.ts';
import { converse } from '../../../../src/conversation/converse.ts';
import { answer } from '../../../../src/engine/answer.ts';
import { sinceIn } from '../../../../src/engine/documents/tell-changes.ts';
import { openCorpus } from '../../../../src/retrieve/corpus.ts';
import { POLICY, seedsFolder } from '../../../support/seeds-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { fivePolicies } from '../../five-policies.ts';

const dated = (date: string, years: string) =>
  POLICY.replace('1 June 2023', date).replace('for two years', `for ${years} years`);

async function acme() {
  const seedsDir = seedsFolder({
    'Acme/2022-03-01.txt': dated('1 March 2022', 'eight'),
    'Acme/2023-06-01.txt': POLICY,
    'Acme/2025-02-01.txt': dated('1 February 2025', 'nine'),
    'Umbrella.txt': POLICY.replaceAll('Acme', 'Umbrella'),
  });
  const { policies, texts, historyOf } = await openIndex({ seedsDir, dataDir: tempFolder() });
  return openCorpus(policies, texts, { historyOf });
}

const ASKS = { annotations: true };

describe('a question about what has changed', () => {
  test.each([
    ["What has changed in Acme's policy?", '2023-06-01', 'two', 'nine'],
    ["what's new in the Acme privacy policy since 2023", '2022-03-01', 'eight', 'nine'],
    ['How has Acme changed its policy since July 2023?', '2023-06-01', 'two', 'nine'],
    ['Acme 的隐私政策最近改了什么', '2023-06-01', 'two', 'nine'],
    ['Acme 的政策自2023年以来有哪些变化？', '2022-03-01', 'eight', 'nine'],
  ])('%s', async (question, from, before, after) => {
    const { kind, citations, text } = answer(await acme(), question, ASKS);
    expect(kind).toBe('answer');
    const quoted = citations.map(({ quote, file }) => `${file}: ${quote}`);
    expect(quoted).toContainEqual(expect.stringMatching(`${from}.txt: .*for ${before} years`));
    expect(quoted).toContainEqual(expect.stringMatching(`2025-02-01.txt: .*for ${after} years`));
    expect(text).toContain(`“${before}”`);
  });

  test('says so where only one version is held, with its date and how to add another', async () => {
    const corpus = await fivePolicies();
    const aws = answer(corpus, 'AWS 的政策最近改了什么', ASKS);
    expect(aws).toMatchObject({ kind: 'silent', citations: [] });
    expect(aws.text).toMatch(/只收录了一个版本：2022-09-01.*aws\.zh-2023-01-31\.txt/);
    const huawei = answer(corpus, "what has changed in Huawei's privacy statement since 2021?", ASKS);
    expect(huawei.text).toMatch(/only one version .* 2022-05-25 .*huawei-cloud\.en-2023-01-31\.txt/);
  });

  test('says so where nothing newer is held than the day asked about', async () => {
    const { kind, text } = answer(await acme(), 'What has changed in the Acme policy since 2026?', ASKS);
    expect(kind).toBe('silent');
    expect(text).toContain('2025-02-01');
  });

  test('leaves the next question to the version that holds', async () => {
    const corpus = await acme();
    const { turn } = converse(corpus, "What has changed in Acme's policy?", null, ASKS);
    const { reply } = converse(corpus, 'How long does Acme keep my data?', turn, ASKS);
    expect(reply.citations[0]?.quote).toContain('for nine years');
  });

  test.each([
    'How will Huawei tell me when its policy changes?',
    '华为云隐私声明变更时会通知我吗？',
    '我可以修改哪些个人信息？ AWS',
    '华为云和金山云的 cookies 有什么不同？',
    'What is the difference between AWS and Huawei on cookies?',
    'What is new about cookies at Huawei Cloud?',
    "What is the difference between AWS's and Huawei's policy?",
  ])('is not what this asks: %s', async (question) => {
    const { text } = answer(await fivePolicies(), question, ASKS);
    expect(text).not.toMatch(/only one version|只收录了一个版本/);
  });
});

test.each([
  ['since 2023', '2023'],
  ['since July 2023', '2023-07'],
  ['since July 4, 2023', '2023-07'],
  ['自2023年5月以来', '2023-05'],
  ['since 2023-05-06', '2023-05-06'],
  ['lately', null],
])('sinceIn reads a date: %s', (text, since) => expect(sinceIn(text)).toBe(since));
