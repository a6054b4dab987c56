import { describe, expect, test } from 'vitest';
import { dropLinkFooters } from '../../../../index/read/plain/drop-link-footers.ts';
import { linesIn, textsOf } from '../../../support/lines.ts';

describe('dropLinkFooters', () => {
  const { lines, links } = dropLinkFooters(
    linesIn(
      'We protect our rights and',
      'https://example.org/a',
      '  mailto:x@example.org',
      'yours. See https://example.org/here for more',
      'https://example.org/b',
      'on this.',
    ),
  );

  test('takes lines that are nothing but a link', () => {
    expect(textsOf(lines)).toEqual([
      'We protect our rights and',
      'yours. See https://example.org/here for more',
      'on this.',
    ]);
  });

  test('keeps them as links of their page', () => {
    expect(links.map(({ page, url }) => [page, url])).toEqual([
      [0, 'https://example.org/a'],
      [0, 'mailto:x@example.org'],
      [1, 'https://example.org/b'],
    ]);
    expect(links[0]?.span).toEqual([26, 47]);
  });

  test('marks the line behind each cut, and counts pages', () => {
    expect(lines.map(({ afterCut, page }) => [afterCut, page])).toEqual([
      [false, 0],
      [true, 1],
      [true, 2],
    ]);
  });
});
