import { expect, test } from 'vitest';
import { quoteTable } from '../../../../src/chat/export/quote-table.ts';
import { writeCsv } from '../../../../src/chat/export/write-csv.ts';
import { writeMarkdown } from '../../../../src/chat/export/write-markdown.ts';
import { answer } from '../../../../src/engine/answer.ts';
import { fivePolicies } from '../../five-policies.ts';

test('a comparison becomes a table of statements, translations, places and dates', async () => {
  const corpus = await fivePolicies();
  const reply = answer(corpus, 'AWS vs Huawei: cookies', { annotations: true });
  const { head, rows } = quoteTable(reply, corpus);
  expect(head).toEqual(['Provider', 'Statement', 'Unofficial translation', 'Citation', 'Document date']);
  expect(rows.length).toBeGreaterThanOrEqual(2);
  expect(new Set(rows.map(([provider]) => provider))).toEqual(new Set(['AWS', 'Huawei Cloud']));
  const aws = rows.find(([provider]) => provider === 'AWS');
  expect(aws?.[2]).not.toBe('');
  expect(aws?.[3]).toMatch(/aws\.zh\.txt, lines? \d/u);
  expect(aws?.[4]).toBe('2022-09-01');
});

test('a reply that quotes nothing has no table', async () => {
  const corpus = await fivePolicies();
  expect(quoteTable(answer(corpus, 'hello', { annotations: true }), corpus).rows).toEqual([]);
});

test('CSV begins with a byte order mark, and no cell is taken for a formula', () => {
  const rows = [
    ['=HYPERLINK("x")', '+1', '-2', '@SUM(A1)', ' =1'],
    ['＝1', 'a "b", c', '|calc', '\t=1', 'plain'],
  ];
  expect(writeCsv({ head: ['a', 'b', 'c', 'd', 'e'], rows })).toBe(
    '\ufeff"a","b","c","d","e"\r\n"\'=HYPERLINK(""x"")","\'+1","\'-2","\'@SUM(A1)","\' =1"\r\n' +
      '"\'＝1","a ""b"", c","\'|calc","\'\t=1","plain"\r\n',
  );
});

test('Markdown keeps one row a line, and nothing of a cell is markup', () => {
  expect(writeMarkdown({ head: ['a', 'b'], rows: [['x | y', '**b**\n[l](u)']] })).toBe(
    '| a | b |\n| --- | --- |\n| x \\| y | \\*\\*b\\*\\* \\[l\\](u) |\n',
  );
});
