import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Ended, Given } from '../../support/run-command.ts';
import { runInProcess } from '../../support/run-in-process.ts';
import { seedOf } from '../../support/seeds.ts';

const search = (args: readonly string[], given: Given = {}): Promise<Ended> =>
  runInProcess(['search', ...args], { ...given, env: { DATA_DIR: inject('dataDir') } });

/** A hit as the contract has it. */
interface Hit {
  readonly provider: string;
  readonly file: string;
  readonly span: readonly [number, number];
  readonly lines: readonly [number, number];
  readonly text: string;
  readonly score: number;
  readonly why: Readonly<Record<string, number>>;
}

async function hitsOf(...args: string[]): Promise<Hit[]> {
  const { code, stdout, stderr } = await search(['--json', ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as Hit[];
}

beforeAll(async () => {
  await search(['warm up']);
});

describe('search', () => {
  test('--json prints ranked passages with their place and what speaks for them', async () => {
    const hits = await hitsOf('How long does Huawei Cloud keep my data?');
    expect(hits).toHaveLength(10);
    const { text } = seedOf('huawei-cloud');
    for (const hit of hits) {
      expect(hit).toMatchObject({
        provider: 'huawei-cloud',
        file: 'huawei-cloud.en.txt',
        score: expect.any(Number),
        why: expect.any(Object),
      });
      expect(text.slice(...hit.span).replace(/\s/g, '')).toBe(hit.text.replace(/\s/g, ''));
      expect(hit.lines[0]).toBe(text.slice(0, hit.span[0]).split('\n').length);
    }
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a));
  });

  test('--top says how many', async () => {
    expect(await hitsOf('--top', '3', 'cookies huawei')).toHaveLength(3);
  });

  test('searches the policies of a provider that is named, and all with --everywhere', async () => {
    const providers = async (...args: string[]) =>
      new Set((await hitsOf('--top', '30', ...args, 'AWS cookies')).map(({ provider }) => provider));
    expect([...(await providers())]).toEqual(['aws']);
    expect((await providers('--everywhere')).size).toBeGreaterThan(1);
  });

  test('prints hits for people: score, file and lines, words', async () => {
    const { code, stdout, stderr } = await search(['--top', '2', 'AWS retention after account closure']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.match(/^-?\d+\.\d\d {2}aws\.zh\.txt:\d+-\d+ {2}\S/gm)).toHaveLength(2);
  });

  test('--jsonl gives a line for a line', async () => {
    const { stdout } = await search(['--jsonl', '--top', '1'], {
      input: '{"id":"a","question":"cookies aws"}\nbad\n{"id":"b","question":"删除账户"}\n',
    });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { id: 'a', hits: [expect.objectContaining({ provider: 'aws' })] },
      { id: null, error: expect.any(String) },
      { id: 'b', hits: [expect.any(Object)] },
    ]);
  });

  test('finds no line of navigation', async () => {
    const chrome = [
      '文档中心',
      'document history version',
      'console cost management',
      '搜索本产品',
      'my account billing service tickets partner center',
    ];
    const input = chrome.map((question, id) => JSON.stringify({ id, question })).join('\n');
    const { stdout } = await search(['--jsonl', '--everywhere'], { input });
    const hits = stdout
      .trimEnd()
      .split('\n')
      .flatMap((line) => (JSON.parse(line) as { hits: Hit[] }).hits);
    expect(hits.length).toBeGreaterThan(0);
    expect(
      hits
        .map(({ text }) => text)
        .filter((text) =>
          /文档中心|搜索本产品|全部产品|log out|service tickets|billing & costs|intl-english|hcpn/.test(text),
        ),
    ).toEqual([]);
  });

  test('--help shows how, with examples', async () => {
    const { code, stdout } = await search(['--help']);
    expect(code).toBe(0);
    for (const words of ['--top', '--json', '--jsonl', '--everywhere', '--seeds', 'Examples:', 'clausewise search "'])
      expect(stdout).toContain(words);
  });

  test.each([
    ['no question', []],
    ['a number that is none', ['--top', 'many', 'cookies']],
    ['a number that is too small', ['--top', '0', 'cookies']],
    ['an unknown option', ['--tops', '3', 'cookies']],
  ])('ends with 2 for %s', async (_, args) => {
    const { code, stdout, stderr } = await search(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--help');
    expect(stderr).not.toContain('report');
  });
});
