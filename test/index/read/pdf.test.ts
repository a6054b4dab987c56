import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../index/read/pdf/read-pdf.ts';
import { GARDEN_POLICY, type Part } from '../../support/documents/sample-policy.ts';
import { TWO_COLUMNS, toPdf } from '../../support/documents/write-pdf.ts';

const PARAGRAPHS = Array.from({ length: 24 }, (_, i) => {
  const topics = ['delivery', 'payment', 'advertising', 'support'];
  return `In case number ${i + 1} we process your personal information for ${topics[i % 4]} only, and we delete it after ${i + 2} months without any further communication to anybody.`;
});
/** Several pages of prose between headings. */
const LONG: readonly Part[] = [
  { kind: 'heading', level: 1, text: 'Privacy Policy of the Green Garden Company' },
  ...PARAGRAPHS.flatMap((text, i): Part[] =>
    i % 6 === 0
      ? [
          { kind: 'heading', level: 2, text: `${i / 6 + 1}. Part ${i / 6 + 1}` },
          { kind: 'text', text },
        ]
      : [{ kind: 'text', text }],
  ),
];

async function blocksOf(bytes: Uint8Array) {
  const { document } = await readPdf('x.pdf', bytes);
  if (!document) throw new Error('The PDF was not read');
  return document;
}

describe.each([
  ['one column', toPdf(LONG)],
  ['two columns', toPdf(LONG, TWO_COLUMNS)],
  ['two columns of single words', toPdf(LONG, { ...TWO_COLUMNS, isByWord: true })],
])('a PDF of %s', (_, bytes) => {
  test('is read in order, with words whole that its lines break', async () => {
    const { blocks } = await blocksOf(bytes);
    expect(blocks.filter(({ kind }) => kind === 'text').map(({ text }) => text)).toEqual(PARAGRAPHS);
  });

  test('gives its headings', async () => {
    const { blocks } = await blocksOf(bytes);
    expect(blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text)).toEqual([
      'Privacy Policy of the Green Garden Company',
      'Part 1',
      'Part 2',
      'Part 3',
      'Part 4',
    ]);
  });

  test('leaves running heads and page numbers over by name', async () => {
    const { text, leftovers, blocks, pageStarts } = await blocksOf(bytes);
    expect(pageStarts.length).toBeGreaterThan(1);
    const left = leftovers.map(({ span, reason }) => [text.slice(...span), reason]);
    expect(left).toEqual(
      expect.arrayContaining([
        ['Green Garden Papers', 'running head or foot'],
        ['1', 'running head or foot'],
      ]),
    );
    expect(left).toHaveLength(2 * pageStarts.length);
    expect(blocks.some((block) => block.text.includes('Green Garden Papers'))).toBe(false);
  });
});

test('a table of a PDF is read row by row, although its cells stand in columns', async () => {
  const rows = Array.from({ length: 12 }, (_, i) => [`Provider ${i}`, `hosting of part ${i}`, 'Germany']);
  const { blocks } = await blocksOf(toPdf([...GARDEN_POLICY.slice(0, 3), { kind: 'table', rows }]));
  expect(blocks.filter(({ kind }) => kind === 'row').map(({ text }) => text.replace(/\s+/g, ' '))).toEqual(
    rows.map((row) => row.join(' ')),
  );
});
