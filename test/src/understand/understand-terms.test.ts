import { beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import type { Question } from '../../../src/understand/question.ts';
import { understand } from '../../../src/understand/understand.ts';
import { fivePolicies } from '../five-policies.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await fivePolicies();
});
const read = (text: string): Question => understand(text, corpus);

describe('understand, terms', () => {
  const plain = (text: string): string[] => [...read(text).terms.keys()].filter((term) => !/^[~@]/.test(term));

  test('leave out names and frames', () => {
    expect(plain("According to AWS's privacy policy, what are the retention periods?")).toEqual(['retent', 'period']);
    expect(plain('Could you please tell me about backups at Huawei Cloud? Thanks in advance')).toEqual(['backup']);
    expect(plain('请问一下，根据华为云的隐私政策，保存期限')).toEqual(expect.arrayContaining(['保存', '期限']));
    expect(plain('请问一下，根据华为云的隐私政策，保存期限').join(' ')).not.toMatch(/华为|请问|根据/);
  });

  test.each([
    ['retenton', 'retent'],
    ['infomation', 'inform'],
    ['adress', 'address'],
    ['delte', 'delet'],
    ['cokies', 'cooki'],
    ['encrpytion', 'encrypt'],
  ])('mend %s', (typed, meant) => {
    expect(plain(`what about the ${typed} at AWS`)).toContain(meant);
  });

  test('weigh the sentences that only tell a story less than the one that asks', () => {
    const { terms } = read(
      'We run a small bakery and our accountant closed the old invoices last week. We had a long meeting on suppliers. How long does Huawei Cloud store backups and access logs of personal records after termination of the contract?',
    );
    expect(terms.get('backup')).toBe(1);
    expect(terms.get('bakeri')).toBeLessThan(1);
  });

  test('are all above 0 and at most 1', () => {
    for (const weight of read('Do they share my e-mail address with advertisers in Brazil?').terms.values()) {
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(1);
    }
  });
});

describe('understand, how it is put', () => {
  test.each([
    ['Does AWS really keep it by itself?', ['doe', 'realli', 'keep', 'it', 'by', 'itself']],
    ['华为云保留日志吗', ['保留', '留日', '日志', '志吗']],
    ['哪几家保留日志', ['保留', '留日', '日志']], // who is asked says nothing of what is asked
    ['How many days does AWS keep it?', ['doe', 'keep', 'it']], // a detail speaks for itself
    ['AWS', []],
  ])('%s', (text, phrasing) => {
    expect(read(text).phrasing).toEqual(phrasing);
  });
});

describe('understand, details', () => {
  test.each([
    ['How many hours until AWS tells me of a breach?', ['count', 'span']],
    ['How long does AWS keep my data?', ['period']],
    ['Which payment company does Huawei use?', ['name']],
    ['Which company sells my data?', []], // asks for one of the providers, not for a name
    ['华为云把数据存在哪个国家', ['country']],
    ['In which city is the data centre of Kingsoft?', ['city']],
    ['金山云几个工作日答复', ['count', 'span']],
    ['泄露了金山云赔多少', ['sum']],
    ['Does AWS use cookies?', []],
  ])('%s', (text, details) => {
    expect([...read(text).details].sort()).toEqual(details);
  });
});
