import { describe, expect, test } from 'vitest';
import { runScript } from '../support/run-command.ts';

/** Milliseconds: it measures for some seconds, on a machine that is busy with other tests. */
const LONG_MS = 120_000;

describe('bench', { timeout: LONG_MS }, () => {
  test('prints building, answering beside MiniSearch, and memory; of a few policies here', async () => {
    const { code, stdout } = await runScript(['bench', '--policies', '3', '--asked', '2', '--questions', '10']);
    expect(code).toBe(0);
    const rows = stdout.split('\n').map((line) => line.trim().split(/ {2,}/));
    const numbersBehind = (title: string) => rows.find(([first]) => first?.startsWith(title))?.slice(1) ?? [];
    const NUMBER = expect.stringMatching(/^\d+(?:\.\d+)?$/);
    expect(numbersBehind('the five seeds')).toEqual(['5', NUMBER, NUMBER, NUMBER, NUMBER]);
    expect(numbersBehind('policies 1 to 3')).toEqual(['3', NUMBER, NUMBER, NUMBER, NUMBER]);
    for (const row of ['2 policies, one is named', '2 policies, nobody is named']) {
      expect(numbersBehind(row)).toEqual(['30 / 30', NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER]);
    }
    expect(numbersBehind('generated, not annotated')).toEqual([NUMBER, NUMBER, NUMBER]);
    expect(numbersBehind('the five seeds, annotated')).toEqual([NUMBER, NUMBER]);
  });

  test.each([
    ['no number', ['--asked', 'all']],
    ['more asked than built', ['--policies', '3', '--asked', '4']],
  ])('ends with 2 for %s', async (_, args) => {
    const { code, stdout, stderr } = await runScript(['bench', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--help');
  });
});
