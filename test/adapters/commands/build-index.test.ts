import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Ended } from '../../support/run-command.ts';
import { runInProcess } from '../../support/run-in-process.ts';
import { seedOf } from '../../support/seeds.ts';
import { ONE_CLEAR_LINE, POLICY, seedsFolder } from '../../support/seeds-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const build = (seedsDir: string, dataDir: string): Promise<Ended> =>
  runInProcess(['index', '--seeds', seedsDir], { env: { DATA_DIR: dataDir } });
const small = () => seedsFolder({ 'acme.txt': POLICY, '金山云.txt': seedOf('kingsoft-cloud').text });

describe('index', () => {
  test('builds and prints what it did', async () => {
    const [seedsDir, dataDir] = [small(), tempFolder()];
    const { code, stdout, stderr } = await build(seedsDir, dataDir);
    expect(code).toBe(0);
    expect(stderr.replace(/^Building the index: .*\n/gm, '')).toBe('');
    const rows = Object.fromEntries(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/\s+/, 2)),
    );
    expect(rows).toMatchObject({
      policies: '2',
      clauses: expect.stringMatching(/^\d\d$/),
      sentences: expect.stringMatching(/^\d{3}$/),
      contacts: expect.stringMatching(/^\d+$/),
      ms: expect.stringMatching(/^\d+$/),
    });
    const bytes = readdirSync(path.join(dataDir, 'index')).reduce(
      (sum, name) => sum + statSync(path.join(dataDir, 'index', name)).size,
      0,
    );
    expect(Number(rows['bytes'])).toBe(bytes);
  });

  test('tells progress on standard error alone', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 8 }, (_, i) => [
        `policy-${i}.txt`,
        `${seedOf('huawei-cloud').text}\nThis is copy ${i} of it, and it is for the tests.`,
      ]),
    );
    const { code, stdout, stderr } = await build(seedsFolder(files), tempFolder());
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Building the index: \d+ of 8 policies$/m);
    expect(stdout).not.toContain('Building');
  });

  test('two processes that build at once leave a whole index', async () => {
    const [seedsDir, dataDir] = [small(), tempFolder()];
    const both = await Promise.all([build(seedsDir, dataDir), build(seedsDir, dataDir)]);
    for (const { code, stderr } of both)
      expect({ code, stderr: stderr.replace(/^Building the index: .*\n/gm, '') }).toEqual({ code: 0, stderr: '' });
    const files = readdirSync(path.join(dataDir, 'index'));
    expect(files).toHaveLength(2);
    const contents = () =>
      files.map((name) => [
        name,
        statSync(path.join(dataDir, 'index', name)).mtimeMs,
        readFileSync(path.join(dataDir, 'index', name), 'utf8'),
      ]);
    const before = contents();
    const { code, stdout } = await runInProcess(['ask', '--seeds', seedsDir, 'How long does Acme keep my data?'], {
      env: { DATA_DIR: dataDir },
    });
    expect({ code, quotes: stdout.includes('two years') }).toEqual({ code: 0, quotes: true });
    expect(contents()).toEqual(before); // it was read, and not built once more
  });

  test('ends with 1 and one clear line where there is nothing to index', async () => {
    const { code, stdout, stderr } = await build(path.join(tempFolder(), 'none'), tempFolder());
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trimEnd()).toMatch(ONE_CLEAR_LINE);
  });

  test('--help shows how, with examples', async () => {
    const { code, stdout } = await runInProcess(['index', '--help']);
    expect(code).toBe(0);
    for (const words of ['--seeds', 'Examples:', 'clausewise index']) expect(stdout).toContain(words);
  });

  test('ends with 2 for an unknown option', async () => {
    expect(await runInProcess(['index', '--all'])).toMatchObject({ code: 2, stdout: '' });
  });
});
