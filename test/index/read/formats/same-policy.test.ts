import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openIndex } from '../../../../index/open/open-index.ts';
import type { Policy } from '../../../../src/policy/policy.ts';
import { openCorpus } from '../../../../src/retrieve/corpus.ts';
import { GARDEN_POLICY, GARDEN_POLICY_ZH } from '../../../support/documents/sample-policy.ts';
import { toDocx } from '../../../support/documents/write-docx.ts';
import { toPdf } from '../../../support/documents/write-pdf.ts';
import { toGbk, toHtml, toMarkdown, toPlain } from '../../../support/documents/write-text-formats.ts';
import { seedsFolder } from '../../../support/seeds-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const FILES: readonly (readonly [file: string, content: string | Uint8Array])[] = [
  ['garden.md', toMarkdown(GARDEN_POLICY)],
  ['garden.html', toHtml(GARDEN_POLICY)],
  ['garden.txt', toPlain(GARDEN_POLICY)],
  ['garden.docx', toDocx(GARDEN_POLICY)],
  ['garden.pdf', toPdf(GARDEN_POLICY)],
];

async function indexed(file: string, content: string | Uint8Array) {
  const index = await openIndex({ seedsDir: seedsFolder({ [file]: content }), dataDir: tempFolder() });
  const [found] = index.policies;
  if (!found) throw new Error('Nothing was indexed');
  return { index, policy: found.policy };
}

const sentencesOf = ({ clauses }: Policy): string[] =>
  clauses.flatMap(({ text, sentences }) => sentences.map(({ at }) => text.slice(...at).replace(/\s+/g, ' ')));

const EXPECTED = GARDEN_POLICY.slice(1).flatMap((part) => {
  if (part.kind === 'heading') return [];
  if (part.kind === 'text') return part.text.split(/(?<=\.) /);
  return part.kind === 'list' ? part.items : part.rows.map((row) => row.join(' '));
});

describe.each(FILES)('%s', (file, content) => {
  test('gives the sentences of the policy in order, and nothing else', async () => {
    const { policy } = await indexed(file, content);
    expect(sentencesOf(policy)).toEqual(EXPECTED);
  });

  test('gives its title, its headings, its date and its contacts', async () => {
    const { policy } = await indexed(file, content);
    expect(policy.title).toBe('Privacy Policy of Green Garden');
    expect([...new Set(policy.clauses.map(({ section }) => section[0] ?? '-'))]).toEqual([
      '-',
      '1 What we collect',
      '2 Why we use it',
      '3 Who receives it',
      '4 How long we keep it',
      '5 How to reach us',
    ]);
    expect(policy.updated).toBe('2024-05-03');
    expect(
      policy.contacts.filter(({ kind }) => kind === 'email' || kind === 'phone').map(({ value }) => value),
    ).toEqual(['privacy@greengarden.example', '+43 1 5550 1234']);
  });

  test('is quoted verbatim, with a place in its text', async () => {
    const { index, policy } = await indexed(file, content);
    const { check } = openCorpus(index.policies, index.texts).policies[0] ?? {};
    const text = index.texts.get(policy.id) ?? '';
    for (const clause of policy.clauses) {
      for (const { at, span } of clause.sentences) {
        expect(check?.holds(clause.text.slice(...at))).toBe(true);
        const [first = ''] = /\p{L}{3,}/u.exec(clause.text.slice(...at)) ?? [];
        expect(text.slice(...span)).toContain(first);
      }
    }
  });

  test('is the same when it is opened again from what was saved', async () => {
    const seedsDir = seedsFolder({ [file]: content });
    const dataDir = path.join(tempFolder(), 'data');
    const first = await openIndex({ seedsDir, dataDir });
    const again = await openIndex({ seedsDir, dataDir });
    expect(again.built).toEqual([]);
    expect(again.policies[0]?.policy).toEqual(first.policies[0]?.policy);
    expect(again.texts).toEqual(first.texts);
  });
});

test('a text in GBK gives the clauses of the same text in UTF-8', async () => {
  const text = toPlain(GARDEN_POLICY_ZH);
  const [gbk, utf8] = await Promise.all([indexed('garden.txt', toGbk(text)), indexed('garden.txt', text)]);
  expect(gbk.policy.clauses).toEqual(utf8.policy.clauses);
  expect(sentencesOf(gbk.policy)).toContain('我们不会向任何人出售您的个人信息。');
});
