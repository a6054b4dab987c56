import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CatalogueError, readCatalogue } from '../../../index/catalogue/catalogue.ts';
import { SEEDS_DIR } from '../../support/seeds.ts';
import { catalogue, ONE_CLEAR_LINE, POLICY, record, seedsFolder } from '../../support/seeds-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const isRoot = process.getuid?.() === 0;

/** What a folder gives: ids of its policies, and its problems. */
function read(files: Readonly<Record<string, string | Uint8Array>>) {
  const { seeds, problems } = readCatalogue(seedsFolder(files));
  return { ids: seeds.map((seed) => seed.record.id), problems, seeds };
}

/** The error of a folder that holds nothing to index. */
function errorOf(folder: string): CatalogueError {
  try {
    readCatalogue(folder);
  } catch (error) {
    if (error instanceof CatalogueError) return error;
    throw error;
  }
  throw new Error('A folder without policies was read');
}

describe('readCatalogue', () => {
  test('reads the five policies of the contract without a problem', () => {
    const { seeds, problems } = readCatalogue(SEEDS_DIR);
    expect(problems).toEqual([]);
    expect(seeds.map(({ record: { id, provider, language } }) => [id, provider, language])).toEqual([
      ['alibaba-cloud-intl', 'alibaba-cloud-intl', 'en'],
      ['alibaba-cloud-cn', 'alibaba-cloud-cn', 'en'],
      ['aws', 'aws', 'zh'],
      ['huawei-cloud', 'huawei-cloud', 'en'],
      ['kingsoft-cloud', 'kingsoft-cloud', 'zh'],
    ]);
  });

  test('takes what a record says, and from the text what it leaves open', () => {
    const { seeds } = read({
      'acme.txt': POLICY,
      'catalogue.json': catalogue(
        record('acme', { provider: 'acme-group', aliases: ['ACME'], effective: '2023-07-01', sha256: sha256(POLICY) }),
      ),
    });
    expect(seeds).toEqual([
      {
        text: POLICY,
        record: {
          id: 'acme',
          provider: 'acme-group',
          home: null,
          names: { en: 'acme', zh: 'acme' },
          aliases: ['ACME'],
          title: '',
          language: 'en',
          file: 'acme.txt',
          sha256: sha256(POLICY),
          effective: '2023-07-01',
          updated: '2023-06-01',
          url: null,
        },
      },
    ]);
  });

  test.each([
    ['Oracle Cloud.txt', POLICY, 'oracle-cloud', 'Oracle Cloud', 'en'],
    ['腾讯云.txt', '我们会在法律要求的期限内保存您的个人信息。', '腾讯云', '腾讯云', 'zh'],
    ['post-gazette.com.txt', POLICY, 'post-gazette-com', 'post-gazette.com', 'en'],
    ['ACME  (EU).md', POLICY, 'acme-eu', 'ACME  (EU)', 'en'],
    ['---.text', POLICY, 'policy', '---', 'en'],
  ])('names a text without a record after its file: %s', (file, text, id, name, language) => {
    const { seeds } = read({ [file]: text });
    expect(seeds[0]?.record).toMatchObject({ id, provider: id, names: { en: name, zh: name }, file, language });
  });

  test('gives two files that would have one id two of them', () => {
    expect(read({ 'Acme.txt': POLICY, 'acme.md': POLICY, 'acme!.txt': POLICY }).ids.sort()).toEqual([
      'acme',
      'acme-2',
      'acme-3',
    ]);
  });

  test('passes over what is no policy: other files, folders, a README', () => {
    const { ids, problems } = read({
      'acme.txt': POLICY,
      'README.md': '# How to add one',
      'LICENSE.txt': 'MIT',
      '.DS_Store': 'x',
      'annotations/acme.jsonl': '',
    });
    expect(ids).toEqual(['acme']);
    expect(problems).toEqual([]);
  });

  test('reads a catalogue with a byte order mark', () => {
    expect(read({ 'acme.txt': POLICY, 'catalogue.json': `\ufeff${catalogue(record('acme'))}` }).problems).toEqual([]);
  });
});

/** Each is told in one line, and the good policy beside it is indexed. */
describe('readCatalogue says in one line what it cannot use, and goes on:', () => {
  test.each<readonly [what: string, files: Readonly<Record<string, string | Uint8Array>>, culprit: string]>([
    ['an empty file', { 'bad.txt': '' }, 'bad.txt'],
    ['a binary file', { 'bad.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]) }, 'bad.txt'],
    ['bytes in no encoding', { 'bad.txt': new Uint8Array([0x61, 0xff, 0x62, 0xc3]) }, 'bad.txt'],
    ['a file in a format that is not read', { 'policy.json': '{}' }, 'policy.json'],
    ['a name that would steer a terminal', { 'bad\u001b[2J.txt': POLICY }, 'bad[2J.txt'],
    ['a PDF that is none', { 'bad.pdf': 'x' }, 'bad.pdf'],
    ['a day that is none', { 'catalogue.json': catalogue(record('good', { updated: '2024-99-99' })) }, 'updated'],
    ['an address that is none', { 'catalogue.json': catalogue(record('good', { url: 'javascript:alert(1)' })) }, 'url'],
    ['a single line of 20 MB', { 'bad.txt': 'a'.repeat(20 * 1024 * 1024) }, 'bad.txt'],
    ['a catalogue that is not JSON', { 'catalogue.json': '[{"id": "good",' }, 'catalogue.json'],
    ['a catalogue that is no list', { 'catalogue.json': '{"good": {}}' }, 'catalogue.json'],
    ['an empty catalogue file', { 'catalogue.json': '' }, 'catalogue.json'],
    ['a record that names a missing file', { 'catalogue.json': catalogue(record('good'), record('gone')) }, 'gone.txt'],
    [
      'a record that leads out of the folder',
      { 'catalogue.json': catalogue(record('good'), record('bad', { file: '../../etc/passwd' })) },
      '../../etc/passwd',
    ],
    [
      'a repeated id',
      {
        'twin.txt': POLICY,
        'catalogue.json': catalogue(record('good'), record('twin'), record('good', { file: 'twin.txt' })),
      },
      'good',
    ],
    ['a wrong hash', { 'catalogue.json': catalogue(record('good', { sha256: sha256('another text') })) }, 'good.txt'],
    ['a record without names', { 'catalogue.json': catalogue(record('good'), { id: 'bad', file: 'good.txt' }) }, 'bad'],
    ['a record that is a number', { 'catalogue.json': '[7]' }, 'record 1'],
    ['an id with a slash', { 'catalogue.json': catalogue(record('a/b')) }, 'a/b'],
    ['a date that is none', { 'catalogue.json': catalogue(record('good', { updated: 'June 2023' })) }, 'updated'],
    ['a language that is not read', { 'catalogue.json': catalogue(record('good', { language: 'fr' })) }, 'language'],
  ])('%s', (_, files, culprit) => {
    const { ids, problems } = read({ 'good.txt': POLICY, ...files });
    expect(ids).toContain('good');
    expect(ids).not.toContain('bad');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(ONE_CLEAR_LINE);
    expect(problems[0]).toContain(culprit);
  });

  test('a policy with a wrong hash is indexed all the same', () => {
    const { seeds } = read({
      'good.txt': POLICY,
      'catalogue.json': catalogue(record('good', { names: { en: 'Good' }, sha256: sha256('another text') })),
    });
    expect(seeds[0]?.record).toMatchObject({ names: { en: 'Good' }, sha256: sha256(POLICY) });
  });

  test.each([
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${POLICY}`, 'utf16le')],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${POLICY}`, 'utf8')],
  ])('but %s is read like any other', (_, bytes) => {
    const { seeds, problems } = read({ 'good.txt': bytes });
    expect(problems).toEqual([]);
    expect(seeds[0]?.text).toBe(POLICY);
    expect(seeds[0]?.record.updated).toBe('2023-06-01');
  });

  test.skipIf(isRoot)(`a file that may not be read${isRoot ? ' (skipped: root may read everything)' : ''}`, () => {
    const folder = seedsFolder({ 'good.txt': POLICY, 'bad.txt': POLICY });
    chmodSync(path.join(folder, 'bad.txt'), 0);
    const { seeds, problems } = readCatalogue(folder);
    expect(seeds).toHaveLength(1);
    expect(problems).toEqual([expect.stringMatching(ONE_CLEAR_LINE)]);
  });
});

describe('readCatalogue gives up in one line where there is nothing to index:', () => {
  test('a folder that is missing', () => {
    const folder = path.join(tempFolder(), 'nowhere');
    expect(errorOf(folder).message).toBe(
      `Cannot read the seeds folder ${folder}: there is no such folder. Name an existing folder with --seeds or SEEDS_DIR.`,
    );
  });

  test('a file instead of a folder', () => {
    const file = path.join(seedsFolder({ 'acme.txt': POLICY }), 'acme.txt');
    expect(errorOf(file).message).toBe(
      `Cannot read the seeds folder ${file}: it is not a folder. Name an existing folder with --seeds or SEEDS_DIR.`,
    );
  });

  test.each([
    ['an empty folder', {}],
    ['a folder without a text', { 'logo.png': 'x', 'README.md': '# Nothing' }],
    ['a folder with a catalogue and nothing else', { 'catalogue.json': '[]' }],
  ])('%s', (_, files) => {
    expect(errorOf(seedsFolder(files)).message.split('\n')[0]).toMatch(
      /^Cannot index \S+: no policy in it can be read\. Put policy texts \(\.txt\) there, or name another folder with --seeds\.$/,
    );
  });

  test('a folder in which no text can be used: it tells why, a line for each', () => {
    const lines = errorOf(seedsFolder({ 'a.txt': '', 'b.txt': new Uint8Array([0]) })).message.split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(ONE_CLEAR_LINE);
  });

  test.skipIf(isRoot)(`a folder that may not be read${isRoot ? ' (skipped: root may read everything)' : ''}`, () => {
    const folder = path.join(tempFolder(), 'closed');
    mkdirSync(folder, { mode: 0 });
    expect(errorOf(folder).message).toMatch(ONE_CLEAR_LINE);
  });
});

describe('what a folder holds beside documents', () => {
  test('is named in one line with the cure, and more than five are counted', () => {
    const others = ['a.json', 'b.png', 'c.zip', 'd.exe', 'e.csv', 'f.gif', 'g.doc'];
    const { ids, problems } = read({ 'acme.txt': POLICY, ...Object.fromEntries(others.map((name) => [name, 'x'])) });
    expect(ids).toEqual(['acme']);
    expect(problems).toEqual([expect.stringContaining('a.json, b.png, c.zip, d.exe, e.csv and 2 more')]);
    expect(problems[0]).toMatch(ONE_CLEAR_LINE);
  });

  test('is named where it lies too deep', () => {
    const { ids, problems } = read({
      'Acme/policy.txt': POLICY,
      'Acme/old/policy.txt': POLICY,
    });
    expect(ids).toEqual(['acme-policy']);
    expect(problems).toEqual([expect.stringContaining('Cannot index the folder Acme/old')]);
    expect(problems[0]).toMatch(ONE_CLEAR_LINE);
  });

  test.skipIf(isRoot)('is named where a folder cannot be read', () => {
    const folder = seedsFolder({ 'acme.txt': POLICY, 'Umbrella/policy.txt': POLICY });
    chmodSync(path.join(folder, 'Umbrella'), 0);
    const { problems } = readCatalogue(folder);
    chmodSync(path.join(folder, 'Umbrella'), 0o700);
    expect(problems).toEqual([expect.stringContaining('Cannot index the folder Umbrella')]);
  });
});
