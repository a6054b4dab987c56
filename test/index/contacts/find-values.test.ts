import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findValues } from '../../../index/contacts/find-values.ts';
import type { ContactKind } from '../../../src/policy/contact.ts';
import { POLICY_IDS, policyOf } from '../../support/seeds.ts';

const found = (kind: ContactKind, text: string): string[] =>
  findValues(text)
    .filter((value) => value.kind === kind)
    .map(({ value }) => value);

type Rows = readonly (readonly [text: string, values: readonly string[]])[];

const POSITIVE: Readonly<Record<ContactKind, Rows>> = {
  email: [
    ['contact us by email [dpo.sg@huawei.com]. you can', ['dpo.sg@huawei.com']],
    ['发送电子邮件至 KC_Privacy@kingsoft.com 联系我们', ['KC_Privacy@kingsoft.com']],
    ['您可以向aws-EU-privacy@amazon.com 发送邮件', ['aws-EU-privacy@amazon.com']],
    ['电子邮箱地址：AWS@generalagent.co.kr', ['AWS@generalagent.co.kr']],
    ['Marketo (privacyofficer@marketo.com)美国', ['privacyofficer@marketo.com']],
    ['Write to a.b+c@example.org, or to d@e.co.', ['a.b+c@example.org', 'd@e.co']],
  ],
  phone: [
    ['call the customer service hotline (400-80-13260) directly', ['400-80-13260']],
    ['通过客服电话（400-1070-808）与我们联系', ['400-1070-808']],
    ['电话号码：(02) 735 6888', ['(02) 735 6888']],
    ['PaymentTech (+1-800-935-9935)美国', ['+1-800-935-9935']],
    ['Telephone. 1300 363 992Email. .', ['1300 363 992']],
    ['Call us toll-free at 1-800-555-0199.', ['1-800-555-0199']],
    ['Phone: (206) 266-4064', ['(206) 266-4064']],
    ['Reach us at +44 20 7946 0958 any day', ['+44 20 7946 0958']],
  ],
  url: [
    ['see http://www.alibabagroup.com/cn/ir/secfilings', ['http://www.alibabagroup.com/cn/ir/secfilings']],
    [
      'visit our portal: https://www.huaweicloud.com/intl/en-us/personal-data-request.html. you can',
      ['https://www.huaweicloud.com/intl/en-us/personal-data-request.html'],
    ],
    [
      '金山云控制台（<https://console.ksyun.com/#/home/Operation>）的工单',
      ['https://console.ksyun.com/#/home/Operation'],
    ],
    ['请访问 https://example.org/a?b=c，或致电', ['https://example.org/a?b=c']],
    ['(https://example.org/x) and https://example.org/y;', ['https://example.org/x', 'https://example.org/y']],
  ],
  address: [
    [
      'c/o Herengracht 448, 1017 CA Amsterdam, the Netherlands. E-mail address. .',
      ['Herengracht 448, 1017 CA Amsterdam, the Netherlands'],
    ],
    [
      '(registered address: Room 1-2-A06, Yungu Park, No. 1008, Dengcai Street, Hangzhou, Zhejiang Province). Alibaba',
      ['Room 1-2-A06, Yungu Park, No. 1008, Dengcai Street, Hangzhou, Zhejiang Province'],
    ],
    ['寄信到金山云办公地址：北京市海淀区清河街道小米科技园E栋；联系人：法务部', ['北京市海淀区清河街道小米科技园E栋']],
    [
      'EMEA SARL（地址：38 Avenue John F. Kennedy, L-1855, Luxembourg）为提供商',
      ['38 Avenue John F. Kennedy, L-1855, Luxembourg'],
    ],
    [
      'Japan G.K. (3-1-1 Kamiosaki, Shinagawa-ku, Tokyo 141-0021 JAPAN) 控制',
      ['3-1-1 Kamiosaki, Shinagawa-ku, Tokyo 141-0021 JAPAN'],
    ],
    [
      '地址：28, Saemunan-ro 5ga-gil Jongno-gu, Seoul\n电话号码：(02) 735 6888',
      ['28, Saemunan-ro 5ga-gil Jongno-gu, Seoul'],
    ],
    [
      '我们的通讯地址为：Acme, Inc., 410 Terry Avenue North, Seattle, WA 98109-5210，收件人：Acme Legal',
      ['Acme, Inc., 410 Terry Avenue North, Seattle, WA 98109-5210'],
    ],
    [
      '或使用我们的通讯地址（Acme Japan G.K., 3-1-1 Kamiosaki, Shinagawa-ku, Tokyo 141-0021 JAPAN，收件人：Acme Legal）与我们联系',
      ['Acme Japan G.K., 3-1-1 Kamiosaki, Shinagawa-ku, Tokyo 141-0021 JAPAN'],
    ],
    [
      'Our office at 1255 South Clark Street, Suite 200, Chicago, IL 60605 is open.',
      ['1255 South Clark Street, Suite 200, Chicago, IL 60605'],
    ],
    [
      'write to us at: Acme Ltd, 5 Long Lane, London SW1P 4QP, United Kingdom.',
      ['Acme Ltd, 5 Long Lane, London SW1P 4QP, United Kingdom'],
    ],
  ],
  organisation: [
    ['it refers to Alibaba Cloud Computing Ltd (registered', ['Alibaba Cloud Computing Ltd']],
    ['Alibaba Cloud US LLC and Alibaba.com LLC participate', ['Alibaba Cloud US LLC', 'Alibaba.com LLC']],
    ['on behalf of Alibaba (Netherlands) B.V. in the EEA', ['Alibaba (Netherlands) B.V.']],
    ['当 Amazon AWS Serviços Brasil Ltda. （ 地址', ['Amazon AWS Serviços Brasil Ltda.']],
    ['向Amazon Web Services Japan G.K.提供的', ['Amazon Web Services Japan G.K.']],
    ['名称及代表：General Agent Co., Ltd.（代表：Eun）', ['General Agent Co., Ltd.']],
    [
      '金山云股份有限公司（Kingsoft Cloud Holdings Limited）及其',
      ['Kingsoft Cloud Holdings Limited', '金山云股份有限公司'],
    ],
    [
      'you may contact the Office of the Australian Information Commissioner. Office',
      ['Office of the Australian Information Commissioner'],
    ],
    ['subject to the Federal Trade Commission.', ['Federal Trade Commission']],
    ['通过官方渠道向巴西国家数据保护局 (ANPD) 投诉', ['巴西国家数据保护局']],
    ['我们的主要监管机构卢森堡国家数据保护委员会或', ['卢森堡国家数据保护委员会']],
    ['，收件人：Amazon Web Services Legal', []],
    ['Attention. General Counsel, 26/F, Tower One', []],
    [
      'please contact. Attention. General Counsel /Alibaba Cloud (Singapore) Private Limited, Legal Department',
      ['Alibaba Cloud (Singapore) Private Limited'],
    ],
  ],
};

const NEGATIVE: Readonly<Record<ContactKind, readonly string[]>> = {
  email: [
    'contact us at .',
    'an email to Once we receive',
    'your e-mail address',
    'a @ b',
    '@example',
    'user@localhost',
  ],
  phone: [
    'since 2019-01-01',
    'up to 1000000 users',
    'order number 12345678',
    'ISO 27001:2013',
    'version 1.2.3.4',
    'within 30 days',
    '中华人民共和国国家标准 35273-2020',
    'call us if you are under 18',
  ],
  url: ['www.aliyun.com', 'the website', 'example.org/path', 'mailto:x@example.org'],
  address: [
    'your e-mail address: it is needed to register',
    'your IP address',
    'delivery address, name, phone',
    '详细地址和邮箱',
    'addresses: name, age, sex',
    '(for example, your name, age, and address)',
    'the address at which you live',
  ],
  organisation: [
    'our affiliates',
    'Limited access',
    'the Company',
    'you and us',
    '第三方公司',
    'Section A.G. of it',
    'We and our partners',
    'data protection authority',
  ],
};

describe.each(Object.keys(POSITIVE) as ContactKind[])('findValues finds %s', (kind) => {
  test.each(POSITIVE[kind])('in %j', (text, values) => {
    expect(found(kind, text).sort()).toEqual([...values].sort());
  });

  test.each(NEGATIVE[kind])('not in %j', (text) => {
    expect(found(kind, text)).toEqual([]);
  });
});

describe('findValues', () => {
  test('finds any ordinary e-mail address', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
    fc.assert(
      fc.property(
        word,
        word,
        fc.constantFrom('com', 'co.uk', 'org'),
        fc.constantFrom(' ', '（', '：', '向'),
        (name, host, top, before) => {
          expect(found('email', `联系${before}${name}@${host}.${top}。`)).toEqual([`${name}@${host}.${top}`]);
        },
      ),
    );
  });

  test.each(POLICY_IDS)('in %s gives the place of every value', (id) => {
    for (const { text } of policyOf(id).clauses) {
      for (const { value, from, to } of findValues(text)) {
        // An organisation is cut out of a longer match, and a code that the layout broke is put together.
        expect(text.slice(from, to).replace(/\s/g, '')).toContain(value.replace(/\s/g, ''));
      }
    }
  });
});

describe('findValues reads contacts as documents print them:', () => {
  test.each([
    ['Write to us at privacy@acme.example.We answer soon.', 'email', ['privacy@acme.example']],
    ['Privacy@Acme.Example', 'email', ['Privacy@Acme.Example']],
    ['邮箱：ｐｒｉｖａｃｙ＠ａｃｍｅ．ｅｘａｍｐｌｅ', 'email', ['privacy@acme.example']],
    ['客服热线：95511', 'phone', ['95511']],
    ['请拨打客服电话10086', 'phone', ['10086']],
    ['客服电话 400-820-8820', 'phone', ['400-820-8820']],
    ['电话：０１０－１２３４５６７８', 'phone', ['010-12345678']],
    ['Our helpline 0800 123 4567 is free.', 'phone', ['0800 123 4567']],
    ['We have 95511 customers.', 'phone', []],
    [
      'Email: dpo@acme.example; Post: Acme, 5 Main Street, Dublin, D02 X285, Ireland; Fax',
      'address',
      ['Acme, 5 Main Street, Dublin, D02 X285, Ireland'],
    ],
  ])('%j', (text, kind, values) => {
    expect(
      findValues(text)
        .filter((found) => found.kind === kind)
        .map(({ value }) => value),
    ).toEqual(values);
  });
});
