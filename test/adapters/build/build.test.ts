import { appendFileSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Ended, runNode } from '../../support/run-command.ts';
import { copyCheckout } from './copy-checkout.ts';

const STALE = 'dist is older than the sources: run `npm run build` to use what has changed since.\n';
/** Each test bundles up to twice, on a machine that is busy with other tests. */
const LONG_MS = 120_000;

const build = (cwd: string): Promise<Ended> => runNode(['adapters/build/build.mjs'], { cwd });
const runProgram = (cwd: string, ...args: string[]): Promise<Ended> => runNode(['dist/cli.js', ...args], { cwd });
const runScript = (cwd: string, ...args: string[]): Promise<Ended> =>
  runNode(['adapters/build/run.mjs', ...args], { cwd });

/** Changes a source of the program. */
const editSource = (folder: string): void =>
  appendFileSync(path.join(folder, 'adapters', 'commands', 'ask.ts'), "\nexport const EDITED = 'edited';\n");

describe('a build of a checkout', { timeout: LONG_MS }, () => {
  test('is used as long as no source has another content, and said to be old after that', async () => {
    const folder = copyCheckout({ isBuilt: true });
    const now = new Date();
    utimesSync(path.join(folder, 'adapters', 'commands', 'ask.ts'), now, now);
    expect(await runProgram(folder, '--version')).toEqual({ code: 0, stdout: expect.any(String), stderr: '' });
    editSource(folder);
    expect(await runProgram(folder, '--version')).toMatchObject({ code: 0, stderr: STALE });
    expect(await runScript(folder, 'ask', '--help')).toMatchObject({ code: 0, stderr: '' });
    expect(await runProgram(folder, '--version')).toMatchObject({ code: 0, stderr: '' });
  });

  test.each([
    ['a table', 'src/knowledge/more.yaml'],
    ['a model', 'src/models/more.json'],
    ['a setting of the package', 'package.json'],
  ])('is old when %s changes', async (_, file) => {
    const folder = copyCheckout({ isBuilt: true });
    appendFileSync(path.join(folder, file), '\n');
    expect((await runProgram(folder, '--version')).stderr).toBe(STALE);
  });

  test('is made by two processes at once, and nothing half-made stays', async () => {
    const folder = copyCheckout();
    const abandoned = path.join(folder, 'dist', '0123456789ab.1.tmp');
    mkdirSync(abandoned, { recursive: true });
    const long = new Date(Date.now() - 60 * 60 * 1000);
    utimesSync(abandoned, long, long);
    const both = await Promise.all([runScript(folder, 'ask', '--help'), runScript(folder, 'ask', '--help')]);
    for (const one of both) expect(one).toEqual({ code: 0, stdout: expect.stringContaining('Usage:'), stderr: '' });
    const left = readdirSync(path.join(folder, 'dist'));
    expect(left.filter((name) => !/^[0-9a-f]{12}$/.test(name)).sort()).toEqual(['build.json', 'cli.js']);
    expect(left).toHaveLength(3);
  });

  test('that fails names the file, and leaves the old one', async () => {
    const folder = copyCheckout({ isBuilt: true });
    writeFileSync(path.join(folder, 'adapters', 'commands', 'ask.ts'), 'export const x = ;\n');
    const { code, stderr } = await build(folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Cannot build Clausewise: /);
    expect(stderr).toContain('ask.ts');
    expect(await runProgram(folder, '--version')).toMatchObject({ code: 0, stderr: STALE });
  });
});

describe('a checkout without development packages', { timeout: LONG_MS }, () => {
  test('is installed without a build, and says in one line what to run', async () => {
    const folder = copyCheckout({ isProduction: true });
    const installed = await build(folder);
    expect(installed).toMatchObject({ code: 0, stdout: '' });
    expect(installed.stderr).toMatch(/^Clausewise is not built: [^\n]+ Run `npm ci` [^\n]+\n$/);
    const { code, stderr } = await runScript(folder, 'ask', 'anything');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Cannot run ask: there is no dist, [^\n]+ Run `npm ci` [^\n]+\n$/);
  });

  test('runs a build that was copied to it, and warns when that is old', async () => {
    const folder = copyCheckout({ isBuilt: true, isProduction: true });
    expect(await build(folder)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await runScript(folder, '--version')).toEqual({ code: 0, stdout: expect.any(String), stderr: '' });
    editSource(folder);
    expect(await runScript(folder, '--version')).toMatchObject({ code: 0, stderr: STALE });
  });
});
