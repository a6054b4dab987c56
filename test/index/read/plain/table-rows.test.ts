import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../../index/read/plain/lines.ts';
import { findTableRows } from '../../../../index/read/plain/table-rows.ts';

function rowsOf(...lines: string[]): { rows: string[]; heads: string[] } {
  const { rows, heads } = findTableRows(linesOf(lines.join('\n')));
  return { rows: [...rows].map(({ text }) => text), heads: [...heads].map(({ text }) => text) };
}

describe('in plain text, neighbouring lines with two cells or more are rows of a table', () => {
  test.each([
    ['tabs', ['Data\tKept for', 'Invoices\tten years', 'Call recordings\t60 days']],
    ['strokes', ['信息类别 | 期限 | 起算', '热线录音 | 三年 | 通话当日', '登录日志 | 六个月 | 生成当日']],
    [
      'strokes around each row',
      ['| Step | Basis |', '| Select basic advertising | Legitimate interests |', '| Measure | Consent |'],
    ],
  ])('set apart by %s', (_, lines) => {
    expect(rowsOf('What we keep and for how long', ...lines, 'Backups are overwritten.')).toEqual({
      rows: lines,
      heads: lines.slice(0, 1),
    });
  });
});

describe('no rows are', () => {
  test.each([
    ['a line of links', ['Home | Products | Contact']],
    ['numbered headings behind whose number a tab stands', ['1.\tScope', '2.\tCookies', '3.\tContact']],
    ['paragraphs', ['We keep invoices for ten years.', 'We keep calls for 60 days.']],
  ])('%s', (_, lines) => {
    expect(rowsOf(...lines)).toEqual({ rows: [], heads: [] });
  });
});

test('a first row with a number in it is a row like the others', () => {
  expect(rowsOf('Logs\t6 months', 'Calls\t60 days', 'Mail\tone year').heads).toEqual([]);
});
