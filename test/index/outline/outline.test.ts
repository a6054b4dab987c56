import { describe, expect, test } from 'vitest';
import { outline } from '../../../index/outline/outline.ts';
import type { Layout } from '../../../index/read/plain/layout.ts';
import type { Language } from '../../../src/text/language.ts';
import { paragraphsOf } from '../../support/lines.ts';

const TEXT =
  'We use the information that you give us to run the service, and we keep it for as long as it is needed for that.';
const TEXT_ZH = '我们会在为实现本政策所述目的所要求的期限内保存您的个人信息，以便您能够继续使用我们的产品和服务。';

/** Each element's opening words and the headings above it. */
function sectionsIn(
  lines: readonly string[],
  { language = 'en', layout = 'paragraphs' }: { language?: Language; layout?: Layout } = {},
) {
  const { elements } = outline(paragraphsOf(...lines), language, layout);
  return elements.map(
    ({ text, section, jurisdictions }) => [text.slice(0, 8), section.join(' > '), jurisdictions.join()] as const,
  );
}

describe('outline', () => {
  test('puts each paragraph below its headings, and ends a section where a number says so', () => {
    expect(
      sectionsIn([
        `Opening. ${TEXT}`,
        '1. Scope',
        TEXT,
        '2. Use',
        '2.1. Purposes',
        TEXT,
        `2.1.1. ${TEXT}`,
        `2.2. ${TEXT}`,
        '3. Contact',
        TEXT,
      ]),
    ).toEqual([
      ['Opening.', '', ''],
      ['We use t', '1 Scope', ''],
      ['We use t', '2 Use > 2.1 Purposes', ''],
      ['2.1.1. W', '2 Use > 2.1 Purposes', ''],
      ['2.2. We ', '2 Use', ''],
      ['We use t', '3 Contact', ''],
    ]);
  });

  test('puts a title without a number below the nearest number', () => {
    expect(sectionsIn(['4. Rights', TEXT, 'Deleting an account', TEXT, '5. Cookies', TEXT])).toEqual([
      ['We use t', '4 Rights', ''],
      ['We use t', '4 Rights > Deleting an account', ''],
      ['We use t', '5 Cookies', ''],
    ]);
  });

  test('knows for whom a section is, and that the next one is for somebody else', () => {
    expect(
      sectionsIn(
        [
          TEXT_ZH,
          '9、关于某些司法管辖区的其他信息',
          TEXT_ZH,
          '• 巴西',
          TEXT_ZH,
          '• 欧洲经济区、英国和瑞士',
          TEXT_ZH,
          '• 日本',
          TEXT_ZH,
          '您的权利',
          TEXT_ZH,
        ],
        { language: 'zh', layout: 'wrapped' },
      ),
    ).toEqual([
      ['我们会在为实现本', '', ''],
      ['我们会在为实现本', '9 关于某些司法管辖区的其他信息', ''],
      ['我们会在为实现本', '9 关于某些司法管辖区的其他信息 > 巴西', 'brazil'],
      ['我们会在为实现本', '9 关于某些司法管辖区的其他信息 > 欧洲经济区、英国和瑞士', 'eea,uk,switzerland'],
      ['我们会在为实现本', '9 关于某些司法管辖区的其他信息 > 日本', 'japan'],
      ['我们会在为实现本', '9 关于某些司法管辖区的其他信息 > 日本 > 您的权利', 'japan'],
    ]);
  });

  test.each([
    ['an addendum', 'CALIFORNIA ADDENDUM.', 'california'],
    ['two jurisdictions', 'EEA and UK ADDENDUM.', 'eea,uk'],
    ['those whom a bracket excludes', 'United Kingdom and Switzerland (outside the EEA).', 'uk,switzerland'],
    ['a heading that excludes all it names', 'Outside the EEA, UK and Europe.', ''],
    ['a framework of states, which addresses nobody', 'EU-U.S. and Swiss-U.S. Privacy Shield.', ''],
    ['US in capitals, which is a pronoun', 'F. CONTACTING US.', ''],
  ])('reads the jurisdictions of %s: %j', (_, heading, jurisdictions) => {
    expect(sectionsIn([TEXT, heading, TEXT], { layout: 'sentences' }).at(-1)?.[2]).toBe(jurisdictions);
  });

  test('leaves a table of contents out, and gives its place', () => {
    const titles = ['Scope of it', 'What we collect', 'Our cookies', 'How to contact us'];
    const { elements, dropped } = outline(
      paragraphsOf(
        TEXT,
        ...titles.map((title, i) => `${i + 1}. ${title}`),
        ...titles.flatMap((title, i) => [`${i + 1}. ${title}`, TEXT]),
      ),
      'en',
      'paragraphs',
    );
    expect(elements).toHaveLength(5);
    expect(dropped.map(({ reason }) => reason)).toEqual(Array.from({ length: 4 }, () => 'table of contents'));
    expect(dropped[0]?.span).toEqual([TEXT.length + 1, TEXT.length + 1 + '1. Scope of it'.length]);
  });
});
