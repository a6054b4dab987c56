import { describe, expect, test } from 'vitest';
import { findContacts } from '../../../index/contacts/find-contacts.ts';
import { clausesIn } from '../../support/clauses.ts';
import { policyOf } from '../../support/seeds.ts';

const contactsIn = (...lines: string[]) =>
  findContacts(clausesIn(lines)).map(({ kind, purpose, value, label }) => `${kind} ${purpose} ${value} (${label})`);

describe('findContacts', () => {
  test.each([
    ['privacy', 'If you have questions on your personal data, write to x@example.org at any time.'],
    ['dpo', 'You can reach our data protection officer at x@example.org at any time.'],
    ['complaint', 'If you are not satisfied, you may complain to our provider at x@example.org at any time.'],
    ['support', 'For technical help please write to the support team at x@example.org at any time.'],
    ['preferences', 'To unsubscribe from our mails, write to x@example.org at any time.'],
    ['representative', 'Our authorised representative in the Union can be found at x@example.org at any time.'],
    ['dpo', '您可以通过邮箱x@example.org与我们的个人信息保护负责人联系，我们会尽快答复。'],
    ['agent', '境内代理商信息如下，请发送邮件至x@example.org与其联系，我们会尽快答复。'],
    ['complaint', '如对答复不满意，您可以发送邮件至x@example.org向第三方机构投诉，其将予以处理。'],
  ])('tells the purpose %s from the words around: %s', (purpose, text) => {
    expect(contactsIn(text)).toContainEqual(expect.stringContaining(`email ${purpose} x@example.org`));
  });

  test('names whose value it is', () => {
    expect(
      contactsIn(
        'For people in the EEA the controller is Acme Europe B.V. of Amsterdam, to be reached at eu@example.org in writing.',
      ),
    ).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^email .* eu@example\.org \(Acme Europe B\.V\.\)$/),
        expect.stringMatching(/^organisation controller Acme Europe B\.V\./),
      ]),
    );
  });

  test.each([
    [
      'You can reach us by letter, attn: Privacy Team, c/o 12 High Street, Suite 4, Springfield, IL 62704.',
      'Privacy Team',
    ],
    ['我们的办公地址：北京市海淀区学院街道科技大厦8层；收件人：示例公司法务部。', '示例公司法务部'],
  ])('names whom mail is for, which is no organisation of its own: %s', (text, recipient) => {
    const found = contactsIn(text);
    expect(found).toContainEqual(expect.stringMatching(new RegExp(`^address .*\\(${recipient}\\)$`)));
    expect(found.filter((one) => one.startsWith('organisation'))).toEqual([]);
  });

  test.each([
    'We share your personal information with Acme Analytics Inc. and the affiliates that it controls.',
    'Acme Holdings LLC and Acme Services LLC participate in the EU-U.S. Privacy Shield Framework as certified members.',
    'The standard contractual clauses were approved by the European Commission for such transfers of data.',
    'Google cookies result in a transfer to Example Ads Inc. (1600 Main Parkway, Mountain View, California 94043, USA).',
    '我们会与示例数据科技有限公司及其关联公司共享您的个人信息，以便向您提供服务。',
  ])('takes no mention for a contact: %s', (text) => {
    expect(contactsIn(text).filter((one) => !/^\w+ (?:information|vendor) /.test(one))).toEqual([]);
  });

  test.each([
    ['information', 'This statement applies to https://www.acme.example/en/ and all services that refer to it.'],
    ['information', 'For details, see https://www.acme.example/list-of-partners at any time you like.'],
    ['request', 'To exercise your rights, submit a request at https://www.acme.example/form at any time.'],
    [
      'complaint',
      'For dispute resolution you may turn to Trustmark (free of charge) at https://watch.example/ask today.',
    ],
    ['request', '您可以登录 https://account.acme.example/manage 页面，提交查阅、更正个人信息的申请。'],
    ['information', '如您在示例网站（https://www.acme.example/）上注册账户，本隐私政策将予以适用。'],
  ])('tells by the sentence that a link is for %s: %s', (purpose, text) => {
    expect(contactsIn(text)).toContainEqual(expect.stringMatching(new RegExp(`^url ${purpose} `)));
  });

  test.each([
    [
      '14 Harbour Lane, Bristol BS1 4QA, United Kingdom',
      'Our registered office is at 14 Harbour Lane, Bristol BS1 4QA, United Kingdom, since 2010.',
    ],
    [
      'Lindenstrasse 8, 10969 Berlin, Germany',
      'You can send letters to our office, which is Lindenstrasse 8, 10969 Berlin, Germany.',
    ],
    [
      'GPO Box 1234 Springfield NSW 2001',
      'You may write to the regulator: GPO Box 1234Springfield NSW 2001Telephone. 1300 555 019 by post.',
    ],
    [
      'Van Kolkplein 12, Utrecht 3511AB The Netherlands',
      'Our addresses are:\n\nAcme B.V. Van Kolkplein 12, Utrecht 3511AB The Netherlands',
    ],
  ])('finds the address %s', (address, text) => {
    expect(contactsIn(text)).toContainEqual(expect.stringContaining(` ${address} (`));
  });

  test('a representative is for the country that its sentence names, wherever its office is', () => {
    const text =
      'Our representative in the European Union is Kestrel Europe GmbH, Lindenstrasse 8, 10969 Berlin, Germany, which you can reach at eu@example.org.';
    const found = findContacts(clausesIn([text]));
    expect(found.map(({ kind, jurisdictions }) => `${kind} ${jurisdictions.join()}`).sort()).toEqual([
      'address eea',
      'email eea',
      'organisation eea',
    ]);
  });

  test('whoever answers questions hears complaints too, and is not for complaints alone', () => {
    expect(
      contactsIn('If you have any questions, comments or complaints on this policy, please write to x@example.org.'),
    ).toContainEqual(expect.stringMatching(/^email privacy x@example\.org/));
  });

  test('gives a line of its own the country that it begins with', () => {
    const places = (text: string) =>
      findContacts(clausesIn([text])).map(({ value, jurisdictions }) => `${value} ${jurisdictions.join()}`);
    expect(places('Our representative in the United Kingdom can be reached by e-mail at uk@example.org.')).toContain(
      'uk@example.org uk',
    );
    expect(places('For residents of Brazil, please write to our privacy team at br@example.org.')).toContain(
      'br@example.org brazil',
    );
    expect(places('If you are outside the European Union, please write to our team at all@example.org.')).toContain(
      'all@example.org ',
    );
  });

  test('says each value of a jurisdiction once', () => {
    const text = 'Please write to x@example.org if you have any question about your personal data.';
    expect(contactsIn(text, `Also: ${text}`)).toHaveLength(1);
  });

  test.each([
    'If you have a concern, contact us at .',
    'You may contact us at to request access to your personal data.',
    'Send an email to Once we receive it, we answer you within a month.',
    'You may write to the officer. E-mail address. .',
  ])('knows that a value was lost: %j', (text) => {
    const [contact] = findContacts(
      clausesIn([text, 'We keep your data for as long as your account is open with us.']),
    ).filter(({ stripped }) => stripped);
    expect(contact).toMatchObject({ kind: 'email', value: '', stripped: true, clause: 0 });
  });

  test.each([
    'Please contact us at any time.',
    'You can find us at work.',
    'Write an email to us.',
    'Send an email to privacy@example.org.',
  ])('does not think so of %j', (text) => {
    expect(findContacts(clausesIn([text])).filter(({ stripped }) => stripped)).toEqual([]);
  });
});

/** Facts that a person finds in the five policies; who answers "whom do I write to" needs each of them. */
describe.each<
  readonly [
    policy: string,
    facts: readonly (readonly [kind: string, purpose: string | null, value: string, jurisdiction: string | null])[],
  ]
>([
  [
    'alibaba-cloud-intl',
    [
      ['organisation', null, 'Alibaba (Netherlands) B.V.', 'eea'],
      ['address', 'dpo', 'Herengracht 448, 1017 CA Amsterdam, the Netherlands', 'eea'],
      ['organisation', 'regulator', 'Office of the Australian Information Commissioner', 'australia'],
      ['phone', 'regulator', '1300 363 992', 'australia'],
      ['organisation', 'regulator', 'Federal Trade Commission', null],
    ],
  ],
  [
    'alibaba-cloud-cn',
    [
      ['phone', 'support', '400-80-13260', null],
      [
        'address',
        null,
        'Room 1-2-A06, Yungu Park, No. 1008, Dengcai Street, Sandun Town, Xihu District, Hangzhou, Zhejiang Province',
        null,
      ],
    ],
  ],
  [
    'aws',
    [
      ['email', 'dpo', 'aws-brasil-privacy@amazon.com', 'brazil'],
      ['email', 'dpo', 'aws-EU-privacy@amazon.com', 'eea'],
      ['organisation', 'controller', 'Amazon AWS Serviços Brasil Ltda.', 'brazil'],
      ['organisation', 'controller', 'Amazon Web Services EMEA SARL', 'eea'],
      ['organisation', 'representative', 'Amazon Web Services EMEA SARL', 'eea'],
      ['organisation', 'regulator', '卢森堡国家数据保护委员会', 'eea'],
      ['organisation', 'regulator', '巴西国家数据保护局', 'brazil'],
      ['organisation', 'controller', 'Amazon Web Services Japan G.K.', 'japan'],
      ['address', 'privacy', 'Amazon Web Services, Inc., 410 Terry Avenue North, Seattle, WA 98109-5210', null],
      ['address', 'agent', '28, Saemunan-ro 5ga-gil Jongno-gu, Seoul', 'korea'],
      ['phone', 'agent', '(02) 735 6888', 'korea'],
      ['email', 'agent', 'AWS@generalagent.co.kr', 'korea'],
      ['email', 'privacy', 'aws-korea-privacy@amazon.com', 'korea'],
      ['email', 'vendor', 'privacy@salesforce.com', 'korea'],
    ],
  ],
  [
    'huawei-cloud',
    [
      ['email', 'dpo', 'dpo.sg@huawei.com', null],
      ['url', 'request', 'https://www.huaweicloud.com/intl/en-us/personal-data-request.html', null],
    ],
  ],
  [
    'kingsoft-cloud',
    [
      ['email', 'dpo', 'KC_Privacy@kingsoft.com', null],
      ['phone', 'support', '400-1070-808', null],
      ['address', 'privacy', '北京市海淀区清河街道小米科技园E栋', null],
      ['url', 'complaint', 'https://feedback-form.truste.com/watchdog/request', null],
    ],
  ],
])('the contacts of %s', (id, facts) => {
  test.each(facts)('hold the %s for %s: %s (%s)', (kind, purpose, value, jurisdiction) => {
    const found = policyOf(id).contacts.filter(
      (contact) => contact.value === value && (jurisdiction === null || contact.jurisdictions.includes(jurisdiction)),
    );
    expect(found).toContainEqual(expect.objectContaining(purpose === null ? { kind } : { kind, purpose }));
  });
});

test('no contact of the five policies says that Amazon Web Services, Inc. is its own representative', () => {
  expect(
    policyOf('aws').contacts.filter(
      ({ purpose, value }) => purpose === 'representative' && value === 'Amazon Web Services, Inc.',
    ),
  ).toEqual([]);
});

test('links for Japan are no contacts of other jurisdictions', () => {
  const misplaced = policyOf('aws').contacts.filter(
    ({ value, jurisdictions }) => value.includes('japan') && !jurisdictions.includes('japan'),
  );
  expect(misplaced.map(({ value, jurisdictions }) => `${value} [${jurisdictions.join()}]`)).toEqual([]);
});
