import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { evidenceText } from '../../../../src/chat/reply/evidence-text.ts';
import { answer } from '../../../../src/engine/answer.ts';
import type { Language } from '../../../../src/text/language.ts';
import { SEEDS_DIR } from '../../../support/seeds.ts';
import { fivePolicies } from '../../five-policies.ts';

const AT = Date.parse('2025-11-21T12:00:00Z');

async function evidenceFor(question: string, language: Language): Promise<string> {
  const corpus = await fivePolicies();
  const { citations } = answer(corpus, question, { annotations: true });
  return evidenceText(citations.slice(0, 1), { corpus, language, indexId: 'abc', at: AT });
}

test('evidenceText can be checked against the file by its hash and its lines', async () => {
  const evidence = await evidenceFor('How long does Huawei Cloud keep my data?', 'en');
  const file = readFileSync(path.join(SEEDS_DIR, 'huawei-cloud.en.txt'));
  expect(evidence).toContain(`SHA-256 of the file: ${createHash('sha256').update(file).digest('hex')}`);
  const [, quote = ''] = /Quote: “(.*)”/.exec(evidence) ?? [];
  const [, from, , to] = /, lines? (\d+)(–(\d+))?/.exec(evidence) ?? [];
  const lines = file
    .toString('utf8')
    .split('\n')
    .slice(Number(from) - 1, Number(to ?? from));
  expect(lines.join(' ').replace(/\s+/g, ' ')).toContain(quote.replace(/\s+/g, ' '));
});

test('evidenceText tells all that a ticket needs, line by line', async () => {
  const evidence = await evidenceFor('How long does Huawei Cloud keep my data?', 'en');
  for (const label of [
    'Quote',
    'Provider',
    'Policy',
    'Section',
    'Clause',
    'Version',
    'File',
    'SHA-256 of the file',
    'Web page',
    'Index',
    'Time',
  ])
    expect(evidence).toMatch(new RegExp(`^(\\[1\\] )?${label}: \\S`, 'm'));
  expect(evidence).toMatch(/\n\nIndex: abc\nTime: 2025-11-21T12:00:00\.000Z$/);
});

test('evidenceText in the language of the reader, with the translation marked as unofficial', async () => {
  const evidence = await evidenceFor('AWS 韩国的境内代理人是谁？', 'en');
  expect(evidence).toContain('Unofficial translation: ');
  expect(evidence).toContain('Written for: Korea');
  expect(await evidenceFor('华为云会把我的数据保留多久', 'zh')).toMatch(
    /引文：“[\s\S]*版本：2022-05-25[\s\S]*索引：abc/,
  );
});
