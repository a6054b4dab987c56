import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Ended, Given } from '../../support/run-command.ts';
import { runInProcess } from '../../support/run-in-process.ts';
import { seedOf } from '../../support/seeds.ts';
import { ONE_CLEAR_LINE } from '../../support/seeds-folder.ts';

const ask = (args: readonly string[], given: Given = {}): Promise<Ended> =>
  runInProcess(['ask', ...args], { ...given, env: { DATA_DIR: inject('dataDir'), ...given.env } });

/** A reply as the contract has it. */
interface Reply {
  readonly kind: string;
  readonly text: string;
  readonly citations: readonly {
    readonly file: string;
    readonly quote: string;
    readonly span: readonly [number, number];
    readonly lines: readonly [number, number];
  }[];
}
const parse = <T>(text: string): T => JSON.parse(text) as T;

beforeAll(async () => {
  await ask(['warm up']); // builds the shared index where no other file of tests has
});

const CITATION = {
  marker: 1,
  provider: 'huawei-cloud',
  policy: 'huawei-cloud',
  section: expect.arrayContaining([expect.any(String)]),
  clause: expect.stringMatching(/^huawei-cloud#[0-9a-f]{8}/),
  quote: expect.any(String),
  file: 'huawei-cloud.en.txt',
  lines: [expect.any(Number), expect.any(Number)],
  span: [expect.any(Number), expect.any(Number)],
  jurisdiction: null,
  updated: '2022-05-25',
  url: expect.any(String),
  score: expect.any(Number),
};

describe('ask', () => {
  test('prints one answer for a terminal, with its source, and nothing else', async () => {
    const { code, stdout, stderr } = await ask(['How long does Huawei Cloud keep my data?']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/retain your personal data for no longer than is necessary/);
    expect(stdout).toMatch(/huawei-cloud\.en\.txt/);
  });

  test('takes a question in several words', async () => {
    expect((await ask(['金山云的', '客服电话是多少'])).stdout).toContain('400-1070-808');
  });

  test('--json prints one reply, with all that the contract names', async () => {
    const { code, stdout, stderr } = await ask(['--json', 'How long does Huawei Cloud keep my data?']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'answer',
      language: 'en',
      text: expect.any(String),
      citations: expect.arrayContaining([expect.objectContaining(CITATION)]),
      related: [],
      contacts: expect.any(Array),
      silent: [],
      suggestions: expect.any(Array),
      confidence: expect.any(Number),
    });
    expect(Object.keys(parse<{ citations: object[] }>(stdout).citations[0] ?? {})).toContain('translation');
  });

  test('quotes what stands in the file, at the span and lines it names', async () => {
    const { citations } = parse<Reply>((await ask(['--json', 'AWS 在账户关闭后保留内容多久？'])).stdout);
    const { text } = seedOf('aws');
    const solid = (words: string) => words.replace(/\s/g, '');
    for (const { file, quote, span, lines } of citations) {
      expect(file).toBe('aws.zh.txt');
      expect(solid(text.slice(...span))).toBe(solid(quote));
      expect(quote.length).toBeLessThanOrEqual(600);
      expect(lines).toEqual([text.slice(0, span[0]).split('\n').length, text.slice(0, span[1]).split('\n').length]);
    }
    expect(citations.length).toBeGreaterThan(0);
  });

  test('gives the same reply to the same question', async () => {
    const question = ['--json', 'Can I delete my account at Alibaba Cloud China?'];
    expect((await ask(question)).stdout).toBe((await ask(question)).stdout);
  });

  test('--jsonl answers line by line, in order, and goes on behind a bad one', async () => {
    const lines = [
      { id: 'q1', question: 'How long does Huawei Cloud keep my data?', thread: 't1' },
      '{"id": "q2", "question"',
      { id: 'q3' },
      '',
      ['no', 'object'],
      { id: 7, question: '金山云的客服电话是多少' },
      { id: 'q5', question: '' },
    ];
    const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
    const { code, stdout, stderr } = await ask(['--jsonl'], { input });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const reply = expect.objectContaining({ kind: expect.any(String), text: expect.any(String) });
    const error = expect.stringMatching(ONE_CLEAR_LINE);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => parse(line)),
    ).toEqual([
      { id: 'q1', reply, ms: expect.any(Number) },
      { id: null, error },
      { id: null, error },
      { id: null, error },
      { id: 7, reply, ms: expect.any(Number) },
      { id: 'q5', reply, ms: expect.any(Number) },
    ]);
  });

  test('--jsonl takes Windows line ends and an input without lines', async () => {
    expect((await ask(['--jsonl'], { input: '{"id":"a","question":"cookies aws"}\r\n\r\n' })).stdout).toMatch(
      /^\{"id":"a".*\}\n$/,
    );
    expect(await ask(['--jsonl'], { input: '' })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('--no-annotations answers from the texts alone', async () => {
    const { code, stdout } = await ask(['--no-annotations', '--json', 'How long does Huawei Cloud keep my data?']);
    expect(code).toBe(0);
    for (const citation of parse<{ citations: { translation: unknown }[] }>(stdout).citations)
      expect(citation.translation).toBeNull();
  });

  test('--help shows how, with examples', async () => {
    const { code, stdout, stderr } = await ask(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const words of ['Usage:', '--json', '--jsonl', '--seeds', '--no-annotations', 'Examples:', 'clausewise ask "'])
      expect(stdout).toContain(words);
  });
});
