import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../../../src/retrieve/corpus.ts';
import { openSite, openTexts } from './open-site.ts';
import { findHash, SITE_TEXTS } from './site-texts.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await openTexts(SITE_TEXTS, afterAll);
});

const hashOf = (policy: string, words: string): string => findHash(corpus, policy, words);

describe('the pages', () => {
  test('list the policies with language, date, day of reading and number of clauses', async () => {
    const { get } = await openSite(corpus);
    const { status, text } = await get('/');
    expect(status).toBe(200);
    expect(text).toContain('<a href="/p/acme">acme</a>');
    expect(text).toMatch(/2023-06-01.*\d clauses.*Read on/su);
  });

  test('show a policy with its outline, and every clause under a permanent link', async () => {
    const { get } = await openSite(corpus);
    const { text } = await get('/p/acme');
    const hash = hashOf('acme', 'two years');
    const sha = corpus.policies.find(({ id }) => id === 'acme')?.record.sha256.slice(0, 12);
    expect(text).toContain('<a class="d0" href="#s2">');
    expect(text).toContain('<h2 id="s2" lang="en">');
    expect(text).toContain(`id="c-${hash}"`);
    expect(text).toContain(`href="/p/acme/c/${hash}?v=${sha}"`);
    const clause = await get(`/p/acme/c/${hash}?v=${sha}`);
    expect(clause.text).toContain('We keep your data for two years after you have closed your account.');
    expect(clause.text).toContain(corpus.policies.find(({ id }) => id === 'acme')?.record.sha256);
    expect(clause.text).toMatch(/acme\.txt, line \d+/u);
  });

  test('mark the part of a clause that was quoted, and quote it alone as evidence', async () => {
    const { get } = await openSite(corpus);
    const clause = corpus.policies
      .find(({ id }) => id === 'acme')
      ?.open.index.policy.clauses.find(({ text }) => text.includes('We delete it then'));
    const [from, to] = clause?.sentences[1]?.span ?? [0, 0];
    const { text } = await get(`/p/acme/c/${hashOf('acme', 'We delete it then')}?at=${from}-${to}`);
    expect(text).toMatch(/<mark>\s*We delete it then\.<\/mark>/u);
    expect(text).toContain('“We delete it then.”');
  });

  test('lay out lists with the markers of the policy, and tables with their cells', async () => {
    const { get } = await openSite(corpus);
    expect((await get('/p/garden')).text).toMatch(/<span class="marker">\(b\)<\/span>your e-mail address/u);
    const { text } = await get('/p/tables');
    expect(text).toMatch(/<th scope="col">Name<\/th><th scope="col">What it does<\/th><th scope="col">How long<\/th>/u);
    expect(text).toContain('<td>tid</td><td>Keeps you signed in</td><td>12 hours</td>');
  });

  test('have headings in order, one h1 and a label for every field', async () => {
    const { get } = await openSite(corpus);
    const pages = ['/', '/search', '/search?q=retention', '/changes', '/p/garden', '/p/garden/changes', '/p/nobody'];
    for (const page of [...pages, `/p/acme/c/${hashOf('acme', 'two years')}`]) {
      const { text } = await get(page);
      const levels = [...text.matchAll(/<h([1-6])/gu)].map(([, level]) => Number(level));
      expect(levels[0], page).toBe(1);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(
        levels.filter((level, i) => level - (levels[i - 1] ?? 1) > 1),
        page,
      ).toEqual([]);
      for (const [, id] of text.matchAll(/<(?:input|select) id="(\w+)"/gu))
        expect(text).toContain(`<label for="${id}">`);
      for (const part of ['<html lang="en">', '<main id="main"', 'class="skip" href="#main"', '<nav aria-label='])
        expect(text, page).toContain(part);
      expect(text).not.toMatch(/<script|style=|\son\w+=/u);
    }
  });
});

describe('a link to a clause', () => {
  test('that the current version has no more leads to the version that had it, and says so', async () => {
    const { get } = await openSite(corpus);
    const hash = hashOf('garden', 'end our newsletter');
    const { status, headers } = await get(`/p/garden/c/${hash}`);
    expect(status).toBe(302);
    expect(headers['location']).toMatch(/^\/p\/garden~[^/]+\/c\//u);
    const { text } = await get(String(headers['location']));
    expect(text).toContain('The current version has no such clause any more');
    expect(text).toContain('This is an older version, of 2024-05-03');
    expect(text).toContain('You can end our newsletter');
  });

  test('that was made for an older version leads to that version', async () => {
    const { get } = await openSite(corpus);
    const [older] = corpus.historyOf('garden').older;
    const hash = hashOf('garden', 'privacy@garden.example');
    const old = older?.policy.clauses.find(({ text }) => text.includes('privacy@garden.example'))?.id.split('#')[1];
    const { status, headers } = await get(`/p/garden/c/${old}?v=${older?.policy.sha256.slice(0, 12)}`);
    expect([status, headers['location']]).toEqual([302, `/p/${encodeURIComponent(older?.policy.id ?? '')}/c/${old}`]);
    expect((await get(`/p/garden/c/${hash}`)).status).toBe(200);
  });

  test('of a version that nobody has is shown as it stands now, and says so', async () => {
    const { get } = await openSite(corpus);
    const { status, text } = await get(`/p/acme/c/${hashOf('acme', 'two years')}?v=000000000000`);
    expect(status).toBe(200);
    expect(text).toContain('The link was made for a version that is not held here.');
  });
});

describe('the changes', () => {
  test('show what was taken out and put in, with both places', async () => {
    const { get } = await openSite(corpus);
    const { text } = await get('/p/garden/changes');
    expect(text).toContain('From 2024-05-03 to 2025-02-01');
    expect(text).toContain('<del>thirty</del>');
    expect(text).toContain('<ins>within seven</ins>');
    expect(text).toMatch(/Before: Garden\/2024-05-03\.txt, line \d+/u);
    expect(text).toMatch(/After: Garden\/2025-02-01\.txt, line \d+/u);
    expect((await get('/changes')).text).toContain('href="/p/garden/changes"');
  });

  test('say so where one version is held, and where nothing is older than the day asked for', async () => {
    const { get } = await openSite(corpus);
    expect((await get('/p/acme/changes')).text).toContain('Only one version is held (2023-06-01).');
    expect((await get('/p/garden/changes?since=2020')).text).toContain('this is the oldest');
  });
});

describe('the search', () => {
  test('quotes the policy that was named, with a link to the clause', async () => {
    const { get } = await openSite(corpus);
    const { text } = await get(`/search?q=${encodeURIComponent('How long does Acme keep my data?')}`);
    expect(text).toMatch(/<p class="own" lang="en">We keep your data for two years[^<]*<\/p>/u);
    expect(text).toMatch(new RegExp(`href="/p/acme/c/${hashOf('acme', 'two years')}\\?v=\\w+&amp;at=\\d+-\\d+"`, 'u'));
  });

  test('asks the policy that was chosen, whomever the question names', async () => {
    const { get } = await openSite(corpus);
    const { text } = await get(`/search?policy=garden&q=${encodeURIComponent('How long does Acme keep my orders?')}`);
    expect(text).toContain('We keep your orders for ten years');
    expect(text).not.toContain('acme.txt');
  });

  test('says honestly that a policy is silent', async () => {
    const { get } = await openSite(corpus);
    const { text } = await get('/search?policy=acme&q=Do+you+use+facial+recognition%3F');
    expect(text).toContain('class="verdict"');
    expect(text).toContain('does not say anything about this');
  });
});

describe('the language', () => {
  test.each([
    ['zh-TW,zh;q=0.9,en;q=0.8', 'zh'],
    ['fr, en;q=0.2, zh;q=0.1', 'en'],
    ['fr', 'en'],
    ['en;q=0.1, zh', 'zh'],
    ['zh;q=0, en;q=0.1', 'en'],
  ])('of %s is %s', async (accepted, lang) => {
    const { get } = await openSite(corpus);
    const { text, headers } = await get('/', { headers: { 'accept-language': accepted } });
    expect(text).toContain(`<html lang="${lang}">`);
    expect(headers['vary']).toContain('Accept-Language');
  });

  test('that the address asks for comes first, and all links keep it', async () => {
    const { get } = await openSite(corpus);
    const { text } = await get('/?lang=zh', { headers: { 'accept-language': 'en' } });
    expect(text).toContain('<html lang="zh">');
    expect(text).toContain('href="/p/acme?lang=zh"');
    expect(text).toContain('<input type="hidden" name="lang" value="zh">');
    expect(text).toContain('href="/?lang=en" lang="en"');
  });
});

test('behind a proxy with a path, links carry it, and permanent links are whole', async () => {
  const { get } = await openSite(corpus, { publicUrl: 'https://bot.example/policies/' });
  for (const target of ['/', '/policies/', '/policies'])
    expect((await get(target)).text).toContain('href="/policies/p/acme"');
  const { text } = await get(`/policies/p/acme/c/${hashOf('acme', 'two years')}`);
  expect(text).toContain(`href="https://bot.example/policies/p/acme/c/${hashOf('acme', 'two years')}?v=`);
});
