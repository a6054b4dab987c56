import { beforeAll, describe, expect, test } from 'vitest';
import { parsePolicy } from '../../index/clauses/parse-policy.ts';
import { readTextFile } from '../../index/folder/read-text-file.ts';
import { provideKnowledge } from '../../index/save/provide-knowledge.ts';

beforeAll(() => provideKnowledge());

const PROSE =
  'We collect the information that you give us when you use our services, and we keep it while you have an account.';
const many = (count: number, line: (i: number) => string, glue = '\n'): string =>
  Array.from({ length: count }, (_, i) => line(i)).join(glue);

const wide = (count: number, cell: string): string => `|${`${cell}|`.repeat(count)}`;
/** Elements in each other, a hundred deep: deeper ones are refused. */
const nested = (count: number, start: string, end: string): string =>
  many(Math.ceil(count / 100), () => `${start.repeat(100)}We say it.${end.repeat(100)}`);

/** Texts that grow with a number, each once a trap for a pattern or a loop. */
const GROWING: readonly (readonly [what: string, file: string, text: (size: number) => string])[] = [
  ['a line in capitals', 'x.txt', (n) => `(${'CAPITALS '.repeat(n)})`],
  ['one word in capitals', 'x.txt', (n) => 'A'.repeat(20 * n)],
  ['short lines', 'x.txt', (n) => many(n, (i) => `Short line ${i.toString(36)}`)],
  ['rows of a pasted table', 'x.txt', (n) => many(n, (i) => `| Provider ${i} | hosting of data | Germany |`)],
  ['bullets', 'x.txt', (n) => `We use:\n${many(n, (i) => `• item ${i.toString(36)} of it`)}`],
  [
    'lines of one paragraph',
    'x.txt',
    (n) => many(n, () => 'We collect the information that you give us when you use the'),
  ],
  ['sentences on one line', 'x.txt', (n) => many(n, () => PROSE, ' ')],
  ['dots', 'x.txt', (n) => `${'a.'.repeat(10 * n)}@`],
  ['spaces', 'x.txt', (n) => `effective${' '.repeat(20 * n)}x`],
  ['links', 'x.txt', (n) => many(n, (i) => `https://a.example/${i}`)],
  [
    'a Markdown table',
    'x.md',
    (n) => `| Name | Purpose |\n|---|---|\n${many(n, (i) => `| Provider ${i} | hosting |`)}`,
  ],
  ['Markdown headings', 'x.md', (n) => many(n, (i) => `## Heading ${i}\n\nText ${i}.\n`)],
  [
    'sentences in capitals',
    'x.txt',
    (n) => many(n, (i) => `WE ARE NOT LIABLE (WHETHER ADVISED OF IT OR NOT) ${i}.`, ' '),
  ],
  ['numbered lines', 'x.txt', (n) => many(n, (i) => `${i}. We keep item ${i} of your data.`)],
  ['a wide Markdown table', 'x.md', (n) => `${wide(n, 'name')}\n${wide(n, '---')}\n${wide(n, 'cell')}`],
  ['a deep Markdown list', 'x.md', (n) => many(n, (i) => `${'  '.repeat(i % 30)}- item ${i}`)],
  ['a deep Markdown quote', 'x.md', (n) => `${'>'.repeat(n)} We quote it.`],
  [
    'a table in HTML',
    'x.html',
    (n) => `<p>T</p><table>${many(n, (i) => `<tr><td>P${i}</td><td>hosting</td></tr>`)}</table>`,
  ],
  ['a deep list in HTML', 'x.html', (n) => `<p>L</p>${nested(n, '<ul><li>item ', '</li></ul>')}`],
  ['a deep quote in HTML', 'x.html', (n) => `<p>Q</p>${nested(n, '<blockquote>', '</blockquote>')}`],
  ['list items in HTML', 'x.html', (n) => `<p>List</p><ul>${many(n, (i) => `<li><p>item ${i}</p></li>`)}</ul>`],
];

/** Lines, cells or levels of the smaller text; the larger one has `GROWTH` times as many. */
const BASE = 750;
const GROWTH = 4;
/**
 * Work that grows with the text takes 4 times as long, with its square 16 times. The bound lies far from both, because garbage
 * collection and other work on the machine disturb.
 */
const MAX_RATIO = 10;
/** Less (ms) is not measured, but jitter. */
const LEAST_MS = 25;

function timeOf(file: string, content: string): number {
  const start = process.cpuUsage().user;
  const { text, document } = readTextFile(file, Buffer.from(content));
  const names = { en: 'x', zh: 'x' };
  const record = {
    id: 'x',
    provider: 'x',
    home: null,
    names,
    aliases: [],
    title: '',
    language: 'en' as const,
    file,
    sha256: '',
    effective: null,
    updated: null,
    url: null,
  };
  parsePolicy(document ? { record, text, document } : { record, text });
  return (process.cpuUsage().user - start) / 1000;
}

/** How many times as long the larger text takes; what is over the bound is measured up to three times, the fastest counts. */
function growth(file: string, small: string, large: string): number {
  let [ratio, ofSmall, ofLarge] = [Infinity, Infinity, Infinity];
  for (let attempt = 0; attempt < 3 && ratio >= MAX_RATIO; attempt++) {
    ofSmall = Math.min(ofSmall, timeOf(file, small));
    ofLarge = Math.min(ofLarge, timeOf(file, large));
    ratio = ofLarge / Math.max(ofSmall, LEAST_MS);
  }
  return ratio;
}

describe('the time grows with the text, not with its square:', () => {
  test.each(GROWING)('%s', (_, file, text) => {
    const [small, large] = [`${PROSE}\n${text(BASE)}`, `${PROSE}\n${text(GROWTH * BASE)}`];
    timeOf(file, small);
    expect(growth(file, small, large)).toBeLessThan(MAX_RATIO);
  });

  test('a million capitals end', () => {
    expect(timeOf('x.txt', `${PROSE}\n(${'WHETHER ACMEWAVESSS HAS BEEN ADVISED '.repeat(27_000)})`)).toBeLessThan(
      20_000,
    );
  });
});
