import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { clauseHash } from '../../../index/annotations/annotations.ts';
import { openIndex } from '../../../index/open/open-index.ts';
import { answer } from '../../../src/engine/answer.ts';
import { openCorpus } from '../../../src/retrieve/corpus.ts';
import { plain } from '../../support/plain.ts';
import { catalogue, ONE_CLEAR_LINE, POLICY, record, seedsFolder } from '../../support/seeds-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const OTHER = POLICY.replaceAll('Acme', 'Umbrella')
  .replace('two years', 'nine weeks')
  .replace('acme.example', 'umbrella.example');
const FILES = {
  'acme.txt': POLICY,
  'umbrella.txt': OTHER,
  'catalogue.json': catalogue(
    record('acme', { names: { en: 'Acme' } }),
    record('umbrella', { names: { en: 'Umbrella' } }),
  ),
};

/** A folder with two policies and an empty data folder. */
const folders = () => ({ seedsDir: seedsFolder(FILES), dataDir: tempFolder() });
const indexFiles = (dataDir: string): string[] =>
  readdirSync(path.join(dataDir, 'index')).map((name) => path.join(dataDir, 'index', name));

describe('openIndex', () => {
  test('builds what is missing, and then reads what it built', async () => {
    const where = folders();
    const progress: string[] = [];
    const first = await openIndex({ ...where, onBuild: (done, of) => progress.push(`${done} of ${of}`) });
    expect(first.built).toEqual(['acme', 'umbrella']);
    expect(progress).toEqual(['0 of 2', '1 of 2']);
    const second = await openIndex({ ...where, onBuild: () => expect.unreachable() });
    expect(second.built).toEqual([]);
    expect(second.policies.map(plain)).toEqual(first.policies.map(plain));
    expect(second.id).toBe(first.id);
    expect([...second.texts]).toEqual([
      ['acme', POLICY],
      ['umbrella', OTHER],
    ]);
  });

  test('builds the same from the same', async () => {
    const where = folders();
    const [first, second] = [await openIndex(where), await openIndex({ ...where, rebuild: true })];
    expect(second.built).toEqual(['acme', 'umbrella']);
    expect(second.policies.map(plain)).toEqual(first.policies.map(plain));
  });

  test.each<readonly [what: string, change: (seedsDir: string) => void]>([
    ['text has changed', (dir) => writeFileSync(path.join(dir, 'acme.txt'), POLICY.replace('two years', 'ten years'))],
    [
      'record has changed',
      (dir) => writeFileSync(path.join(dir, 'catalogue.json'), FILES['catalogue.json'].replace('"Acme"', '"ACME"')),
    ],
    [
      'annotations have changed',
      (dir) => {
        mkdirSync(path.join(dir, 'annotations'));
        writeFileSync(path.join(dir, 'annotations', 'acme.jsonl'), '\n');
      },
    ],
  ])('builds only the policy whose %s', async (_, change) => {
    const where = folders();
    const before = await openIndex(where);
    change(where.seedsDir);
    const after = await openIndex(where);
    expect(after.built).toEqual(['acme']);
    expect(after.id).not.toBe(before.id);
  });

  test('builds a policy that was added, and forgets one that was taken away', async () => {
    const where = folders();
    await openIndex(where);
    writeFileSync(path.join(where.seedsDir, 'new.txt'), POLICY);
    expect((await openIndex(where)).built).toEqual(['new']);
    rmSync(path.join(where.seedsDir, 'new.txt'));
    const { built, policies } = await openIndex(where);
    expect(built).toEqual([]);
    expect(policies.map(({ policy }) => policy.id)).toEqual(['acme', 'umbrella']);
  });

  test.each<readonly [what: string, damage: (file: string) => void]>([
    ['truncated', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['emptied', (file) => truncateSync(file, 0)],
    [
      'bit-flipped',
      (file) => {
        const bytes = readFileSync(file);
        bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 4;
        writeFileSync(file, bytes);
      },
    ],
    [
      'replaced by a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ])('builds a policy anew whose file was %s', async (_, damage) => {
    const where = folders();
    const { policies } = await openIndex(where);
    damage(indexFiles(where.dataDir).find((file) => path.basename(file).startsWith('acme')) ?? '');
    const again = await openIndex(where);
    expect(again.built).toEqual(['acme']);
    expect(again.policies.map(plain)).toEqual(policies.map(plain));
    for (const problem of again.problems) expect(problem).toMatch(ONE_CLEAR_LINE);
  });

  test('works from memory where the data folder cannot be written, and says so once', async () => {
    const file = path.join(tempFolder(), 'data');
    writeFileSync(file, 'this is a file');
    const { policies, problems } = await openIndex({ seedsDir: seedsFolder(FILES), dataDir: file });
    expect(policies).toHaveLength(2);
    expect(problems).toEqual([expect.stringMatching(ONE_CLEAR_LINE)]);
    expect(problems[0]).toContain(file);
  });

  test('keeps two seeds folders with the same ids apart in one data folder', async () => {
    const dataDir = tempFolder();
    const [one, two] = [seedsFolder({ 'acme.txt': POLICY }), seedsFolder({ 'acme.txt': OTHER })];
    await openIndex({ seedsDir: one, dataDir });
    await openIndex({ seedsDir: two, dataDir });
    expect((await openIndex({ seedsDir: one, dataDir })).built).toEqual([]);
    expect((await openIndex({ seedsDir: two, dataDir })).built).toEqual([]);
  });

  test('takes annotations that fit, and says in one line which do not', async () => {
    const where = folders();
    const [first] = (await openIndex(where)).policies;
    const clause = first?.policy.clauses.find(({ text }) => text.includes('two years'));
    if (!clause) throw new Error('The sample policy has lost its clause');
    const good = {
      clause: clause.id,
      hash: clauseHash(clause),
      translation: clause.sentences.map(() => '我们会保存两年。'),
      questions: [{ s: 0, lang: 'zh', q: '保存多久' }],
    };
    mkdirSync(path.join(where.seedsDir, 'annotations'));
    const lines = [good, { ...good, clause: 'acme#gone' }, { ...good, hash: 'stale' }].map((line) =>
      JSON.stringify(line),
    );
    writeFileSync(path.join(where.seedsDir, 'annotations', 'acme.jsonl'), [...lines, 'not JSON', ''].join('\n'));
    const { policies, problems } = await openIndex(where);
    expect(Object.values(policies[0]?.aids ?? {})).toEqual([{ translation: good.translation }]);
    expect(policies[0]?.questions).toHaveLength(1);
    expect(problems).toHaveLength(2);
    for (const problem of problems) expect(problem).toMatch(ONE_CLEAR_LINE);
  });

  test('good policies answer beside bad ones', async () => {
    const seedsDir = seedsFolder({
      ...FILES,
      'empty.txt': '',
      'binary.txt': new Uint8Array([0, 1]),
      'huge.txt': 'a'.repeat(20 * 1024 * 1024),
    });
    const { policies, texts, problems } = await openIndex({ seedsDir, dataDir: tempFolder() });
    expect(problems).toHaveLength(3);
    const reply = answer(openCorpus(policies, texts), 'How long does Umbrella keep my data?', { annotations: true });
    expect(reply).toMatchObject({
      kind: 'answer',
      citations: [{ provider: 'umbrella', quote: expect.stringContaining('nine weeks') }],
    });
  });
});

describe('a text that is hard to read', () => {
  test.each([
    ['one line of 300 kB without any sentence', 'a '.repeat(150_000)],
    ['one line of 20 kB without a space', 'x'.repeat(20_000)],
    ['one Chinese line of 100,000 characters', '我们会保存您的个人信息，'.repeat(8_000)],
    ['twenty thousand lines', 'We keep it.\n'.repeat(20_000)],
    [
      'a thousand numbered headings',
      Array.from({ length: 1000 }, (_, i) => `${(i % 90) + 1}. Heading ${i}`).join('\n'),
    ],
    ['brackets that never close', '（(['.repeat(20_000)],
    ['one word', 'policy'],
  ])('is indexed in good time, with no clause too long: %s', async (_, text) => {
    const { policies } = await openIndex({ seedsDir: seedsFolder({ 'acme.txt': text }), dataDir: tempFolder() });
    const lengths = policies[0]?.policy.clauses.map((clause) => clause.text.length) ?? [];
    expect(lengths.filter((length) => length > 1200)).toEqual([]);
  });
});
