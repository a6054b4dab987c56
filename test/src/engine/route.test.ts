import { beforeAll, describe, expect, test } from 'vitest';
import { answer } from '../../../src/engine/answer.ts';
import { route, type Target } from '../../../src/engine/route.ts';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import { understand } from '../../../src/understand/understand.ts';
import { POLICY_IDS } from '../../support/seeds.ts';
import { fivePolicies, trainingPolicies } from '../five-policies.ts';

let five: Corpus;
let unprepared: Corpus;
beforeAll(async () => {
  five = await fivePolicies();
  unprepared = await trainingPolicies();
});

const target = (corpus: Corpus, question: string): Target => route(corpus, understand(question, corpus));
const told = (corpus: Corpus, question: string): string => {
  const to = target(corpus, question);
  return to.kind === 'nothing'
    ? to.reason
    : 'policies' in to
      ? `${to.kind}: ${to.policies.map(({ id }) => id).join(' ')}`
      : to.kind;
};

describe('route', () => {
  const [, , , ...rest] = POLICY_IDS;
  test.each([
    ['How long does AWS keep my data?', 'these: aws'],
    ['AWS vs 金山云: cookies', 'these: aws kingsoft-cloud'],
    ['Alibaba Cloud cookies', 'these: alibaba-cloud-intl alibaba-cloud-cn'],
    ['AWS or Azure: cookies', 'these: aws'],
    ['which of them sells data', `which: ${POLICY_IDS.join(' ')}`],
    ['which provider sells data, AWS or Huawei', 'which: aws huawei-cloud'],
    ['compare everyone on cookies', `these: ${POLICY_IDS.join(' ')}`],
    ['not AWS, the others: cookies', `these: alibaba-cloud-intl alibaba-cloud-cn ${rest.join(' ')}`],
    ['the Chinese ones: cookies', `these: alibaba-cloud-intl alibaba-cloud-cn ${rest.join(' ')}`],
    ['the American ones: cookies', 'these: aws'],
    ['do they sell my personal data', 'any'],
    ['Azure cookies', 'unknown-provider'],
    ['hello', 'small-talk'],
    ['what is the weather', 'off-topic'],
    ['AWS', 'vague'],
    ['', 'vague'],
  ])('%s → %s', (question, expected) => {
    expect(told(five, question)).toBe(expected);
  });
});

describe('a corpus of two dozen policies that nobody prepared', () => {
  test.each([
    ['Does TaskFern sell my data?', 'these: taskfern'],
    ['Does Xunlu share my data?', 'these: xunlu-map'],
    ['keyhollow or loudmeet: cookies', 'these: keyhollow loudmeet'],
    ['do they sell my personal data', 'any'],
    ['which of them sells data', 'any'], // too many to be read side by side
    ['compare everyone on cookies', 'any'],
    ['Does AWS sell my data?', 'unknown-provider'], // a name that nobody knows here
  ])('%s → %s', (question, expected) => {
    expect(told(unprepared, question)).toBe(expected);
  });

  test('answers with the words of the one that is named', () => {
    const { citations } = answer(unprepared, 'Does the fern app use cookies? I mean TaskFern', {
      annotations: true,
    });
    expect(new Set(citations.map(({ provider }) => provider))).toEqual(new Set(['taskfern']));
  });

  test('answers with one policy where nobody is named, and names it', () => {
    const { kind, citations, body } = answer(unprepared, 'do they share personal information with advertisers?', {
      annotations: true,
    });
    const providers = [...new Set(citations.map((citation) => citation.provider))];
    expect({ kind, providers: providers.length }).toEqual({ kind: 'answer', providers: 1 });
    expect(body).toContainEqual({ kind: 'note', says: { reason: 'nobody-named', provider: providers[0] } });
  });

  test.each(['constructor', '__proto__', '', '🙂', 'a'.repeat(100_000), '(a+)+$', 'cookies '.repeat(10_000)])(
    'takes %j calmly',
    (question) => {
      expect(typeof answer(unprepared, question, { annotations: true }).text).toBe('string');
    },
  );
});
