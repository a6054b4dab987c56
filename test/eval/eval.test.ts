import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { testDataDir } from '../src/five-policies.ts';
import { type Ended, runScript } from '../support/run-command.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { evaluate } from './evaluate.ts';
import type { Figures } from './figures.ts';
import { appendRecord, fallen, type RunRecord, readHistory } from './history.ts';

const run = (figures: Readonly<Record<string, Figures>>): RunRecord => ({
  date: '2026-11-21T20:00:00.000Z',
  index: 'abc',
  ms: { p50: 1, p99: 5 },
  figures,
});
const BEFORE = { n: 50, hit1: 80, hit3: 92, wronglySilent: 2, foreign: 0 };

describe('eval', () => {
  test('no figure fell by more than two points against the last recorded run', { timeout: 60_000 }, async () => {
    const last = readHistory().at(-1);
    const { figures } = await evaluate({ dataDir: testDataDir() });
    expect(last && fallen(last, figures)).toEqual([]);
    for (const [set, { n, unfaithful, wrongLines, tooLong }] of Object.entries(figures)) {
      expect({ set, n, unfaithful, wrongLines, tooLong }).toEqual({
        set,
        n: expect.any(Number),
        unfaithful: undefined,
        wrongLines: undefined,
        tooLong: undefined,
      });
    }
  });
});

describe('fallen', () => {
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
    expect(fallen(run({ s: before }), { s: now })).toEqual(expected);
  });

  test('names a set that is gone, unless only others were asked', () => {
    const before = run({ 'unseen/aws': BEFORE, 'tune/aws': BEFORE });
    expect(fallen(before, { 'tune/aws': BEFORE })).toEqual([expect.stringMatching(/^unseen\/aws: was not asked/)]);
    expect(fallen(before, { 'tune/aws': BEFORE }, (set) => set.startsWith('tune'))).toEqual([]);
  });

  test('passes over a set that is new', () => {
    expect(fallen(run({}), { s: BEFORE })).toEqual([]);
  });
});

describe('appendRecord', () => {
  test('keeps the runs in order, as they were', () => {
    const file = path.join(tempFolder(), 'history.json');
    const runs = [
      run({ 'unseen/aws': BEFORE, 'unseen/aws en': { n: 3 } }),
      run({
        'unseen/aws': { ...BEFORE, hit1: 81, silentProviders: 100, facts: 100, rightlySilent: 100, unfaithful: 1 },
      }),
    ];
    for (const one of runs) appendRecord(one, file);
    expect(readHistory(file)).toEqual(runs);
  });
});

describe('npm run eval', { timeout: 60_000 }, () => {
  const evalCommand = (...args: string[]): Promise<Ended> =>
    runScript(['eval', ...args], { env: { DATA_DIR: inject('dataDir') } });
  const SET = 'development/unanswerable';
  const historyWith = (figures: Figures): string => {
    const file = path.join(tempFolder(), 'history.json');
    writeFileSync(file, JSON.stringify([run({ [SET]: figures })]));
    return file;
  };

  test('--check ends with 1 and names the set and the figure that fell', async () => {
    const { code, stdout } = await evalCommand(
      '--set',
      SET,
      '--check',
      '--history',
      historyWith({ n: 20, rightlySilent: 103 }),
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^FALLEN {2}development\/unanswerable: rightly silent went from 103 to \d/m);
  });

  test('--check ends with 0 where nothing fell, behind figures per set and language', async () => {
    const history = historyWith({ n: 20, rightlySilent: 50 });
    const { code, stdout } = await evalCommand('--set', SET, '--check', '--history', history);
    expect({ code, told: stdout.includes('No figure fell') }).toEqual({ code: 0, told: true });
    expect(stdout).toMatch(/^development\/unanswerable +20 .*\d \(\+\d/m);
    expect(stdout).toMatch(/^ {2}en +\d/m);
    expect(stdout).toMatch(/engine ms per question: p50 [\d.]+, p99 [\d.]+/);
  });

  test.each([
    ['a set that is not there', ['--set', 'nobody']],
    ['a part that is to be recorded', ['--set', SET, '--record']],
  ])('ends with 2 for %s', async (_, args) => {
    const { code, stdout, stderr } = await evalCommand(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--help');
  });
});
