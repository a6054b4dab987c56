import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, runNode } from '../../support/run-command.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { dependencyNames, linkPackages } from './copy-checkout.ts';

const run = promisify(execFile);
/** Some six megabytes are the encoder's model, which hardly compresses; all else takes two. */
const MAX_BYTES = 8.5 * 1024 * 1024;
const LONG_MS = 120_000;

describe('the package', { timeout: LONG_MS }, () => {
  /** A user's folder into which the package is unpacked as npm does it, beside its dependencies and nothing else. */
  const folder = tempFolder(afterAll);
  const home = path.join(folder, 'node_modules', 'clausewise');
  let bytes = 0;

  beforeAll(async () => {
    const packed = tempFolder(afterAll);
    await run('npm', ['pack', '--pack-destination', packed], { cwd: ROOT });
    const file = path.join(packed, readdirSync(packed)[0] ?? '');
    bytes = statSync(file).size;
    mkdirSync(home, { recursive: true });
    await run('tar', ['-xzf', file, '--strip-components=1', '-C', home]);
    linkPackages(folder, dependencyNames());
  }, LONG_MS);

  test('is small, and has what runs and nothing else', () => {
    expect(bytes).toBeLessThan(MAX_BYTES);
    expect(readdirSync(home).sort()).toEqual([
      '.env.example',
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'adapters',
      'dist',
      'package.json',
      'seeds',
    ]);
    const all = readdirSync(home, { recursive: true, encoding: 'utf8' });
    expect(all.filter((name) => /\.ts$|\.mjs$|\btest\b|\bdev\b/.test(name))).toEqual([]);
    expect(readdirSync(path.join(home, 'dist'))).toHaveLength(2);
  });

  test('answers in the folder of a user from its own policies, and keeps its data in that folder', async () => {
    const args = [path.join(home, 'dist', 'cli.js'), 'ask', '--json', 'How long does Huawei keep data?'];
    const { code, stdout, stderr } = await runNode(args, { cwd: folder });
    expect({ code, stderr: stderr.replace(/^Building the index: .*\n/gm, '') }).toEqual({ code: 0, stderr: '' });
    const { kind, citations } = JSON.parse(stdout) as { kind: string; citations: { file: string }[] };
    expect({ kind, file: citations[0]?.file }).toEqual({ kind: 'answer', file: 'huawei-cloud.en.txt' });
    expect(existsSync(path.join(folder, 'data', 'index'))).toBe(true);
    expect(existsSync(path.join(home, 'data'))).toBe(false);
  });

  test('starts by its name, with examples that are typed so', async () => {
    const { bin } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as {
      bin: { clausewise: string };
    };
    const file = path.join(home, bin.clausewise);
    expect(statSync(file).mode & 0o111).not.toBe(0);
    const { stdout } = await run(file, ['ask', '--help'], { cwd: folder });
    expect(stdout).toContain('$ clausewise ask "');
  });

  test('ships the licence of what is bundled', () => {
    const [build = ''] = readdirSync(path.join(home, 'dist')).filter((name) => name !== 'cli.js');
    const licences = path.join(home, 'dist', build, 'licences');
    expect(readdirSync(licences)).toEqual(['kysely.txt', 'valibot.txt']);
    for (const name of readdirSync(licences))
      expect(readFileSync(path.join(licences, name), 'utf8')).toMatch(/MIT License[\s\S]*Copyright/);
  });
});
