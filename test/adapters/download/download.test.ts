import { describe, expect, test } from 'vitest';
import { type DownloadOptions, download } from '../../../adapters/download/download.ts';
import { DownloadError } from '../../../adapters/download/download-error.ts';
import { type Page, servePages } from '../../support/serve-pages.ts';

/** What a failed download says. */
async function factOf(options: DownloadOptions): Promise<string> {
  try {
    await download(options);
  } catch (error) {
    if (error instanceof DownloadError) return error.message;
    throw error;
  }
  throw new Error('The download did not fail');
}

describe('download', () => {
  test('gives the bytes, their type and what they can be asked for by', async () => {
    const { url, requests } = await servePages({
      '/privacy': { headers: { etag: '"v1"', 'content-type': 'Text/HTML; charset=utf-8' }, body: '<p>We keep it.</p>' },
    });
    const found = await download({ url: `${url}/privacy` });
    expect(found).toMatchObject({ type: 'text/html', etag: '"v1"', lastModified: null, url: `${url}/privacy` });
    expect(Buffer.from(found?.bytes ?? []).toString()).toBe('<p>We keep it.</p>');
    expect(requests.map(({ path }) => path)).toEqual(['/robots.txt', '/privacy']);
    expect(requests[1]?.headers['user-agent']).toMatch(/^clausewise\/\d/);
  });

  test('gives nothing for what has not changed', async () => {
    const { url } = await servePages({ '/privacy': { headers: { etag: '"v1"' }, body: 'text' } });
    expect(await download({ url: `${url}/privacy`, validators: { etag: '"v1"', lastModified: null } })).toBeNull();
    expect(await download({ url: `${url}/privacy`, validators: { etag: '"v0"', lastModified: null } })).not.toBeNull();
  });

  test('follows redirects on its own host', async () => {
    const { url } = await servePages({
      '/a': { status: 301, headers: { location: '/b' } },
      '/b': { status: 302, headers: { location: '/c?x=1' } },
      '/c?x=1': 'text',
    });
    expect(await download({ url: `${url}/a` })).toMatchObject({ url: `${url}/c?x=1` });
  });

  const failing: readonly (readonly [fact: string, page: Page, more: Partial<DownloadOptions>])[] = [
    ['the server answers 404', { status: 404 }, {}],
    ['the server answers 503', { status: 503 }, {}],
    ['it leads to file:, which is not the web', { status: 302, headers: { location: 'file:///etc/passwd' } }, {}],
    ['it leads to localhost', { status: 302, headers: { location: 'http://localhost:65530/' } }, {}],
    ['it leads to 169.254.169.254', { status: 302, headers: { location: 'http://169.254.169.254/latest' } }, {}],
    ['it leads to [::1]', { status: 302, headers: { location: 'http://[::1]:9/' } }, {}],
    ['it redirects more than 5 times', { status: 302, headers: { location: '/privacy' } }, {}],
    ['it has more than 1 MB', { body: 'a'.repeat(2_000_000) }, { maxBytes: 1024 * 1024 }],
    [
      'it has more than 1 MB',
      { headers: { 'transfer-encoding': 'chunked' }, body: 'a'.repeat(2_000_000) },
      { maxBytes: 1024 * 1024 },
    ],
    ['the server takes more than 0.3 s', { isStuck: true }, { timeoutMs: 300 }],
  ];
  test.each(failing)('fails where %s', async (fact, page, more) => {
    const { url } = await servePages({ '/privacy': page });
    expect(await factOf({ url: `${url}/privacy`, ...more })).toContain(fact);
  });

  test('fails where nobody listens', async () => {
    expect(await factOf({ url: 'http://127.0.0.1:1/privacy' })).toContain('the server cannot be reached');
  });

  test.each([
    [
      'forbids it',
      { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /privacy' },
      'does not let programs fetch it',
    ],
    ['fails', { status: 500 }, 'robots.txt cannot be read'],
  ])('asks for nothing where robots.txt %s', async (_, robots, fact) => {
    const { url, requests } = await servePages({ '/robots.txt': robots, '/privacy': 'text' });
    expect(await factOf({ url: `${url}/privacy` })).toContain(fact);
    expect(requests.map(({ path }) => path)).toEqual(['/robots.txt']);
  });
});
