import { beforeAll, describe, expect, test } from 'vitest';
import { plainText } from '../../../../src/compose/draw/plain-text.ts';
import type { Reply } from '../../../../src/compose/reply.ts';
import { answer } from '../../../../src/engine/answer.ts';
import type { Corpus } from '../../../../src/retrieve/corpus.ts';
import { fivePolicies } from '../../five-policies.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await fivePolicies();
});

const ask = (question: string): Reply => answer(corpus, question, { annotations: true });

/** A lead with its words in the quote and in the translation. */
function leadOf(question: string): readonly [text: string, words: string, translated: string | null] | null {
  const { lead, citations } = ask(question);
  const of = citations.find(({ marker }) => marker === lead?.citation);
  if (!lead || !of) return null;
  const translated = lead.translatedWords && (of.translation?.slice(...lead.translatedWords) ?? null);
  return [lead.text, of.quote.slice(...lead.words), translated];
}

describe('a question for a value', () => {
  test('gets it as the policy writes it, in the language of the question', () => {
    expect(leadOf('How many days does Huawei Cloud have to answer a request?')).toEqual([
      'within 30 days',
      'within 30 days',
      '30 天内',
    ]);
    expect(leadOf('华为云几天之内答复数据主体的请求？')?.[0]).toBe('30 天内');
  });

  test('gets a name in Latin letters as it is, in either language', () => {
    expect(leadOf('Which AWS company is the controller for customers in the EEA?')?.[0]).toBe(
      'Amazon Web Services EMEA SARL',
    );
    expect(leadOf('澳洲用户投诉阿里云国际站没结果，可以找哪个机构？')?.[0]).toBe(
      'Office of the Australian Information Commissioner',
    );
  });

  test('is told that there is no fixed span', () => {
    expect(leadOf('How long does Huawei Cloud hang on to my data?')?.[0]).toBe('as long as necessary');
    expect(leadOf('华为云会把我的个人信息保留多久啊')?.[0]).toBe('以必要的期限为限');
  });
});

describe('a question for yes or no', () => {
  test('gets the one that the sentence says, with its deciding words', () => {
    expect(leadOf('Does AWS still rely on the Privacy Shield?')).toEqual([
      'No',
      '不依赖隐私盾',
      'not rely on the Privacy Shield',
    ]);
    expect(leadOf('Can I recover my Huawei Cloud account after deleting it?')?.slice(0, 2)).toEqual([
      'No',
      'cannot be restored',
    ]);
    expect(leadOf('金山云的合作伙伴拿到我的信息，能拿去干别的吗？')?.[0]).toBe('否');
  });

  test('is told of exceptions, and of what only may be so', () => {
    expect(leadOf('Does aliyun charge a fee for handling personal information requests?')?.[0]).toBe(
      'No, with exceptions',
    );
    expect(leadOf('Does Kingsoft Cloud pass my name and card number to a bank?')?.[0]).toBe('Yes, possibly');
  });

  test('is told for whom it holds, where nobody asked about them', () => {
    expect(leadOf('Does Kingsoft sell my data?')?.[0]).toBe('For California: No');
  });
});

test.each([
  'What data does AWS collect?',
  'Does Alibaba Cloud International use it to sell ads or to improve its services?',
  'Why does Huawei Cloud keep my data?',
  'Do they want a passport scan at Huawei? What ID do they collect?',
  'Does ECS on Alibaba Cloud China log every SSH command my team types?',
  'If the police ask Alibaba Cloud International for my data, will it notify me before handing it over?',
])('no lead where a few words could mislead: %s', (question) => expect(ask(question).lead).toBeNull());

test('the lead stands above everything else, and the quote keeps its characters', () => {
  const { text, lead, citations, body } = ask('How many days does Huawei Cloud have to answer a request?');
  expect(text.split('\n')[0]).toBe('within 30 days');
  expect(body[0]).toEqual({ kind: 'headline', lead });
  expect(citations[0]?.quote).not.toMatch(/[*\ue000\ue001]/u);
  expect(plainText({ parts: [], language: 'en' })).toBe('');
});
