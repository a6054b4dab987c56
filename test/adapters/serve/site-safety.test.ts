import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import { openSite, openTexts } from './open-site.ts';
import { findHash, SITE_TEXTS } from './site-texts.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await openTexts(SITE_TEXTS, afterAll);
});

describe('what somebody else wrote', () => {
  test('in a policy is shown as text', async () => {
    const { get } = await openSite(corpus);
    const hash = findHash(corpus, 'mallory', 'alert(1)');
    for (const page of ['/p/mallory', `/p/mallory/c/${hash}`, '/search?policy=mallory&q=what+do+you+collect']) {
      const { text } = await get(page);
      expect(text).not.toContain('<script');
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    }
  });

  test('in an address is shown as text, or leads nowhere', async () => {
    const { get, faults } = await openSite(corpus);
    const { text } = await get(`/search?q=${encodeURIComponent('"><script>alert(2)</script>')}`);
    expect(text).not.toContain('<script');
    const targets = [
      '/p/..',
      '/p/%2e%2e',
      '/p/..%2f..%2fetc%2fpasswd',
      '/p/acme/../../package.json',
      '/../package.json',
      '/style.css/../../package.json',
      '/p/acme%00',
      '/p/%00',
      '/p/%ff',
      '/p/%',
      `/p/${'a'.repeat(300)}`,
      '/p/acme/c/<script>',
      '/p/acme/c/..',
      '/p/acme/c/0000',
      '/p/acme~0/c/0000',
      '/p/__proto__',
      '/p/constructor',
      '//evil.example/',
      '/\\evil.example',
      '/seeds/acme.txt',
      '/.env',
      '/gaps',
    ];
    for (const target of targets) {
      const answer = await get(target);
      expect(answer.status, target).toBe(404);
      expect(answer.text).not.toContain('<script');
      expect(answer.text).not.toMatch(/href="(?:\/\/|\/\\)/u);
    }
    expect(faults).toEqual([]);
  });
});

describe('the figures of gaps', () => {
  const token = 'a-secret-of-the-operator-0123456789';
  const gap = { topic: 'retention', provider: 'acme', kind: 'silent', times: 7, clauses: [], reasons: [] };
  const gaps = { token, read: async () => [gap] };
  const basic = (password: string) => ({ authorization: `Basic ${Buffer.from(`me:${password}`).toString('base64')}` });

  test('are there for the token alone, as a password or a bearer, and are kept nowhere', async () => {
    const { get } = await openSite(corpus, { gaps });
    const refused = await get('/gaps');
    expect([refused.status, refused.headers['www-authenticate']]).toEqual([401, expect.stringContaining('Basic')]);
    expect((await get('/gaps', { headers: basic(`${token}x`) })).status).toBe(401);
    expect((await get(`/gaps?token=${token}`)).status).toBe(401);
    for (const headers of [basic(token), { authorization: `Bearer ${token}` }]) {
      const { status, text, headers: sent } = await get('/gaps', { headers });
      expect([status, sent['cache-control'], sent['etag']]).toEqual([200, 'no-store', undefined]);
      expect(text).toMatch(/<td>acme<\/td>\s*<td>not said<\/td>\s*<td>7<\/td>/u);
    }
  });

  test('have no page where no token is set', async () => {
    const { get } = await openSite(corpus);
    expect((await get('/gaps', { headers: basic('') })).status).toBe(404);
  });
});

describe('what people search for', () => {
  test('is kept by nobody', async () => {
    const { get } = await openSite(corpus);
    const { headers } = await get('/search?q=How+long+does+Acme+keep+my+data');
    expect([headers['cache-control'], headers['etag']]).toEqual(['no-store', undefined]);
  });
});
