import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text as readAll } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import { POLICY } from '../../support/seeds-folder.ts';
import { openSite, openTexts, type TestSite } from './open-site.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await openTexts({ 'acme.txt': POLICY }, afterAll);
});

async function openSocket({ port }: TestSite): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => undefined); // the server may reset what it refuses
  await once(socket, 'connect');
  return socket;
}

/** All that comes back for bytes that are sent as they are, until the server closes the connection. */
async function exchange(site: TestSite, bytes: string): Promise<string> {
  const socket = await openSocket(site);
  socket.write(bytes);
  return readAll(socket).catch(() => '');
}

describe('headers', () => {
  test('let nothing run, load from elsewhere, frame the page, or learn its address', async () => {
    const { get } = await openSite(corpus);
    for (const page of ['/', '/p/acme', '/search?q=retention', '/nothing', '/style.css', '/p/acme%00']) {
      const { headers } = await get(page);
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(String(headers['content-type'])).toMatch(/; charset=utf-8$/u);
    }
  });

  test('say that a page has not changed, and nothing more', async () => {
    const { get } = await openSite(corpus);
    const { headers } = await get('/p/acme');
    expect(headers['cache-control']).toBe('no-cache');
    const again = await get('/p/acme', { headers: { 'if-none-match': `W/${headers['etag']}, "x"` } });
    expect([again.status, again.text]).toEqual([304, '']);
    const other = await get('/p/acme?lang=zh', { headers: { 'if-none-match': String(headers['etag']) } });
    expect(other.status).toBe(200);
  });

  test('let a browser keep the style sheet for good: its address changes with it', async () => {
    const { get } = await openSite(corpus);
    const [, address = ''] = /href="(\/style\.css\?v=\w{12})"/u.exec((await get('/')).text) ?? [];
    const { status, headers } = await get(address);
    expect([status, headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
    expect(headers['cache-control']).toContain('immutable');
  });
});

describe('requests', () => {
  test('for the headers only get no page', async () => {
    const { get } = await openSite(corpus);
    const [whole, head] = [await get('/p/acme'), await get('/p/acme', { method: 'HEAD' })];
    expect([head.status, head.text]).toEqual([200, '']);
    expect(head.headers['content-length']).toBe(String(Buffer.byteLength(whole.text)));
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('with %s are refused', async (method) => {
    const { get } = await openSite(corpus);
    const { status, headers } = await get('/', { method });
    expect([status, headers['allow'], headers['connection']]).toEqual([405, 'GET, HEAD', 'close']);
  });

  test('with a body are refused before it is sent', async () => {
    const site = await openSite(corpus);
    for (const header of [
      'Content-Length: 5',
      'Transfer-Encoding: chunked',
      'Content-Length: 5\r\nExpect: 100-continue',
    ])
      expect(await exchange(site, `GET / HTTP/1.1\r\nHost: x\r\n${header}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /u);
  });

  test('with too long an address, too many headers, or nonsense are refused', async () => {
    const site = await openSite(corpus);
    expect((await site.get(`/search?q=${'a'.repeat(7_000)}`)).status).toBe(414);
    const long = `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(9_000)}\r\n\r\n`;
    expect(await exchange(site, long)).toMatch(/^HTTP\/1\.1 431 /u);
    expect(await exchange(site, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /u);
    expect(await exchange(site, 'GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /u);
    expect((await site.get('/')).status).toBe(200);
  });

  test('that are begun and not finished are ended', async () => {
    const site = await openSite(corpus);
    expect(await exchange(site, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /u);
  });

  test('over more connections than are allowed find the door closed, and those open go on', async () => {
    const site = await openSite(corpus);
    const sockets = await Promise.all(Array.from({ length: 100 }, () => openSocket(site)));
    // A page over one of them shows that the server has taken all of them.
    const last = sockets.at(-1) ?? (await openSocket(site));
    last.write('HEAD / HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(String(await once(last, 'data'))).toMatch(/^HTTP\/1\.1 200 /u);
    expect(await exchange(site, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('');
    for (const socket of sockets) socket.destroy();
  });

  test('for searches that come too fast are put off, and the pages go on', async () => {
    const site = await openSite(corpus, { clock: () => 0 });
    const codes: number[] = [];
    for (let i = 0; i < 22; i++) codes.push((await site.get(`/search?q=word${i}`)).status);
    expect(codes.filter((code) => code === 503)).toHaveLength(2);
    expect((await site.get('/search?q=word21')).headers['retry-after']).toBe('2');
    expect((await site.get('/p/acme')).status).toBe(200);
  });
});

test('a page that cannot be made says so, without a word of why', async () => {
  const broken = {
    ...corpus,
    historyOf: () => {
      throw new Error('secret place');
    },
  };
  const { get, faults } = await openSite(broken);
  const { status, text, headers } = await get('/p/acme');
  expect([status, headers['cache-control']]).toEqual([500, 'no-store']);
  expect(text).not.toContain('secret place');
  expect(faults).toHaveLength(1);
});
