import { describe, expect, test } from 'vitest';
import { attachLinks } from '../../../index/clauses/attach-links.ts';
import { createClauses } from '../../../index/clauses/create-clauses.ts';
import { outline } from '../../../index/outline/outline.ts';
import { dropLinkFooters } from '../../../index/read/plain/drop-link-footers.ts';
import { linesOf } from '../../../index/read/plain/lines.ts';
import { readWrapped } from '../../../index/read/plain/read-wrapped.ts';
import { clausesIn } from '../../support/clauses.ts';

/** A paragraph as a PDF breaks it: three lines, and a blank one behind it. */
function broken(text: string): string {
  const third = Math.ceil(text.length / 3);
  return `${text.slice(0, third)}\n${text.slice(third, 2 * third)}\n${text.slice(2 * third)}\n`;
}

/** The links of each clause of a text whose links stand at the foot of its pages. */
function linksIn(...parts: string[]): (readonly string[])[] {
  const file = parts.map((part) => (part.startsWith('http') ? part : broken(part))).join('\n');
  const { lines, links } = dropLinkFooters(linesOf(file));
  const clauses = createClauses(
    'test',
    outline(readWrapped(lines).paragraphs, 'zh', 'wrapped').elements,
    'zh',
    'wrapped',
  );
  return attachLinks(clauses, links).map((clause) => clause.links);
}

const A = 'https://example.org/a';
const B = 'https://example.org/b';
const OLD = '如需查看本隐私政策的先前版本，请点击此处查看。';
const KEEP = '我们会在法律要求的期限之内保存您的个人信息。';
const RIGHTS = '如果您希望行使上述任何权利，请点击此处查看。';

describe('attachLinks', () => {
  test('gives each "here" of a page the link at its place in the footer', () => {
    expect(linksIn(OLD, KEEP, RIGHTS, A, B)).toEqual([[A], [], [B]]);
  });

  test('gives a clause with two of them both', () => {
    expect(linksIn('如果您是客户，请点击此处，其他人请点击此处联系我们。', KEEP, A, B)).toEqual([[A, B], []]);
  });

  test('gives links to the clauses of their own page only', () => {
    expect(linksIn(OLD, A, RIGHTS, B)).toEqual([[A], [B]]);
  });

  test('gives all of them to each clause that carries links, where their numbers differ', () => {
    expect(linksIn('有关此事的更多详情，请见我们网站上的常见问题。', KEEP, A, B)).toEqual([[A, B], []]);
  });

  test('keeps links that are printed in the text, without the signs behind them', () => {
    const [clause] = clausesIn([
      '请访问 https://example.org/x?y=1，或 (https://example.org/z)。另见 https://example.org/x?y=1 一文。',
    ]);
    expect(attachLinks(clause ? [clause] : [], [])[0]?.links).toEqual([
      'https://example.org/x?y=1',
      'https://example.org/z',
    ]);
  });

  test('leaves clauses alone where there are no links', () => {
    expect(linksIn(OLD, KEEP)).toEqual([[], []]);
  });
});
