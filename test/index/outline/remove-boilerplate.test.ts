import { describe, expect, test } from 'vitest';
import { removeBoilerplate } from '../../../index/outline/remove-boilerplate.ts';
import { paragraphsOf, textsOf } from '../../support/lines.ts';

const MENU = ['activities', 'products', 'pricing', 'log in', 'register'];
const BODY = [
  'we collect your name and your address when you register with us, and we keep both for a year.',
  'you may write to us at any time if you do not agree with this.',
];
const trimmed = (language: 'en' | 'zh', ...texts: string[]) => {
  const { body, boilerplate, title } = removeBoilerplate(paragraphsOf(...texts), language);
  return {
    body: textsOf(body),
    title,
    boilerplate: boilerplate.map(({ paragraph, reason }) => `${reason}: ${paragraph.text}`),
  };
};

describe('trimChrome', () => {
  test('takes menus before the first sentence and links behind the last one', () => {
    const { body, boilerplate, title } = trimmed(
      'en',
      ...MENU,
      'privacy statement',
      ...BODY,
      'site terms',
      'twitter',
      'linkedin',
    );
    expect(body).toEqual(BODY);
    expect(title).toBe('privacy statement');
    expect(boilerplate).toEqual([
      ...MENU.map((text) => `navigation: ${text}`),
      'title: privacy statement',
      'navigation: site terms',
      'navigation: twitter',
      'navigation: linkedin',
    ]);
  });

  test('takes page furniture in another script, wherever it stands', () => {
    const { body, boilerplate } = trimmed(
      'en',
      '搜索本产品.',
      'Privacy Policy.',
      BODY[0] ?? '',
      '文章是否有用？.',
      BODY[1] ?? '',
      '其他建议？.',
    );
    expect(body).toEqual(BODY);
    expect(boilerplate).toHaveLength(4);
  });

  test.each([
    [
      'dates before the first sentence',
      ['Privacy Policy', 'Effective date: June 1, 2023', 'Updated: May 26, 2023', ...BODY],
      ['Effective date: June 1, 2023', 'Updated: May 26, 2023', ...BODY],
    ],
    ['the heading of the first sentence', ['Privacy Policy', 'Prompt clause', ...BODY], ['Prompt clause', ...BODY]],
    ['an address behind the last sentence', [...BODY, 'privacy@example.org'], [...BODY, 'privacy@example.org']],
    [
      'a date behind the last sentence',
      [...BODY, 'last updated: may 25th, 2022', 'twitter'],
      [...BODY, 'last updated: may 25th, 2022'],
    ],
    [
      'the items of a list behind the last sentence',
      [...BODY, 'a) billing you;', 'b) answering questions.'],
      [...BODY, 'a) billing you;', 'b) answering questions.'],
    ],
    ['short lines between sentences', [BODY[0] ?? '', 'cookies', BODY[1] ?? ''], [BODY[0], 'cookies', BODY[1]]],
  ])('keeps %s', (_, texts, expected) => {
    expect(trimmed('en', ...texts).body).toEqual(expected);
  });

  test('finds the title of a Chinese page and keeps what is said above it', () => {
    const { body, title } = trimmed(
      'zh',
      '英文版本为准。',
      '隐私政策',
      '最后更新日期：2022年9月1日',
      '本隐私政策介绍了我们如何收集和使用您的个人信息。',
    );
    expect(body).toEqual([
      '英文版本为准。',
      '最后更新日期：2022年9月1日',
      '本隐私政策介绍了我们如何收集和使用您的个人信息。',
    ]);
    expect(title).toBe('隐私政策');
  });

  test('leaves a text without any sentence as it is', () => {
    expect(trimmed('en', 'products', 'pricing').body).toEqual(['products', 'pricing']);
  });
});
