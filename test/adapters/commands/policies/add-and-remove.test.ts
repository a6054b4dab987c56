import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Ended } from '../../../support/run-command.ts';
import { runInProcess } from '../../../support/run-in-process.ts';
import { catalogue, ONE_CLEAR_LINE, POLICY, record, seedsFolder } from '../../../support/seeds-folder.ts';
import { servePages } from '../../../support/serve-pages.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const NEWER = POLICY.replace('1 June 2023', '5 May 2024').replace('two years', 'nine weeks');
const LOGIN = `<html><head><title>Sign in</title></head><body><h1>Sign in</h1><p>Please sign in to read our privacy policy.</p>
<form><input name="user"><input type="password" name="word"><button>Sign in</button></form></body></html>`;
const CONSENT = `<html><body><h1>We value your privacy</h1><p>We and our 812 partners store and access personal data on your
device.</p><button>Accept all</button><button>Reject all</button></body></html>`;
const page = (text: string) =>
  `<html><head><title>Privacy Policy | Acme</title></head><body><main>${text
    .split('\n\n')
    .map((part) => (/^\d/.test(part) ? `<h2>${part}</h2>` : `<p>${part}</p>`))
    .join('\n')}</main></body></html>`;

/** A file of another folder. */
function document(name: string, content: string | Uint8Array): string {
  const file = path.join(tempFolder(), name);
  writeFileSync(file, content);
  return file;
}
const policies = (seeds: string, ...args: string[]): Promise<Ended> =>
  runInProcess(['policies', ...args, '--seeds', seeds], { env: { DATA_DIR: path.join(seeds, '..', 'no-data') } });
const recordsOf = (seeds: string): unknown => JSON.parse(readFileSync(path.join(seeds, 'catalogue.json'), 'utf8'));

describe('policies add', () => {
  test('copies a file under its name, and shows what is read of it', async () => {
    const seeds = seedsFolder({});
    const { code, stdout, stderr } = await policies(seeds, 'add', document('Acme.txt', POLICY));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Acme (acme) is now ${path.join(seeds, 'Acme.txt')}.\n\nAcme.txt\n  Title`);
    expect(readdirSync(seeds)).toEqual(['Acme.txt']);
    expect(readFileSync(path.join(seeds, 'Acme.txt'), 'utf8')).toBe(POLICY);
  });

  test('records name, aliases and address in the catalogue, beside the records that are there', async () => {
    const other = record('umbrella', { note: 'kept as it is' });
    const seeds = seedsFolder({ 'umbrella.txt': NEWER, 'catalogue.json': catalogue(other) });
    const given = ['--name', 'Acme', '--alias', 'acme.example', '--alias', 'ACM', '--zh', '顶点'];
    const { code } = await policies(
      seeds,
      'add',
      ...given,
      '--url',
      'https://acme.example/privacy',
      document('privacy.txt', POLICY),
    );
    expect(code).toBe(0);
    expect(recordsOf(seeds)).toEqual([
      other,
      {
        id: 'acme',
        names: { en: 'Acme', zh: '顶点' },
        aliases: ['acme.example', 'ACM'],
        file: 'Acme.txt',
        url: 'https://acme.example/privacy',
      },
    ]);
  });

  test('downloads a page, calls it after its company and records its address', async () => {
    const { url } = await servePages({ '/privacy': page(POLICY) });
    const seeds = seedsFolder({});
    expect(await policies(seeds, 'add', `${url}/privacy`, '--name', 'Acme')).toMatchObject({ code: 0 });
    expect(recordsOf(seeds)).toEqual([
      expect.objectContaining({ id: 'acme', file: 'Acme.html', url: `${url}/privacy` }),
    ]);
    expect(readFileSync(path.join(seeds, 'Acme.html'), 'utf8')).toBe(page(POLICY));
  });

  test("puts it into the provider's folder where there is one", async () => {
    const seeds = seedsFolder({ 'Acme/policy.txt': POLICY });
    const { code, stdout } = await policies(seeds, 'add', '--name', 'Acme', document('dpa.txt', NEWER));
    expect(code).toBe(0);
    expect(stdout).toContain('Acme (acme-dpa)');
    expect(readdirSync(path.join(seeds, 'Acme'))).toEqual(['dpa.txt', 'policy.txt']);
  });

  test.each<readonly [what: string, file: string, content: string | Uint8Array, fact: string]>([
    ['an empty file', 'a.txt', '', 'it is empty'],
    ['a format that is not read', 'a.zip', 'PK', 'its format is not read'],
    ['a page to log in', 'a.html', LOGIN, 'it is a page to log in'],
    ['a page that asks for consent', 'a.html', CONSENT, 'it is a page that asks for consent'],
    ['an error page', 'a.html', '<html><body><h1>404</h1><p>Page not found.</p></body></html>', 'it is an error page'],
    ['more than 4 MB', 'a.txt', 'a '.repeat(3_000_000), 'it has 5.7 MB'],
  ])('refuses %s, and changes nothing', async (_, file, content, fact) => {
    const seeds = seedsFolder({});
    const { code, stdout, stderr } = await policies(seeds, 'add', document(file, content));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(fact);
    expect(stderr.trimEnd()).toMatch(ONE_CLEAR_LINE);
    expect(readdirSync(seeds)).toEqual([]);
  });

  test('refuses a page that cannot be downloaded', async () => {
    const { url } = await servePages({});
    const { code, stderr } = await policies(seedsFolder({}), 'add', `${url}/privacy`);
    expect(code).toBe(1);
    expect(stderr).toContain('the server answers 404');
  });

  test('refuses the same text once more, and another one under a name that is held', async () => {
    const seeds = seedsFolder({ 'Acme.txt': POLICY });
    const same = await policies(seeds, 'add', document('Other.txt', POLICY));
    const other = await policies(seeds, 'add', document('Acme.md', NEWER));
    expect([same.code, other.code]).toEqual([1, 1]);
    expect(same.stderr).toContain('the same text is held already as Acme.txt');
    expect(other.stderr).toContain('it is held already as Acme.txt. Use --replace');
    expect(readdirSync(seeds)).toEqual(['Acme.txt']);
  });

  test('--replace keeps the former text under its date', async () => {
    const own = record('acme', { file: 'Acme.txt', aliases: ['ACM'], updated: '2023-06-01', home: 'china' });
    const seeds = seedsFolder({ 'Acme.txt': POLICY, 'catalogue.json': catalogue(own) });
    const { code, stdout } = await policies(seeds, 'add', '--replace', document('Acme.md', NEWER));
    expect(code).toBe(0);
    expect(stdout).toContain(`Its former text is kept as ${path.join(seeds, 'Acme 2023-06-01.txt')}.`);
    expect(readFileSync(path.join(seeds, 'Acme 2023-06-01.txt'), 'utf8')).toBe(POLICY);
    expect(readFileSync(path.join(seeds, 'Acme.md'), 'utf8')).toBe(NEWER);
    expect(existsSync(path.join(seeds, 'Acme.txt'))).toBe(false);
    const { updated: _, ...rest } = own;
    expect(recordsOf(seeds)).toEqual([{ ...rest, file: 'Acme.md' }]);
  });

  test('changes nothing where the catalogue is damaged', async () => {
    const seeds = seedsFolder({ 'catalogue.json': '[{' });
    const { code, stderr } = await policies(seeds, 'add', '--alias', 'ACM', document('Acme.txt', POLICY));
    expect(code).toBe(1);
    expect(stderr).toContain('Cannot change catalogue.json: it is no valid JSON');
    expect(readdirSync(seeds)).toEqual(['catalogue.json']);
  });
});

describe('policies remove', () => {
  test('moves a policy aside, and the command that it prints brings it back', async () => {
    const own = record('acme', { file: 'Acme.txt', names: { en: 'Acme', zh: '顶点' }, aliases: ["Acme's", 'ACM'] });
    const seeds = seedsFolder({ 'Acme.txt': POLICY, 'other.txt': NEWER, 'catalogue.json': catalogue(own) });
    const { code, stdout } = await policies(seeds, 'remove', 'acm', '--json');
    expect(code).toBe(0);
    expect(recordsOf(seeds)).toEqual([]);
    expect(readdirSync(path.join(seeds, '_removed'))).toEqual(['Acme.txt', 'Acme.txt.record.json']);
    const { back } = JSON.parse(stdout) as { back: string };
    expect(back).toBe(
      `clausewise policies add ${path.join(seeds, '_removed/Acme.txt')} --name Acme --zh '顶点' --alias 'Acme'\\''s' --alias ACM`,
    );
    const file = path.join(seeds, '_removed', 'Acme.txt');
    await policies(seeds, 'add', file, '--name', 'Acme', '--zh', '顶点', '--alias', "Acme's", '--alias', 'ACM');
    expect(recordsOf(seeds)).toEqual([{ ...own }]);
    expect(readFileSync(path.join(seeds, 'Acme.txt'), 'utf8')).toBe(POLICY);
  });

  test('takes the kept versions along', async () => {
    const seeds = seedsFolder({ 'Acme.txt': POLICY, 'Acme 2020-01-01.txt': NEWER, 'other.txt': NEWER });
    const { stdout } = await policies(seeds, 'remove', 'Acme');
    expect(stdout).toContain(
      'Removed Acme (acme): Acme.txt is now _removed/Acme.txt in the seeds folder with 1 former version.',
    );
    expect(readdirSync(path.join(seeds, '_removed'))).toEqual(['Acme 2020-01-01.txt', 'Acme.txt']);
  });

  test('asks which one where a name fits several, and names those there are where it fits none', async () => {
    const seeds = seedsFolder({ 'Acme/policy.txt': POLICY, 'Acme/dpa.txt': NEWER });
    mkdirSync(path.join(seeds, 'annotations'));
    const [several, none] = [await policies(seeds, 'remove', 'Acme'), await policies(seeds, 'remove', 'Umbrella')];
    expect([several.code, none.code]).toEqual([1, 1]);
    expect(several.stderr).toContain('Name acme-dpa (Acme/dpa.txt) or acme-policy (Acme/policy.txt).');
    expect(none.stderr).toContain('no policy is called so. Name one of acme-dpa, acme-policy.');
  });
});
