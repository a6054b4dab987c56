import { describe, expect, test } from 'vitest';
import { detectLayout } from '../../../../index/read/plain/layout.ts';
import { linesOf } from '../../../../index/read/plain/lines.ts';
import { POLICY_IDS, seedOf } from '../../../support/seeds.ts';

const many = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

/** One text per layout, as a stranger would drop it in. */
const SCRAPED = many(40, (i) =>
  i % 8 === 0
    ? `Section ${i}.`
    : `We keep the data of kind ${i} for as long as your account is open and no longer than that.`,
);
const WRAPPED = many(
  10,
  () => `Acme Corporation respects your privacy and has written this notice to
explain what personal information it collects when you visit the site
or buy from the shop, and what it does with that information after it
has been collected.
`,
);
const WRAPPED_ZH = many(
  10,
  () => `本隐私政策介绍了我们在网站、应用程序、产品、服务、活动和体验中，如何收
集和使用您的个人信息，以及您可以如何查阅、更正和删除这些信息，我们会在
变更本政策时通知您。
`,
);
const NUMBERED = many(
  8,
  (i) => `${i + 1}. Purposes of kind ${i}

${i + 1}.1. We use the information that you give us for the purposes which this section names, and for no other purpose.

${i + 1}.2. We ask for your consent before we use it for anything else; you may refuse, and you may withdraw your consent later.
`,
);
const MARKDOWN = `# Privacy policy of Acme

_Last updated: 1 June 2023_

## What we collect

- your name and e-mail address,
- the pages you visit.

## How long we keep it

We keep your data for **two years** after you close your account. Then we delete it, unless the law obliges us to keep it longer.
`;
const DENSE = many(40, (i) =>
  i % 4 === 0
    ? `How we use information of kind ${i}`
    : `We use it to run the service. We also use it to improve the service and to protect it. This is line ${i}, and it has more than one sentence.`,
);

const UNFINISHED = many(40, (i) =>
  i % 5 === 0
    ? `What we do with data of kind ${i}`
    : `We use it to run the service and to protect it, and for nothing that you would not expect here`,
);

describe('detectLayout', () => {
  test.each([
    ['a web page scraped to one sentence a line', SCRAPED, 'sentences'],
    ['text of a PDF, broken at a width', WRAPPED, 'wrapped'],
    ['Chinese text of a PDF', WRAPPED_ZH, 'wrapped'],
    ['an e-mail quoted with two blank lines between paragraphs', WRAPPED.replaceAll('\n\n', '\n\n\n'), 'wrapped'],
    ['numbered paragraphs with blank lines', NUMBERED, 'paragraphs'],
    ['Markdown', MARKDOWN, 'paragraphs'],
    ['one paragraph a line without blank lines', DENSE, 'paragraphs'],
    ['items of one line each, without full stops', UNFINISHED, 'paragraphs'],
    ['a note of three lines', 'We keep nothing.\nWe share nothing.\nAsk us.', 'paragraphs'],
    ['an empty file', '', 'paragraphs'],
  ])('reads %s as it is', (_, text, layout) => {
    expect(detectLayout(linesOf(text))).toBe(layout);
  });

  test.each([
    ['alibaba-cloud-intl', 'sentences'],
    ['alibaba-cloud-cn', 'paragraphs'],
    ['aws', 'wrapped'],
    ['huawei-cloud', 'paragraphs'],
    ['kingsoft-cloud', 'paragraphs'],
  ])('reads %s as %s', (id, layout) => {
    expect(POLICY_IDS).toContain(id);
    expect(detectLayout(linesOf(seedOf(id).text))).toBe(layout);
  });
});
