import { expect, test } from 'vitest';
import { quoteOverlaps } from '../../../index/training/gold/quote-overlaps.ts';

const GOLD = 'We keep access logs for ninety days, then delete them.';

test.each<[string, string, boolean]>([
  ['holds the answer', `Logs. ${GOLD} Backups take longer.`, true],
  ['differs in layout, case and punctuation only', GOLD.toUpperCase().replaceAll(' ', '\n').replace(',', ''), true],
  ['is at least 40 % of the answer', 'access logs for ninety days', true],
  ['is a few words of the answer', 'access logs', false],
  ['has most of its words', `We keep access logs for ninety days and back-ups for a year.`, true],
  ['says something else', 'We do not sell your data to anybody at all.', false],
  ['is a page', `${'Other things. '.repeat(70)}${GOLD}`, false],
  ['is empty', '', false],
])('quoteOverlaps for a quote that %s', (_, quote, hit) => {
  expect(quoteOverlaps(quote, GOLD)).toBe(hit);
});
