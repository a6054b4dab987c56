import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parsePolicy } from '../../../../index/clauses/parse-policy.ts';
import { readTextFile } from '../../../../index/folder/read-text-file.ts';
import { provideKnowledge } from '../../../../index/save/provide-knowledge.ts';
import type { Policy } from '../../../../src/policy/policy.ts';
import type { Part } from '../../../support/documents/sample-policy.ts';
import { toHtml, toMarkdown, toPlain } from '../../../support/documents/write-text-formats.ts';
import { POLICY_IDS, policyOf, seedOf } from '../../../support/seeds.ts';

beforeAll(() => provideKnowledge());

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Letters: of a text whose lines break words. */
const letters = (text: string): string[] => text.toLowerCase().match(/\p{L}/gu) ?? [];

const NUMBER = 'one|two|three|four|five|six|seven|eight|nine|ten';
/** Numbers of clauses in words, which are kept as digits. */
const NUMBERS_IN_WORDS = new RegExp(`^(?:${NUMBER})(?: (?:point )?(?:${NUMBER}))+`, 'gim');

/** Words of a text that are in no clause, no heading and no leftover, each as often as it is missing. */
function lostWords(text: string, wording: string, { clauses, leftovers, title }: Policy, split = words): string[] {
  const held = new Map<string, number>();
  const sections = new Set(
    clauses.flatMap(({ section }) => section.map((_, depth) => section.slice(0, depth + 1).join('\n'))),
  );
  const all = [
    ...clauses.flatMap((clause) => [clause.text, clause.number ?? '']),
    ...[...sections].map((path) => path.split('\n').at(-1) ?? ''),
    ...leftovers.map(({ span }) => text.slice(...span)),
    title,
  ];
  for (const word of all.flatMap(split)) held.set(word, (held.get(word) ?? 0) + 1);
  return split(wording).filter((word) => {
    const left = (held.get(word) ?? 0) - 1;
    held.set(word, left);
    return left < 0 && !/^\d+$/.test(word);
  });
}

function parse(file: string, content: string): { lost: string[]; policy: Policy } {
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
  const policy = parsePolicy(document ? { record, text, document } : { record, text });
  return { lost: lostWords(text, policy.wording ?? text, policy), policy };
}

describe.each(POLICY_IDS)('every letter of %s', (id) => {
  test('is in a clause, a heading or a leftover with its reason', () => {
    const { text } = seedOf(id);
    expect(lostWords(text, text.replace(NUMBERS_IN_WORDS, ''), policyOf(id), letters)).toEqual([]);
  });
});

const word = fc.constantFrom(
  'cookies',
  'data',
  'we',
  'keep',
  'your',
  'orders',
  'never',
  'share',
  'Garden',
  'account',
  'with',
  'partners',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 9 }).map((some) => some.join(' '));
const sentence = phrase.map((some) => `We ${some}.`);
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3), text: phrase }),
  fc.record({ kind: fc.constant('text' as const), text: fc.oneof(sentence, phrase, sentence) }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(phrase, { minLength: 1, maxLength: 6 }) }),
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.tuple(phrase, phrase), { minLength: 2, maxLength: 4 }),
  }),
) as fc.Arbitrary<Part>;

/** A part in words of its own: a table that stands twice word for word is a case apart. */
function numbered(one: Part, number: number): Part {
  const own = (text: string, i: number) => `${text} p${number}x${i}`;
  if ('items' in one) return { ...one, items: one.items.map(own) } as Part;
  if ('rows' in one)
    return { ...one, rows: one.rows.map(([a, b], i) => [own(a ?? '', 2 * i), own(b ?? '', 2 * i + 1)]) } as Part;
  if (one.kind === 'text' && one.text.endsWith('.'))
    return { ...one, text: `${own(one.text.slice(0, -1), 0)}.` } as Part;
  return { ...one, text: own(one.text, 0) } as Part;
}

describe('every word of a generated document', () => {
  test.each([
    ['Markdown', 'x.md', toMarkdown],
    ['HTML', 'x.html', toHtml],
    ['plain text', 'x.txt', toPlain],
  ])('in %s is in a clause, a heading or a leftover', (_, file, write) => {
    const prose: Part = {
      kind: 'text',
      text: 'We collect the data that you give us, and we keep it for as long as we need it.',
    };
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 14 }), (parts) => {
        expect(parse(file, write([prose, ...parts.map(numbered), prose])).lost).toEqual([]);
      }),
      { numRuns: 60, seed: 20261130 },
    );
  });
});

test('the same bullets below two headings are no table of contents', () => {
  const bullets = ['• your name', '• your address', '• your orders', '• your letters'];
  const text = [
    'We collect the data that you give us, and we keep it.',
    'Customers',
    ...bullets,
    'Suppliers',
    ...bullets,
    'We keep all of it as long as we need it.',
  ].join('\n\n');
  const { policy } = parse('x.txt', text);
  expect(policy.leftovers).toEqual([]);
  expect(policy.clauses.filter(({ text: clause }) => clause.includes('your letters'))).toHaveLength(2);
});

test.each(['We never sell it.', '3. We delete it then.', 'It is yours.'])(
  'a short sentence at the end is part of the policy: %s',
  (sentence) => {
    const text = ['We collect the data that you give us, and we keep it.', sentence].join('\n\n');
    expect(parse('x.txt', text).policy.leftovers).toEqual([]);
  },
);

test.each(['Acme Inc.', 'All rights reserved.', 'Terms of Service'])(
  'what stands below a saved page is not: %s',
  (line) => {
    const text = ['We collect the data that you give us, and we keep it.', line].join('\n\n');
    expect(parse('x.txt', text).policy.leftovers.map(({ reason }) => reason)).toEqual(['navigation']);
  },
);

test("an address is no heading, and its country nobody's jurisdiction", () => {
  const text = [
    'We collect the data that you give us, and we keep it.',
    'Acme Inc.',
    '55 Almaden Boulevard',
    'San Jose, CA 95113',
    'We keep all of it for as long as we need it, and then we delete it.',
  ].join('\n\n');
  const { policy } = parse('x.txt', text);
  expect(policy.clauses.flatMap(({ jurisdictions }) => jurisdictions)).toEqual([]);
  expect(policy.clauses.flatMap(({ section }) => section)).not.toContain('San Jose, CA 95113');
});
