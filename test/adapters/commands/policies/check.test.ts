import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { GARDEN_POLICY } from '../../../support/documents/sample-policy.ts';
import { toPdf } from '../../../support/documents/write-pdf.ts';
import { toHtml } from '../../../support/documents/write-text-formats.ts';
import type { Ended } from '../../../support/run-command.ts';
import { runInProcess } from '../../../support/run-in-process.ts';
import { ONE_CLEAR_LINE, POLICY, seedsFolder } from '../../../support/seeds-folder.ts';

/** Runs `policies check` on files of a folder, with another folder as the seeds. */
function check(files: Readonly<Record<string, string | Uint8Array>>, ...options: string[]): Promise<Ended> {
  const folder = seedsFolder(files);
  const seeds = seedsFolder({ 'acme.txt': POLICY });
  const names = Object.keys(files).map((name) => path.join(folder, name));
  return runInProcess(['policies', 'check', ...options, '--seeds', seeds, ...names]);
}

describe('policies check', () => {
  test('shows what was read of a page on a sheet of 80 columns', async () => {
    const { code, stdout, stderr } = await check({ 'Green Garden.html': toHtml(GARDEN_POLICY) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Green Garden\.html\n {2}Title {7}Privacy Policy of Green Garden\n/);
    for (const line of [
      /^ {2}Format {6}web page, UTF-8$/m,
      /^ {2}Language {4}English$/m,
      /^ {2}Dates {7}updated 2024-05-03$/m,
      /^ {2}Tables {6}1, with 3 rows$/m,
      /^ {2}Headings {4}\d+$/m,
      /^ {14}2 Why we use it\n {16}Newsletters$/m,
      /^ {14}privacy@greengarden\.example \(e-mail, /m,
      /navigation, \d+\.\d % of the letters: "Home Shop"/,
      /^ {2}Warnings {4}none$/m,
    ])
      expect(stdout).toMatch(line);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('counts the pages of a PDF', async () => {
    const { stdout } = await check({ 'Green Garden.pdf': toPdf(GARDEN_POLICY) });
    expect(stdout).toMatch(/^ {2}Format {6}PDF, \d+ pages$/m);
  });

  test('warns of what is no policy that can be asked', async () => {
    const { code, stdout } = await check({
      'Linear.txt': 'Kochen Sie die Kartoffeln, bis sie weich sind, und gießen Sie das Wasser ab.',
    });
    expect(code).toBe(0);
    const warnings = stdout.slice(stdout.indexOf('Warnings')).replace(/\s+/g, ' ');
    for (const words of ['it speaks of no personal data', 'its language is de', 'no date was found', '"Linear"'])
      expect(warnings).toContain(words);
  });

  test('goes on behind a file that cannot be read, and ends with 1', async () => {
    const { code, stdout, stderr } = await check({ 'a.txt': '', 'b.json': '{}', 'c.txt': POLICY });
    expect(code).toBe(1);
    expect(stdout).toContain('c.txt\n');
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(ONE_CLEAR_LINE);
  });

  test('prints no control character of a document or of its name', async () => {
    const evil = `\u001b]0;owned\u0007\u202e`;
    const { stdout, stderr } = await check({
      [`Acme\u001b[31m.txt`]: POLICY.replace('What we collect', `What ${evil}we collect`),
      [`Evil\u0007.txt`]: '',
    });
    for (const output of [stdout, stderr]) expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  test('--json prints all of it as one array', async () => {
    const { code, stdout } = await check({ 'acme.md': `# Privacy policy\n\n${POLICY}`, 'x.zip': 'PK' }, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        document: expect.objectContaining({
          format: 'markdown',
          encoding: 'utf-8',
          headings: expect.arrayContaining([{ text: expect.any(String), level: expect.any(Number) }]),
          lost: 0,
        }),
        problem: null,
      },
      { document: null, problem: expect.stringMatching(ONE_CLEAR_LINE) },
    ]);
  });

  test('names a document of the seeds folder as its record does', async () => {
    const seeds = seedsFolder({
      'acme.txt': POLICY,
      'catalogue.json': JSON.stringify([{ id: 'acme', names: { en: 'Acme Rockets' }, file: 'acme.txt' }]),
    });
    const { stdout } = await runInProcess(['policies', 'check', '--seeds', seeds, path.join(seeds, 'acme.txt')]);
    expect(stdout).toMatch(/^ {2}Name {8}Acme Rockets$/m);
  });
});
