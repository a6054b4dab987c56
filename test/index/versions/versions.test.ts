import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openIndex } from '../../../index/open/open-index.ts';
import { MAX_FORMER_TEXTS } from '../../../index/versions/version-store.ts';
import { catalogue, POLICY, record, seedsFolder } from '../../support/seeds-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const dated = (date: string, years: string) =>
  POLICY.replace('1 June 2023', date).replace('for two years', `for ${years} years`);

describe('versions in files of their own', () => {
  const FILES = {
    'Acme/2023-06-01.txt': dated('1 June 2023', 'two'),
    'Acme/2025-02-01.txt': dated('1 February 2025', 'nine'),
    'Acme/2024-01-01.txt': dated('1 January 2024', 'five'),
    'Acme/dpa.txt': POLICY,
  };

  test('the newest is the document; the older ones are its history and no documents of their own', async () => {
    const { policies, historyOf, problems } = await openIndex({ seedsDir: seedsFolder(FILES), dataDir: tempFolder() });
    expect(problems).toEqual([]);
    expect(policies.map((policy) => [policy.record.id, policy.record.provider, policy.record.file])).toEqual([
      ['acme', 'acme', 'Acme/2025-02-01.txt'],
      ['acme-dpa', 'acme', 'Acme/dpa.txt'],
    ]);
    const { current, older } = historyOf('acme');
    expect(current).toEqual({ date: '2025-02-01', dateFrom: 'name' });
    expect(older.map(({ date, file, policy }) => [date, file, policy.id])).toEqual([
      ['2024-01-01', 'Acme/2024-01-01.txt', 'acme~2024-01-01'],
      ['2023-06-01', 'Acme/2023-06-01.txt', 'acme~2023-06-01'],
    ]);
    expect(older[0]?.policy.clauses.some(({ text }) => text.includes('for five years'))).toBe(true);
    expect(historyOf('acme-dpa').older).toEqual([]);
  });

  test('the document keeps its id when a newer version comes, and a record goes on describing it', async () => {
    const old = { 'a-2023-06-01.txt': FILES['Acme/2023-06-01.txt'] };
    const described = catalogue(record('acme', { file: 'a-2023-06-01.txt', aliases: ['ACM'], updated: '2023-06-01' }));
    const files = { ...old, 'a-2025-02-01.txt': FILES['Acme/2025-02-01.txt'], 'catalogue.json': described };
    const { policies } = await openIndex({ seedsDir: seedsFolder(files), dataDir: tempFolder() });
    expect(policies.map((policy) => policy.record)).toMatchObject([
      { id: 'acme', aliases: ['ACM'], file: 'a-2025-02-01.txt', updated: '2025-02-01' },
    ]);
  });

  test('a name gives the date of a text that prints none', async () => {
    const text = POLICY.replace('Last updated: 1 June 2023\n', '');
    const { policies } = await openIndex({
      seedsDir: seedsFolder({ 'Acme/2024-07-19.txt': text }),
      dataDir: tempFolder(),
    });
    expect(policies[0]?.record).toMatchObject({ id: 'acme', updated: '2024-07-19' });
  });
});

describe('a document that was replaced', () => {
  test('keeps its former text, in the order in which the texts held', async () => {
    const seedsDir = seedsFolder({ 'acme.txt': dated('1 June 2023', 'two') });
    const where = { seedsDir, dataDir: tempFolder() };
    const put = async (text: string) => {
      writeFileSync(path.join(seedsDir, 'acme.txt'), text);
      return (await openIndex(where)).historyOf('acme');
    };
    await openIndex(where);
    await put(dated('1 January 2024', 'five'));
    const { older, readSince, current } = await put(dated('1 February 2025', 'nine'));
    expect(older.map(({ date, replaced }) => [date, replaced !== null])).toEqual([
      ['2024-01-01', true],
      ['2023-06-01', true],
    ]);
    expect(older[0]?.text).toContain('for five years');
    expect(current).toEqual({ date: '2025-02-01', dateFrom: 'text' });
    expect(readSince).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    // The text that comes back is the current one, and no former one too.
    const back = await put(dated('1 June 2023', 'two'));
    expect(back.older.map(({ date }) => date)).toEqual(['2025-02-01', '2024-01-01']);
  });

  test('has been kept also where it was read before and its copy was lost', async () => {
    const page = (years: string) => `<!doctype html>\n<p>We keep your data for ${years} years.</p>\n`;
    const text = dated('1 June 2023', 'two');
    const seedsDir = seedsFolder({ 'acme.txt': text, 'umbrella.html': page('two') });
    const where = { seedsDir, dataDir: tempFolder() };
    await openIndex(where);
    rmSync(path.join(where.dataDir, 'versions'), { recursive: true });
    expect((await openIndex(where)).historyOf('acme').text).toBe(text);
    writeFileSync(path.join(seedsDir, 'acme.txt'), dated('1 January 2024', 'five'));
    writeFileSync(path.join(seedsDir, 'umbrella.html'), page('five'));
    const { historyOf } = await openIndex(where);
    expect(historyOf('acme').older.map((version) => version.text)).toEqual([text]);
    const [page1] = historyOf('umbrella').older;
    expect(page1?.policy.clauses.map((clause) => clause.text)).toEqual(['We keep your data for two years.']);
  });

  test('has a bounded number of them', async () => {
    const seedsDir = seedsFolder({ 'acme.txt': POLICY });
    const where = { seedsDir, dataDir: tempFolder() };
    for (let at = 0; at < MAX_FORMER_TEXTS + 3; at++) {
      writeFileSync(path.join(seedsDir, 'acme.txt'), dated('1 June 2023', `${at + 20}`));
      await openIndex(where);
    }
    expect((await openIndex(where)).historyOf('acme').older).toHaveLength(MAX_FORMER_TEXTS);
    const [folder = ''] = readdirSync(path.join(where.dataDir, 'versions'));
    const texts = readdirSync(path.join(where.dataDir, 'versions', folder)).filter((name) => name.endsWith('.gz'));
    expect(texts).toHaveLength(MAX_FORMER_TEXTS + 1);
  });

  test('has no past where nothing can be kept, and none when another file takes its name in another folder', async () => {
    const file = path.join(seedsFolder({ 'not-a-folder': '' }), 'not-a-folder');
    const { historyOf } = await openIndex({ seedsDir: seedsFolder({ 'acme.txt': POLICY }), dataDir: file });
    expect(historyOf('acme')).toMatchObject({ older: [], readSince: null });
    expect(historyOf('nobody').older).toEqual([]);
  });

  test('is forgotten as an older version when its file is removed', async () => {
    const seedsDir = seedsFolder({ 'A/2023-01-01.txt': POLICY, 'A/2024-01-01.txt': dated('1 January 2024', 'six') });
    const where = { seedsDir, dataDir: tempFolder() };
    expect((await openIndex(where)).historyOf('a').older).toHaveLength(1);
    rmSync(path.join(seedsDir, 'A/2023-01-01.txt'));
    expect((await openIndex(where)).historyOf('a').older).toEqual([]);
  });
});

test('staleAnnotations names the clauses whose annotations were written for another text', async () => {
  const seedsDir = seedsFolder({ 'acme.txt': POLICY });
  const where = { seedsDir, dataDir: tempFolder() };
  const [policy] = (await openIndex(where)).policies;
  const id = policy?.policy.clauses[1]?.id ?? '';
  const line = JSON.stringify({ clause: id, hash: '0'.repeat(12), translation: [], questions: [] });
  const annotated = seedsFolder({ 'acme.txt': POLICY, 'annotations/acme.jsonl': line });
  expect((await openIndex({ ...where, seedsDir: annotated })).historyOf('acme').staleAnnotations).toEqual([id]);
});
