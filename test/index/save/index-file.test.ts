import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { buildPolicy } from '../../../index/build/build-policy.ts';
import { readCatalogue } from '../../../index/catalogue/catalogue.ts';
import type { IndexOrigin } from '../../../index/save/about-index.ts';
import { readIndexFile, serializeIndex, writeIndexFile } from '../../../index/save/index-file.ts';
import { plain } from '../../support/plain.ts';
import { POLICY, seedsFolder } from '../../support/seeds-folder.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const seedsDir = seedsFolder({ 'acme.txt': POLICY }, afterAll);
const [seed] = readCatalogue(seedsDir).seeds;
if (!seed) throw new Error('The sample policy is not read');
const policy = buildPolicy(seed, seedsDir, []);
const origin: IndexOrigin = { format: 1, code: 'c0de', seed: seed.record.sha256, record: 'a1b2', annotations: null };
const file = path.join(tempFolder(afterAll), 'index', 'acme.json');
const size = writeIndexFile(file, origin, serializeIndex(policy));
const bytes = readFileSync(file);

/** What is read of a file with other bytes. */
function readAs(content: Uint8Array): unknown {
  const other = path.join(path.dirname(file), 'other.json');
  writeFileSync(other, content);
  return readIndexFile(other, origin);
}

describe('an index file', () => {
  test('gives back what was written', () => {
    expect(plain(readIndexFile(file, origin))).toEqual(plain(policy));
    expect(size).toBe(bytes.length);
  });

  test('leaves no draft behind', () => {
    writeIndexFile(file, origin, serializeIndex(policy));
    expect(readdirSync(path.dirname(file)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test.each<readonly [what: string, other: Partial<IndexOrigin>]>([
    ['another layout', { format: 2 }],
    ['other code', { code: 'beef' }],
    ['another text', { seed: '0'.repeat(64) }],
    ['another record', { record: 'ffff' }],
    ['annotations', { annotations: 'abcd' }],
  ])('made from %s is not used', (_, other) => {
    expect(readIndexFile(file, { ...origin, ...other })).toBeNull();
  });

  test('that is missing, empty or something else is not used', () => {
    expect(readIndexFile(path.join(path.dirname(file), 'none.json'), origin)).toBeNull();
    expect(readIndexFile(path.dirname(file), origin)).toBeNull();
    for (const text of ['', '\n', '{}', '{}\n{}', 'null\nnull', '[1]\n', 'not JSON\n{}'])
      expect(readAs(Buffer.from(text)), text).toBeNull();
  });

  test('truncated anywhere is not used', () => {
    fc.assert(fc.property(fc.nat(bytes.length - 1), (length) => readAs(bytes.subarray(0, length)) === null));
  });

  test('with one bit flipped anywhere is not used', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        return readAs(flipped) === null;
      }),
      {
        examples: [
          [0, 0],
          [20, 1],
          [bytes.indexOf('\n'), 0],
          [bytes.length - 1, 3],
        ],
      },
    );
  });

  test('with something behind its end is not used', () => {
    expect(readAs(Buffer.concat([bytes, Buffer.from('\n{}')]))).toBeNull();
  });
});
