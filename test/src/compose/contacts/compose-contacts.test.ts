import { beforeAll, describe, expect, test } from 'vitest';
import { answerLine } from '../../../../src/chat/answer-line.ts';
import type { Reply } from '../../../../src/compose/reply.ts';
import type { Statement, StatementReason } from '../../../../src/compose/reply-body.ts';
import type { Corpus } from '../../../../src/retrieve/corpus.ts';
import { fivePolicies } from '../../five-policies.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await fivePolicies();
});
const ask = (question: string): Reply => answerLine(corpus, question, null, { annotations: true }).reply;
/** The note with a reason; undefined where the reply has none. */
const noteOf = ({ body }: Reply, reason: StatementReason): Statement | undefined =>
  body.flatMap((part) => (part.kind === 'note' && part.says.reason === reason ? [part.says] : []))[0];
const values = ({ contacts }: Reply, kind?: string): string[] =>
  contacts.filter((contact) => !kind || contact.kind === kind).map(({ value }) => value);

describe('contacts', () => {
  test.each<[question: string, kind: string, value: string]>([
    ['/contact kingsoft', 'email', 'KC_Privacy@kingsoft.com'],
    ['/contact 金山云 电话', 'phone', '400-1070-808'],
    ['金山云的客服电话是多少', 'phone', '400-1070-808'],
    ['what is the e-mail address of Huawei for privacy questions', 'email', 'dpo.sg@huawei.com'],
    ['/contact aws brazil', 'email', 'aws-brasil-privacy@amazon.com'], // broken over a line end in the file
    ['AWS 在巴西的数据保护官邮箱是什么', 'email', 'aws-brasil-privacy@amazon.com'],
    ['/contact aws korea', 'phone', '(02) 735 6888'],
    ['/contact aws germany', 'email', 'aws-EU-privacy@amazon.com'], // the contact for the EEA
    ['/contact aliyun.com phone', 'phone', '400-80-13260'],
  ])('%s: %s %s', (question, kind, value) => {
    const reply = ask(question);
    expect({ kind: reply.kind, values: values(reply, kind) }).toEqual({
      kind: 'contacts',
      values: expect.arrayContaining([value]),
    });
    expect(reply.text).toContain(value);
  });

  test('carry the sentence they stand in', () => {
    for (const { value, citation, kind } of ask('/contact kingsoft').contacts) {
      if (kind !== 'organisation') expect(citation.quote.replace(/\s+/g, '')).toContain(value.replace(/\s+/g, ''));
      expect(citation).toMatchObject({ provider: 'kingsoft-cloud', file: 'kingsoft-cloud.zh.txt' });
    }
  });

  test('an address that the text has lost is told, and none is made up', () => {
    for (const question of [
      '/contact alibaba-cloud-intl email',
      "What is Alibaba Cloud International's privacy e-mail address?",
      '阿里云国际站的隐私邮箱是什么',
    ]) {
      const reply = ask(question);
      expect({ question, emails: values(reply, 'email') }).toEqual({ question, emails: [] });
      expect(noteOf(reply, 'email-lost')).toMatchObject({ provider: 'alibaba-cloud-intl' });
      expect(reply.text).toMatch(/has lost it|已缺失/);
    }
  });

  test('a regulator is labelled as one, not as the provider', () => {
    for (const question of [
      'Who is the regulator for AWS in Brazil?',
      'who is the regulator for Alibaba Cloud International in Australia',
    ]) {
      const reply = ask(question);
      const regulators = reply.contacts.filter(({ purpose }) => purpose === 'regulator');
      expect(regulators.length).toBeGreaterThan(0);
      for (const { value, label } of regulators) {
        const line = reply.text.split('\n').find((one) => one.startsWith('•') && one.includes(value));
        expect(line).toContain('regulator');
        expect(label).not.toMatch(/amazon|aws|alibaba/i);
      }
    }
  });

  test('a recipient named in the policy is not told as a contact of the provider', () => {
    const told = values(ask('/contact aws korea'));
    for (const vendor of ['privacyofficer@marketo.com', 'privacy@salesforce.com', '+1-800-935-9935'])
      expect(told).not.toContain(vendor);
  });

  test('a jurisdiction with contacts of its own gets these, labelled with the place', () => {
    const reply = ask('/contact aws brazil');
    expect(new Set(reply.contacts.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(['brazil']));
    expect(noteOf(reply, 'contacts-are-general')).toBeUndefined();
    expect(reply.text).toContain('Brazil');
  });

  test.each([
    ['/contact huawei japan', 'japan', 'Japan', 'dpo.sg@huawei.com'],
    ['/contact aws mexico', 'mexico', 'Mexico', 'Amazon Web Services, Inc., 410 Terry Avenue North'],
    ['/contact 金山云 巴西', 'brazil', '巴西', 'KC_Privacy@kingsoft.com'],
  ])('a jurisdiction without any gets the general ones, said so: %s', (question, jurisdiction, place, value) => {
    const reply = ask(question);
    expect(noteOf(reply, 'contacts-are-general')).toMatchObject({ jurisdiction });
    expect(reply.text).toContain(place);
    expect(reply.text).toMatch(/no contact of its own|没有为/);
    expect(values(reply).join('\n')).toContain(value);
    expect(reply.contacts.filter(({ jurisdiction }) => jurisdiction !== null)).toEqual([]);
  });

  test.each([
    'alibaba-cloud-intl australia',
    'alibaba-cloud-intl uk',
    'aws brazil',
    'aws japan',
    'aws india',
    'aws costa rica',
    'aws korea',
    'aws uk',
    'huawei malaysia',
    'kingsoft china',
    'aliyun.com china',
  ])('name somebody who can be reached, not only what they are called: /contact %s', (who) => {
    const reply = ask(`/contact ${who}`);
    const reachable = reply.contacts.filter(({ kind }) => kind !== 'organisation');
    expect({ kind: reply.kind, reachable: reachable.length > 0 || /has lost it/.test(reply.text) }).toEqual({
      kind: 'contacts',
      reachable: true,
    });
  });

  test('no place asked about: the general ones, and which places have their own', () => {
    const reply = ask('/contact aws');
    expect(reply.contacts.filter(({ jurisdiction }) => jurisdiction !== null)).toEqual([]);
    expect(noteOf(reply, 'contacts-elsewhere')).toMatchObject({
      jurisdictions: expect.arrayContaining(['brazil', 'korea', 'japan', 'india']),
    });
  });

  test.each([
    ['/contact brazil aws', ['aws'], 'aws-brasil-privacy@amazon.com'],
    ['/contact email huawei', ['huawei-cloud'], 'dpo.sg@huawei.com'],
    ['/contact dpo kingsoft, huawei', ['huawei-cloud', 'kingsoft-cloud'], 'KC_Privacy@kingsoft.com'],
    ['/contact 电话 金山云 aliyun.com', ['alibaba-cloud-cn', 'kingsoft-cloud'], '400-1070-808'],
    ['/contact provider:huawei kind:dpo', ['huawei-cloud'], 'dpo.sg@huawei.com'],
  ])('take their words in any order: %s', (question, providers, value) => {
    const reply = ask(question);
    expect([...new Set(reply.contacts.map(({ provider }) => provider))].sort()).toEqual(providers);
    expect(values(reply)).toContain(value);
  });

  test.each(['/contact all', '/contact 全部', '/contact all of them', '/contact everyone'])(
    'of all: %s',
    (question) => {
      expect(new Set(ask(question).contacts.map(({ provider }) => provider)).size).toBe(corpus.byProvider.size);
    },
  );

  test('those without the kind asked for are told, and what they give instead', () => {
    const reply = ask('/contact huawei phone');
    expect(reply.body[0]).toMatchObject({ kind: 'note', says: { reason: 'no-contact', contact: 'phone' } });
    expect(values(reply)).toContain('dpo.sg@huawei.com');
    expect(values(reply, 'phone')).toEqual([]);
  });

  test('a role that nobody has is told, and whom to write to instead', () => {
    const reply = ask('/contact huawei representative');
    expect(noteOf(reply, 'lacks-purpose')).toMatchObject({ purpose: 'representative' });
    expect(values(reply)).toContain('dpo.sg@huawei.com');
  });

  test('a country with a regulator alone gets it beside the general contacts', () => {
    const reply = ask('/contact alibaba-cloud-intl australia');
    expect(values(reply)).toEqual(expect.arrayContaining(['1300 363 992', 'GPO Box 5218 Sydney NSW 2001']));
    expect(noteOf(reply, 'contacts-are-general')).toMatchObject({ jurisdiction: 'australia' });
    expect(reply.text).toContain('General Counsel');
    expect(reply.text).not.toContain('Herengracht');
  });

  test('what is only mentioned is no contact', () => {
    expect(ask('/contact aws').text).not.toContain('Amazon.com, Inc.');
    expect(ask('/contact huawei').text).not.toContain('sa_prp_ms');
    expect(ask('/contact kingsoft').text).not.toContain('https://en.ksyun.com/');
    expect(ask('/contact alibaba-cloud-intl').text).not.toContain('Alibaba Cloud US LLC');
  });

  test('each is numbered, and each number has its place', () => {
    for (const question of ['/contact all', '/contact aws korea', "who is AWS's data protection officer in Brazil"]) {
      const { text } = ask(question);
      const given = [...text.matchAll(/^• .*\[(\d+)\]$/gm)].map(([, marker]) => marker);
      const told = [...text.matchAll(/^\[(\d+)\] /gm)].map(([, marker]) => marker);
      expect([...new Set(given)].sort()).toEqual([...new Set(told)].sort());
    }
  });

  test.each([
    ['AWS phone', '(02) 735 6888'],
    ['AWS DPO', 'aws-EU-privacy@amazon.com'],
    ['金山云 邮箱', 'KC_Privacy@kingsoft.com'],
    ['contact Huawei', 'dpo.sg@huawei.com'],
    ['我在英国，怎么给阿里云国际站的数据保护官写信？', 'London SW1P 4QP'],
    ['Who hears unresolved complaints about Kingsoft?', 'https://feedback-form.truste.com/watchdog/request'],
  ])('are given for as little as %s', (question, value) => expect(ask(question).text).toContain(value));

  test('a family shows both policies', () => {
    const reply = ask('/contact alibaba cloud');
    expect(new Set(reply.contacts.map(({ provider }) => provider))).toEqual(
      new Set(['alibaba-cloud-intl', 'alibaba-cloud-cn']),
    );
    expect(noteOf(reply, 'family')).toMatchObject({ providers: ['alibaba-cloud-intl', 'alibaba-cloud-cn'] });
  });

  test.each([
    ['/contact azure', 'unknown-provider'],
    ['/contact', 'clarify'],
    ['/contact somebody else', 'unknown-provider'],
  ])('%s is %s', (question, kind) => {
    expect(ask(question)).toMatchObject({ kind, contacts: [], citations: [] });
  });

  test('are in the language of the question', () => {
    expect(ask('金山云的客服电话是多少').text).toMatch(/电话/);
    expect(ask("What is Kingsoft's phone number?").text).toMatch(/phone number/);
  });
});
