import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Ended } from '../../../support/run-command.ts';
import { runInProcess } from '../../../support/run-in-process.ts';
import { catalogue, POLICY, record, seedsFolder } from '../../../support/seeds-folder.ts';
import { type Page, servePages } from '../../../support/serve-pages.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const page = (text: string, nonce = '') =>
  `<!doctype html><html><head><title>Acme</title><script>n="${nonce}"</script></head><body><main>${text
    .split('\n\n')
    .map((part) => `<p>${part}</p>`)
    .join('\n')}</main></body></html>`;
const NEWER = POLICY.replace('1 June 2023', '5 May 2024').replace('two years', 'nine weeks');

/** A folder with one policy whose address is on a server of this machine. */
async function held(pages: Readonly<Record<string, Page>>, { file = 'acme.html', text = page(POLICY) } = {}) {
  const server = await servePages(pages);
  const own = record('acme', { file, names: { en: 'Acme' }, url: `${server.url}/privacy`, updated: '2023-06-01' });
  const seeds = seedsFolder({ [file]: text, 'catalogue.json': catalogue(own) });
  const dataDir = tempFolder();
  const fetch = (...args: string[]): Promise<Ended> =>
    runInProcess(['policies', 'fetch', '--seeds', seeds, ...args], { env: { DATA_DIR: dataDir } });
  const read = (name: string) => readFileSync(path.join(seeds, name), 'utf8');
  return { ...server, seeds, fetch, read };
}

describe('policies fetch', () => {
  test('replaces a policy whose words have changed, keeps the former text and takes old dates out of the record', async () => {
    const { fetch, read } = await held({ '/privacy': page(NEWER) });
    const { code, stdout } = await fetch();
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^changed +Acme: \d+ letters, before \d+; the former text is kept as acme 2023-06-01\.html\n$/,
    );
    expect([read('acme.html'), read('acme 2023-06-01.html')]).toEqual([page(NEWER), page(POLICY)]);
    expect(JSON.parse(read('catalogue.json'))).toEqual([expect.not.objectContaining({ updated: expect.anything() })]);
  });

  test('leaves a policy whose words are the same in other bytes, and in another format', async () => {
    const pages = { '/privacy': page(POLICY, 'another') };
    for (const given of [{}, { file: 'acme.txt', text: POLICY }]) {
      const { fetch, read, seeds } = await held(pages, given);
      const { stdout } = await fetch('--json');
      expect(JSON.parse(stdout)).toEqual([expect.objectContaining({ id: 'acme', state: 'unchanged', kept: null })]);
      expect(read(given.file ?? 'acme.html')).toBe(given.text ?? page(POLICY));
      expect(readdirSync(seeds)).toHaveLength(2);
    }
  });

  test('asks with the ETag of the last time, unless the file is another by now', async () => {
    const { fetch, requests } = await held({ '/privacy': { headers: { etag: '"v1"' }, body: page(NEWER) } });
    await fetch();
    const { stdout } = await fetch('acme');
    expect(stdout).toBe('unchanged        Acme: the server says that it has not changed\n');
    const asked = requests.filter((request) => request.path === '/privacy');
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"v1"']);
  });

  test('takes over another format', async () => {
    const { fetch, read, seeds } = await held({ '/privacy': page(NEWER) }, { file: 'acme.txt', text: POLICY });
    await fetch();
    expect([read('acme.html'), read('acme 2023-06-01.txt')]).toEqual([page(NEWER), POLICY]);
    expect(existsSync(path.join(seeds, 'acme.txt'))).toBe(false);
    expect(JSON.parse(read('catalogue.json'))).toEqual([expect.objectContaining({ file: 'acme.html' })]);
  });

  test.each<readonly [what: string, page: Page, fact: string]>([
    ['asks to log in', '<html><body><p>Please sign in.</p><input type="password"></body></html>', 'a page to log in'],
    [
      'asks for consent',
      '<html><body><p>We value your privacy.</p><button>Accept all</button> <button>Reject all</button></body></html>',
      'consent to cookies',
    ],
    ['is an error page', '<html><body><h1>Access denied</h1></body></html>', 'an error page'],
    ['has lost most of its text', page(POLICY.slice(0, 200)), 'and the text that is held has'],
    ['is gone', { status: 410 }, 'the server answers 410'],
    ['is a picture', { headers: { 'content-type': 'image/png' }, body: 'PNG' }, 'its format (image/png) is not read'],
    ['is empty', '<html><body></body></html>', 'it holds no text'],
  ])('does not replace a policy whose page %s', async (_, now, fact) => {
    const { fetch, read, seeds } = await held({ '/privacy': now });
    const { code, stdout } = await fetch();
    expect(code).toBe(1);
    expect(stdout).toMatch(/^failed {11}Acme: .*\. What is held stays\.\n$/);
    expect(stdout).toContain(fact);
    expect(read('acme.html')).toBe(page(POLICY));
    expect(readdirSync(seeds)).toHaveLength(2);
  });

  test('asks for addresses of the catalogue alone, and says which policy has none', async () => {
    const seeds = seedsFolder({ 'acme.txt': POLICY });
    const { code, stdout } = await runInProcess(['policies', 'fetch', '--seeds', seeds], {
      env: { DATA_DIR: tempFolder() },
    });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'without address  acme: catalogue.json has no address of it\n',
    });
  });

  test('ends with 1 for a name that no policy has', async () => {
    const { fetch } = await held({});
    expect(await fetch('Umbrella')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no policy is called so'),
    });
  });
});
