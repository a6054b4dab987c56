import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../../src/engine/answer.ts';
import { understand } from '../../../src/understand/understand.ts';
import { fivePolicies } from '../five-policies.ts';

const corpus = await fivePolicies();
const OPTIONS = { annotations: true };

/** Questions to several providers; the second half was written before any of this was built. */
const QUESTIONS = [
  'Which providers sell personal data?',
  'Which of them mention biometric data?',
  'Who lets me download a copy of my data?',
  'does anyone charge for copies of data',
  'compare cookies across all providers',
  'all providers: data retention after account closure',
  'Which vendors have a data protection officer?',
  'Do they all notify users of changes?',
  'which is stricter on children, AWS or Kingsoft Cloud?',
  'AWS vs Huawei Cloud: security measures',
  'Which providers let me object to profiling?',
  'any of them covered by the Privacy Shield?',
  '哪几家会出售个人信息？',
  '哪家允许撤回同意',
  '谁会收集银行卡信息',
  '所有厂商：数据保存多久',
  '各家如何通知政策变更',
  '对比一下各家的广告推送',
  'AWS和金山云谁更严格？未成年人信息方面',
  'Which of the providers share data with affiliates?',
  'who lets me withdraw consent?',
  'Which vendors mention encryption?',
  'does anyone sell data to data brokers',
  '哪几家会把数据转移到境外？',
  '哪家提到了未成年人',
  'compare account deletion across all providers',
  'all providers: breach notification',
  'Which providers charge a fee for access requests?',
  'Which of them use cookies?',
  '谁会收集我的位置信息',
  'AWS vs Kingsoft Cloud: marketing emails',
  '所有厂商：儿童信息',
  'which provider is stricter about retention, AWS or Huawei?',
  '哪家的安全措施更严格',
  'does any of them train AI on customer data',
  '各家多久回复用户请求',
  'Which companies appoint a data protection officer?',
  'compare where data is stored',
  '哪几家允许注销账号',
];

describe('a comparison', () => {
  test.each(QUESTIONS)('%s: only those are silent that are silent alone', (text) => {
    const question = understand(text, corpus);
    const together = answerQuestion(corpus, question, OPTIONS);
    expect(['comparison', 'silent', 'contacts']).toContain(together.kind);
    const asked = [...new Set([...together.citations.map(({ provider }) => provider), ...together.silent])];
    expect(asked.length).toBeGreaterThan(1);
    const alone = asked.filter((id) => {
      const providers = { ...question.providers, ids: [id] };
      return answerQuestion(corpus, { ...question, providers, scope: null }, OPTIONS).kind === 'silent';
    });
    expect(alone).toEqual(expect.arrayContaining([...together.silent]));
  });

  test.each([
    ['which is stricter on children, AWS or Kingsoft Cloud?', /is yours to judge/],
    ['哪家的安全措施更严格', /不评判/],
  ])('%s sets side by side and does not judge', (text, note) => {
    const reply = answerQuestion(corpus, understand(text, corpus), OPTIONS);
    expect(reply.kind).toBe('comparison');
    expect(reply.text).toMatch(note);
  });
});
