import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSite } from '../../../adapters/serve/create-site.ts';
import { type SiteServer, serveSite } from '../../../adapters/serve/http/serve-site.ts';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import { fivePolicies } from '../../src/five-policies.ts';
import { findChromium } from '../../support/browser/find-chromium.ts';
import { type Browser, openBrowser } from '../../support/browser/open-browser.ts';
import { GARDEN_2024, GARDEN_2025 } from '../../support/documents/two-versions.ts';
import { openTexts } from './open-site.ts';

const program = findChromium();
const PHONE = { width: 360, height: 740 } as const;
/** A word without a place to break it, as addresses and tables have them. */
const LONG = `${'a'.repeat(300)}@garden.example`;

/** The width of what a page shows, and of the window, as a JavaScript expression. */
const WIDTHS = '[document.documentElement.scrollWidth, document.documentElement.clientWidth]';

describe.skipIf(program === null)(`in a browser${program ? '' : ' (skipped: no chromium on this machine)'}`, () => {
  let browser: Browser;
  let server: SiteServer;
  let versions: SiteServer;
  const faults: unknown[] = [];

  const serve = (corpus: Corpus): Promise<SiteServer> => {
    const onFault = (error: unknown) => void faults.push(error);
    const site = createSite({ corpus: () => corpus, ask: { annotations: true }, publicUrl: null, gaps: null, onFault });
    return serveSite({ host: '127.0.0.1', port: 0, answer: site.answer });
  };

  beforeAll(async () => {
    browser = await openBrowser(program ?? '');
    afterAll(browser.close);
    server = await serve(await fivePolicies());
    afterAll(() => server.close());
    const texts = {
      'Garden/2024-05-03.txt': GARDEN_2024,
      'Garden/2025-02-01.txt': GARDEN_2025.replace('privacy@garden.example', LONG),
    };
    versions = await serve(await openTexts(texts, afterAll));
    afterAll(() => versions.close());
  });

  const open = (path: string, view?: Parameters<Browser['open']>[1], on = server) =>
    browser.open(`http://127.0.0.1:${on.port}${path}`, view);

  test('no page runs out of a phone of 360 pixels', async () => {
    const [clause] =
      (await fivePolicies()).policies.find(({ id }) => id === 'aws')?.open.index.policy.clauses.slice(-3) ?? [];
    const pages = [
      '/',
      '/?lang=zh',
      '/p/aws',
      '/p/alibaba-cloud-cn?lang=zh',
      `/p/aws/c/${clause?.id.split('#')[1]}`,
      '/search?q=How+long+does+Huawei+Cloud+keep+my+data',
      '/search?q=contact+aws',
      '/changes',
      '/nothing',
    ];
    for (const page of pages) {
      await open(page, PHONE);
      const [content, window] = await browser.evaluate<[number, number]>(WIDTHS);
      expect(content, page).toBe(window);
    }
    for (const page of ['/p/garden', '/p/garden/changes', '/search?q=whom+can+I+write+to']) {
      await open(page, PHONE, versions);
      const [content, window] = await browser.evaluate<[number, number]>(WIDTHS);
      expect(content, page).toBe(window);
    }
    expect(faults).toEqual([]);
  });

  test('the style sheet is let in by the content policy, and nothing else is asked for', async () => {
    await open('/p/aws');
    expect(await browser.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(251, 250, 247)');
    const asked = await browser.evaluate<string[]>('performance.getEntriesByType("resource").map(({ name }) => name)');
    expect(asked).toEqual([expect.stringContaining('/style.css?v=')]);
  });

  test('a dark scheme is followed', async () => {
    await open('/', { width: 800, height: 600, scheme: 'dark' });
    expect(await browser.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(22, 24, 27)');
  });

  test('on paper there are the words, and no forms or menus', async () => {
    await open('/p/aws', { width: 800, height: 600, media: 'print' });
    const displays = `['.outline', '.top nav', '.clause'].map((part) => getComputedStyle(document.querySelector(part)).display)`;
    expect(await browser.evaluate<string[]>(displays)).toEqual(['none', 'none', 'block']);
  });

  test('the keyboard reaches the skip link first, shows where it is, and goes on to every field', async () => {
    await open('/');
    await browser.press('Tab');
    const skip = await browser.evaluate<[string, string, number]>(
      '((e) => [e.className, getComputedStyle(e).outlineStyle, e.getBoundingClientRect().top])(document.activeElement)',
    );
    expect(skip).toEqual(['skip', 'solid', expect.any(Number)]);
    expect(skip[2]).toBeGreaterThanOrEqual(0);
    await browser.press('Enter');
    expect(await browser.evaluate('location.hash')).toBe('#main');
    const reached: string[] = [];
    for (let i = 0; i < 4; i++) {
      await browser.press('Tab');
      reached.push(
        await browser.evaluate<string>(
          `document.activeElement.tagName + ' ' + getComputedStyle(document.activeElement).outlineStyle`,
        ),
      );
    }
    expect(reached).toEqual(['INPUT solid', 'SELECT solid', 'BUTTON solid', 'A solid']);
  });

  test('a link to a clause in the policy shows that clause', async () => {
    const clauses = (await fivePolicies()).policies.find(({ id }) => id === 'aws')?.open.index.policy.clauses ?? [];
    const hash = clauses.at(-2)?.id.split('#')[1];
    await open(`/p/aws#c-${hash}`);
    const top = await browser.evaluate<number>(`document.querySelector(':target').getBoundingClientRect().top`);
    expect(await browser.evaluate('innerHeight')).toBeGreaterThan(top);
    expect(top).toBeGreaterThanOrEqual(-1);
  });

  test('original and translation stand side by side where there is room, each in its own language', async () => {
    await open('/p/aws', { width: 1280, height: 800 });
    const places = await browser.evaluate<[string, string, number, number]>(
      `(() => { const [own, other] = document.querySelectorAll('.pair .own'); const [a, b] = [own, other].map((e) => e.getBoundingClientRect()); return [own.lang, other.lang, Math.round(a.top), Math.round(b.left - a.right)]; })()`,
    );
    expect(places.slice(0, 2)).toEqual(['zh', 'en']);
    expect(places[3]).toBeGreaterThan(0);
  });

  test('no two elements of a page have the same id, and every link within a page leads somewhere', async () => {
    for (const page of ['/', '/p/aws', '/p/alibaba-cloud-cn', '/search?q=contact+aws+and+huawei']) {
      await open(page);
      const [doubled, lost] = await browser.evaluate<[string[], string[]]>(
        `(() => { const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
          return [ids.filter((id, i) => ids.indexOf(id) !== i), [...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href').slice(1)).filter((id) => !ids.includes(id))]; })()`,
      );
      expect([doubled, lost], page).toEqual([[], []]);
    }
  });
});
