import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { COMMANDS } from '../../../adapters/commands/command-list.ts';
import { ROOT, runScript } from '../../support/run-command.ts';
import { runInProcess } from '../../support/run-in-process.ts';
import { POLICY_IDS } from '../../support/seeds.ts';

const { scripts, version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  version: string;
};
const NAMES = COMMANDS.map(({ name }) => name);

describe('clausewise', () => {
  test('--help lists every command', async () => {
    const { code, stdout, stderr } = await runInProcess(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const name of NAMES) {
      const [command = '', part = ''] = name.split(' ');
      expect(stdout).toMatch(new RegExp(`^  ${command}\\s[^]*\\b${part}`, 'm'));
    }
  });

  test.each(NAMES)('%s --help shows its options and examples', async (name) => {
    const { code, stdout } = await runInProcess([...name.split(' '), '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: clausewise ${name} [\\s\\S]*--seeds[\\s\\S]*\\$ .*clausewise ${name}`));
  });

  test('"help" before a command does the same', async () => {
    expect(await runInProcess(['help', 'policies'])).toEqual(await runInProcess(['policies', '--help']));
  });

  test('--version tells that of the package', async () => {
    expect(await runInProcess(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each([
    ['no command', [], 'Usage: clausewise'],
    ['half of a command', ['slack'], 'Usage: clausewise slack'],
    ['a command with a slip', ['aks', 'question'], '(Did you mean ask?)'],
    ['half of a command, and a slip', ['discord', 'registr'], '(Did you mean register?)'],
  ])('ends with 2 for %s, and helps', async (_, args, said) => {
    const { code, stdout, stderr } = await runInProcess(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  test.each(NAMES)('%s has an npm script of its name', (name) => {
    expect(scripts[name.replace(' ', ':')]).toBe(`node adapters/build/run.mjs ${name}`);
  });

  test('spells examples as npm scripts for those who run one', async () => {
    expect((await runScript(['ask', '--help'])).stdout).toContain('$ npm run -s ask -- "');
    expect((await runScript(['slack', 'manifest', '--help'])).stdout).toContain('$ npm run -s slack:manifest\n');
  });
});

describe('policies', () => {
  const list = (...args: string[]) => runInProcess(['policies', ...args], { env: { DATA_DIR: inject('dataDir') } });

  test('lists each policy with its version and size, and the index', async () => {
    const { code, stdout } = await list();
    expect(code).toBe(0);
    for (const id of POLICY_IDS) expect(stdout).toContain(`(${id})\n`);
    expect(stdout).toMatch(/^ {2}zh · updated 2022-09-01 · \d+ clauses · aws\.zh\.txt$/m);
    expect(stdout).toMatch(/^ {2}read \d{4}-\d\d-\d\d \d\d:\d\d UTC$/m);
    expect(stdout).toMatch(/\nindex [0-9a-f]{12} of \d{4}-\d\d-\d\d\n$/);
  });

  test('--json prints the same as one object', async () => {
    const { policies, index } = JSON.parse((await list('--json')).stdout) as {
      policies: { id: string }[];
      index: { id: string; date: string };
    };
    expect(policies.map(({ id }) => id)).toEqual(POLICY_IDS);
    expect(policies[2]).toEqual({
      id: 'aws',
      provider: 'aws',
      name: 'AWS',
      title: '隐私政策',
      language: 'zh',
      effective: null,
      updated: '2022-09-01',
      url: null,
      file: 'aws.zh.txt',
      clauses: expect.any(Number),
      read: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:/),
    });
    expect(index).toEqual({ id: expect.any(String), date: expect.any(String) });
  });
});
