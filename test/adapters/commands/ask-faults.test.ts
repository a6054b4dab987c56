import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Ended, Given } from '../../support/run-command.ts';
import { runInProcess } from '../../support/run-in-process.ts';
import { catalogue, ONE_CLEAR_LINE, POLICY, record, seedsFolder } from '../../support/seeds-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const ask = (args: readonly string[], given: Given = {}): Promise<Ended> =>
  runInProcess(['ask', ...args], { ...given, env: { DATA_DIR: inject('dataDir'), ...given.env } });

/** Progress is told where building takes long, as on a busy machine. */
const withoutProgress = (stderr: string): string => stderr.replace(/^Building the index: .*\n/gm, '');

describe('ask ends with 2 where it was called wrongly:', () => {
  test.each([
    ['no question', []],
    ['a blank question', ['  ']],
    ['an unknown option', ['--jason', 'question']],
    ['an option without its value', ['question', '--seeds']],
  ])('%s', async (_, args) => {
    const { code, stdout, stderr } = await ask(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd()).toMatch(
      /^(?:Cannot|error:) [^\n]+(?:\n\(Did you mean [^\n]+\))?\n\(--help shows the options\)$/,
    );
  });
});

describe('ask ends with 1 and one clear line where it cannot work:', () => {
  test('a seeds folder that is missing', async () => {
    const { code, stdout, stderr } = await ask(['--seeds', path.join(tempFolder(), 'none'), 'question']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trimEnd()).toMatch(ONE_CLEAR_LINE);
  });

  test('an empty seeds folder named by SEEDS_DIR', async () => {
    const { code, stdout, stderr } = await ask(['question'], { env: { SEEDS_DIR: tempFolder() } });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trimEnd()).toMatch(ONE_CLEAR_LINE);
  });

  test('a setting that does not exist', async () => {
    const { code, stderr } = await ask(['question'], { env: { LOG_LEVEL: 'loud' } });
    expect(code).toBe(1);
    expect(stderr.trimEnd()).toMatch(ONE_CLEAR_LINE);
  });
});

describe('ask answers from the good policies', () => {
  const QUESTION = 'How long does Acme keep my data?';

  test('of a folder that --seeds names before SEEDS_DIR', async () => {
    const folder = seedsFolder({ 'Acme.txt': POLICY });
    const { code, stdout, stderr } = await ask(['--seeds', folder, '--json', QUESTION], {
      env: { SEEDS_DIR: '/nowhere', DATA_DIR: tempFolder() },
    });
    expect({ code, stderr: withoutProgress(stderr) }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'answer',
      citations: [{ provider: 'acme', file: 'Acme.txt', quote: expect.stringContaining('two years') }],
    });
  });

  test('beside bad ones: each of those is one line on standard error, without a trace', async () => {
    const folder = seedsFolder({
      'acme.txt': POLICY,
      'empty.txt': '',
      'binary.txt': new Uint8Array([0, 1, 2]),
      'latin.txt': Buffer.from('Erklärung', 'latin1'),
      'huge.txt': 'a'.repeat(20 * 1024 * 1024),
      'catalogue.json': catalogue(record('acme', { names: { en: 'Acme' } }), record('gone'), record('acme')),
    });
    const { code, stdout, stderr } = await ask(['--seeds', folder, QUESTION], { env: { DATA_DIR: tempFolder() } });
    expect(code).toBe(0);
    expect(stdout).toContain('two years');
    const lines = withoutProgress(stderr).trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(line).toMatch(ONE_CLEAR_LINE);
  });

  test('where the data folder cannot be written', async () => {
    const file = path.join(tempFolder(), 'data');
    writeFileSync(file, 'a file');
    const { code, stdout, stderr } = await ask(['--seeds', seedsFolder({ 'acme.txt': POLICY }), QUESTION], {
      env: { DATA_DIR: file },
    });
    expect(code).toBe(0);
    expect(stdout).toContain('two years');
    expect(withoutProgress(stderr).trimEnd()).toMatch(ONE_CLEAR_LINE);
  });

  test.skipIf(process.getuid?.() === 0)(
    'where the data folder is read-only (skipped for root, who may write everywhere)',
    async () => {
      const folder = tempFolder();
      chmodSync(folder, 0o500);
      const { code, stdout } = await ask(['--seeds', seedsFolder({ 'acme.txt': POLICY }), QUESTION], {
        env: { DATA_DIR: folder },
      });
      expect(code).toBe(0);
      expect(stdout).toContain('two years');
    },
  );
});
