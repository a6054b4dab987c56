import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { testDataDir } from '../src/five-policies.ts';
import { contractFaults } from '../src/reply-schema.ts';
import type { Ended } from '../support/run-command.ts';
import { runMainInProcess } from '../support/run-in-process.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { type RunRecord, readBaseline, writeBaseline } from './baseline.ts';
import { main } from './eval.ts';
import { evaluate } from './evaluate.ts';
import type { Figures } from './figures.ts';
import { findFallenFigures } from './find-fallen-figures.ts';

const run = (figures: Readonly<Record<string, Figures>>): RunRecord => ({
  date: '2026-11-21T20:00:00.000Z',
  index: 'abc',
  ms: { p50: 1, p99: 5 },
  figures,
});
const BEFORE = { n: 50, hit1: 80, hit3: 92, wronglySilent: 2, foreign: 0 };

describe('all questions of the evaluation', () => {
  let figures: Readonly<Record<string, Figures>>;
  /** What breaks the contract, by question. */
  const broken: string[] = [];
  beforeAll(async () => {
    ({ figures } = await evaluate({
      dataDir: testDataDir(),
      onAsked: ({ id, text, reply }, set) =>
        broken.push(...contractFaults(reply).map((fault) => `${set} ${id} ${text}: ${fault}`)),
    }));
  }, 240_000);

  test('are answered no worse than in the recorded run: no figure fell by more than two points', () => {
    const before = readBaseline();
    expect(before && findFallenFigures(before, figures)).toEqual([]);
  });

  test('get quotes that are faithful, with their lines, and short', () => {
    for (const [set, { n, unfaithful, wrongLines, tooLong }] of Object.entries(figures)) {
      expect({ set, n, unfaithful, wrongLines, tooLong }).toEqual({ set, n: expect.any(Number) });
    }
  });

  test('get replies that keep the contract', () => {
    expect(broken).toEqual([]);
  });
});

describe('findFallenFigures', () => {
  test.each<[string, Figures, Figures, string[]]>([
    ['a share that fell by more than two points', BEFORE, { ...BEFORE, hit1: 77.9 }, ['s: hit@1 went from 80 to 77.9']],
    [
      'a share that should be small and grew',
      BEFORE,
      { ...BEFORE, wronglySilent: 4.1 },
      ['s: wrongly silent went from 2 to 4.1'],
    ],
    [
      'several at once',
      BEFORE,
      { ...BEFORE, hit3: 80, foreign: 3 },
      ['s: hit@3 went from 92 to 80', 's: foreign went from 0 to 3'],
    ],
    ['a single fault', BEFORE, { ...BEFORE, unfaithful: 1 }, ['s: unfaithful went from 0 to 1']],
    [
      'a share that is not asked for any more',
      { ...BEFORE, rightlySilent: 90 },
      BEFORE,
      ['s: rightly silent is not asked for any more; it was 90'],
    ],
    ['not a fall of two points', BEFORE, { ...BEFORE, hit1: 78, wronglySilent: 4 }, []],
    ['not a rise', BEFORE, { ...BEFORE, hit1: 99, wronglySilent: 0, rightlySilent: 10 }, []],
    ['not a fault that is mended', { ...BEFORE, tooLong: 3 }, BEFORE, []],
  ])('names %s', (_, before, now, expected) => {
    expect(findFallenFigures(run({ s: before }), { s: now })).toEqual(expected);
  });

  test('names a set that is gone, unless only others were asked', () => {
    const before = run({ 'unseen/aws': BEFORE, 'tune/aws': BEFORE });
    expect(findFallenFigures(before, { 'tune/aws': BEFORE })).toEqual([
      expect.stringMatching(/^unseen\/aws: was not asked/),
    ]);
    expect(findFallenFigures(before, { 'tune/aws': BEFORE }, (set) => set.startsWith('tune'))).toEqual([]);
  });

  test('passes over a set that is new', () => {
    expect(findFallenFigures(run({}), { s: BEFORE })).toEqual([]);
  });
});

describe('writeBaseline', () => {
  test('puts a run in the place of the one before, to be read as it was', () => {
    const file = path.join(tempFolder(), 'baseline.json');
    expect(readBaseline(file)).toBeNull();
    const last = run({ 'unseen/aws': { ...BEFORE, hit1: 81, rightlySilent: 100, unfaithful: 1 } });
    for (const one of [run({ 'unseen/aws': BEFORE, 'unseen/aws en': { n: 3 } }), last]) writeBaseline(one, file);
    expect(readBaseline(file)).toEqual(last);
  });
});

const evalCommand = (...args: string[]): Promise<Ended> =>
  runMainInProcess(main, args, { env: { DATA_DIR: inject('dataDir') } });

describe('npm run eval', { timeout: 120_000 }, () => {
  const SET = 'development/unanswerable';
  const baselineWith = (figures: Figures): string => {
    const file = path.join(tempFolder(), 'baseline.json');
    writeBaseline(run({ [SET]: figures }), file);
    return file;
  };

  test('--check ends with 1 and names the set and the figure that fell', async () => {
    const baseline = baselineWith({ n: 20, rightlySilent: 103 });
    const { code, stdout } = await evalCommand('--set', SET, '--check', '--baseline', baseline);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^FALLEN {2}development\/unanswerable: rightly silent went from 103 to \d/m);
  });

  test('--check ends with 0 where nothing fell, behind figures per set and language', async () => {
    const baseline = baselineWith({ n: 20, rightlySilent: 50 });
    const { code, stdout } = await evalCommand('--set', SET, '--check', '--baseline', baseline);
    expect({ code, told: stdout.includes('No figure fell') }).toEqual({ code: 0, told: true });
    expect(stdout).toMatch(/^development\/unanswerable +20 .*\d \(\+\d/m);
    expect(stdout).toMatch(/^ {2}en +\d/m);
    expect(stdout).toMatch(/engine ms per question: p50 [\d.]+, p99 [\d.]+/);
  });

  test.each([
    ['a part that is to be recorded', ['--set', SET, '--record'], /^Cannot record a part: .*\n\(--help/],
    ['other policies that are to be compared', ['--policies', '.', '--check'], /^Cannot compare other policies: /],
    ['a set that is not there', ['--set', 'nobody'], /^Cannot ask --set nobody: .*\n$/],
  ])('ends with 2 for %s', async (_, args, told) => {
    const { code, stdout, stderr } = await evalCommand(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(told);
  });
});

describe('npm run eval -- --policies', { timeout: 120_000 }, () => {
  const TEXT =
    'Privacy Policy\n\n1. Cookies\n\nWe use cookies to remember your basket. You can refuse them in your browser.\n\n2. Sharing\n\nWe pass your address to the courier who brings your parcel.\n';
  const COOKIES = 'We use cookies to remember your basket.';
  const policyFolder = (...lines: readonly string[]): string => {
    const dir = tempFolder();
    mkdirSync(path.join(dir, 'seeds'));
    writeFileSync(path.join(dir, 'seeds', 'Corner Shop.md'), TEXT);
    writeFileSync(path.join(dir, 'seeds', 'Other Shop.md'), TEXT.replaceAll('cookies', 'tracking cookies'));
    writeFileSync(path.join(dir, 'questions.jsonl'), lines.join('\n'));
    return dir;
  };
  const line = (fields: object) => JSON.stringify({ id: 'q', lang: 'en', ...fields });
  const ask = { question: 'Does Corner Shop use cookies?' };

  test('measures the policies of a folder with the questions beside them', async () => {
    const dir = policyFolder(
      line({ ...ask, answers: [{ doc: 'Corner Shop.md', quote: COOKIES }] }),
      line({ ...ask, answers: [{ doc: 'Other Shop.md', quote: COOKIES }] }),
      line({ question: 'What is the weather like?', answers: [] }),
    );
    const { code, stdout } = await evalCommand('--policies', dir);
    expect(code).toBe(0);
    // Three questions, one of two answers from the right file, the third rightly unanswered.
    expect(stdout).toMatch(/^questions +3 +50 +50 +0 +100 /m);
    expect(stdout).toContain('beside no recorded run');
  });

  test.each<[string, () => string, RegExp]>([
    [
      'a folder that is not there',
      () => path.join(tempFolder(), 'gone'),
      /^Cannot measure .*gone: there is no such folder\. It needs .*\n$/,
    ],
    ['a folder without policies', tempFolder, /^Cannot measure .*: it has no folder "seeds"\. .*\n$/],
    [
      'questions that are no JSON',
      () => policyFolder(line(ask), 'hello'),
      /^Cannot read .*questions\.jsonl:2: it is not JSON\. .*\n$/,
    ],
    [
      'a line that asks nothing',
      () => policyFolder(line({})),
      /^Cannot read .*questions\.jsonl:1: .*it asks nothing\. .*\n$/,
    ],
    [
      'an answer without a quote',
      () => policyFolder(line({ ...ask, answers: [{ doc: 'x.md' }] })),
      /^Cannot read .*questions\.jsonl:1: answers\.0\.quote: .*\n$/,
    ],
  ])('ends with 2 and one line for %s', async (_, folder, told) => {
    const { code, stdout, stderr } = await evalCommand('--policies', folder());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(told);
  });
});
