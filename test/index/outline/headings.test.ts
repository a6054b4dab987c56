import { describe, expect, test } from 'vitest';
import { type HeadingContext, headingOf } from '../../../index/outline/headings.ts';
import type { Layout } from '../../../index/read/plain/layout.ts';
import type { Language } from '../../../src/text/language.ts';
import { paragraphsOf } from '../../support/lines.ts';

const SENTENCE = {
  en: 'We use the information that you give us to run the service, and we keep it for as long as it is needed for that.',
  zh: '我们会在为实现本政策所述目的所要求的期限内保存您的个人信息，以便您能够继续使用我们的产品和服务。',
};

/** What stands around the line, and how the text was laid out. */
interface Around {
  readonly layout?: Layout;
  readonly language?: Language;
  readonly entries?: readonly string[];
  readonly before?: string;
  readonly after?: string;
}

function headingIn(
  text: string,
  { layout = 'paragraphs', language = 'en', entries = [], before, after = SENTENCE[language] }: Around = {},
) {
  const paragraphs = paragraphsOf(before ?? SENTENCE[language], text, after);
  const context: HeadingContext = {
    layout,
    language,
    contents: { paragraphs: new Set(), entries },
    before: paragraphs[0],
    after: paragraphs[2],
    seen: new Set(),
    dense: false,
  };
  return paragraphs[1] ? headingOf(paragraphs[1], context) : null;
}

describe('headingOf', () => {
  test.each<readonly [what: string, text: string, around: Around, words: string, number: string | null]>([
    ['a numbered title', '2. How we use data', {}, 'How we use data', '2'],
    ['a title numbered in words', 'five point two copy', {}, 'copy', '5.2'],
    [
      'a Roman one',
      'III How can we provide your user information externally',
      {},
      'How can we provide your user information externally',
      'III',
    ],
    ['an article', '第三条 个人信息的保存', { language: 'zh' }, '个人信息的保存', '3'],
    ['a Markdown title', '## Cookies', {}, 'Cookies', null],
    ['a short line that stands alone', 'Prompt clause', {}, 'Prompt clause', null],
    ['a Chinese one', '个人信息的保存', { language: 'zh' }, '个人信息的保存', null],
    ['a line in capitals', 'SECURITY MEASURES', {}, 'SECURITY MEASURES', null],
    [
      'a letter and capitals, scraped with a full stop',
      'A. COLLECTION OF PERSONAL DATA.',
      { layout: 'sentences' },
      'A. COLLECTION OF PERSONAL DATA',
      null,
    ],
    [
      'a title in a scraped page',
      'Legal Basis for Processing for Users from Europe.',
      { layout: 'sentences' },
      'Legal Basis for Processing for Users from Europe',
      null,
    ],
    ['the name of a jurisdiction behind a bullet', '• 巴西', { language: 'zh', layout: 'wrapped' }, '巴西', null],
    [
      'names of jurisdictions',
      '欧洲经济区、英国和瑞士',
      { language: 'zh', layout: 'wrapped' },
      '欧洲经济区、英国和瑞士',
      null,
    ],
    [
      'a line of the contents',
      'how huawei cloud retains your personal data',
      { entries: ['how huawei cloud retains your personal data'] },
      'how huawei cloud retains your personal data',
      null,
    ],
    [
      'one that the contents word a little differently',
      'how cloud shares your personal data',
      { entries: ['how huawei cloud shares your personal data'] },
      'how cloud shares your personal data',
      null,
    ],
    [
      'a long number that heads a group',
      '(1) To provide you with basic functions',
      { after: '2.1. Help you become our member' },
      'To provide you with basic functions',
      null,
    ],
  ])('knows %s: %j', (_, text, around, words, number) => {
    const found = headingIn(text, around);
    expect(found?.heading).toMatchObject({ kind: 'heading', text: words, number });
    expect(found?.rest).toBeNull();
  });

  test.each<readonly [what: string, text: string, around: Around, title: string, rest: string]>([
    [
      'a bold title',
      '4.1 **存储** 我们将存储您的个人信息。',
      { language: 'zh' },
      '**存储**',
      '我们将存储您的个人信息。',
    ],
    [
      'a title with its English in brackets',
      '6.3 更正权（Right to rectification） 如您发现有错误，您有权更正。',
      { language: 'zh' },
      '更正权（Right to rectification）',
      '如您发现有错误，您有权更正。',
    ],
    [
      'a question',
      '10. 怎样联系我们？ 如您有任何问题，请通过以下方式与我们联系。',
      { language: 'zh' },
      '怎样联系我们？',
      '如您有任何问题，请通过以下方式与我们联系。',
    ],
    [
      'an English question',
      '3. How long do you keep it? We keep it for a year.',
      {},
      'How long do you keep it?',
      'We keep it for a year.',
    ],
  ])('cuts %s from the text on its line', (_, text, around, title, rest) => {
    const found = headingIn(text, around);
    expect(found?.heading.text).toBe(title);
    expect(found?.rest?.text).toBe(rest);
  });

  test.each<readonly [what: string, text: string, around: Around]>([
    ['a sentence', 'We keep your data.', {}],
    ['a numbered sentence', '7.1. We attach great importance to the security of your information.', {}],
    [
      'a numbered sentence without a full stop',
      '2.11.1. Related to national security and interests, social and public interests',
      {},
    ],
    ['a sentence scraped to a line', 'We keep your data.', { layout: 'sentences' }],
    ['a lead-in', 'We share it with:', {}],
    ['an item', 'a) creating your account', {}],
    ['a label with its value', 'Telephone: 02 735 6888', {}],
    ['a short line behind a lead-in', 'Your name', { before: 'We collect the following:' }],
    ['an item of a list without end signs', '• your name', {}],
    ['an acronym with digits', 'ISO 27001', { before: 'We are certified to:' }],
  ])('takes no %s for a heading: %j', (_, text, around) => {
    expect(headingIn(text, around)).toBeNull();
  });
});
