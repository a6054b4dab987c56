import { countWords } from '../../../src/policy/count-words.ts';
import type { IndexedPolicy } from '../../../src/policy/indexed-policy.ts';
import { Vocabulary } from '../../../src/policy/vocabulary.ts';
import { PassageTable, type PassageTableParts, type TableSource } from '../../../src/retrieve/passage-table.ts';
import { ByteReader } from '../bytes/byte-reader.ts';
import { ByteWriter } from '../bytes/byte-writer.ts';
import type { Sections } from '../bytes/sections.ts';
import { StringTable } from '../bytes/string-table.ts';

type CountedWords = (readonly [word: string, count: number])[];

/** The words of some policies. */
export interface TableWords {
  /** With their counts over all policies, in order of occurrence. */
  readonly all: () => CountedWords;
  /** Those of the policy of a number, with its own counts. */
  readonly of: (number: number) => CountedWords;
}

/**
 * Counts over policies, and gives the sections of a table of them: `terms` and `words` (texts), `totals` (by word its count
 * over all policies) and `counts` (by policy how many words it has, and of each its number and its count) as a `ByteWriter`
 * writes them; `starts`, `first passages` and `lengths` as
 * whole numbers of 32 bits, `averages` as floats of 64, in the byte order of this machine; and `entries` as they are in a
 * `PassageTable`.
 */
export function countPolicies(policies: readonly IndexedPolicy[]): Record<string, Uint8Array> {
  const [words, counts, totals] = [new StringTable(), new ByteWriter(), new ByteWriter()];
  const sums: number[] = [];
  function* sources(): Generator<TableSource> {
    for (const policy of policies) {
      const own = countWords(policy);
      const numbered = own.map(([word, count]) => [words.numberOf(word), count] as const);
      for (const [number, count] of numbered) sums[number] = (sums[number] ?? 0) + count;
      counts.numbers(numbered.flat());
      yield policy;
      policy.release?.();
    }
  }
  const { parts } = PassageTable.of(sources());
  totals.numbers(sums);
  return {
    'terms*': textsOf(parts.vocabulary.terms()),
    starts: bytesOf(parts.starts),
    entries: parts.entries,
    'first passages': bytesOf(parts.firstPassage),
    'lengths*': bytesOf(parts.lengths),
    averages: bytesOf(parts.averages),
    'words*': textsOf(words.texts),
    'totals*': totals.bytes(),
    'counts*': counts.bytes(),
  };
}

function textsOf(texts: readonly string[]): Uint8Array {
  const into = new ByteWriter();
  into.texts(texts);
  return into.bytes();
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Reads the passages from those sections. */
export function readTable({ read }: Sections<unknown>): PassageTable {
  const terms = new ByteReader(read('terms'));
  const lengths = terms.numbers();
  const parts: PassageTableParts = {
    vocabulary: new Vocabulary(terms.text(), lengths),
    starts: new Uint32Array(...placeOf(read('starts'), 4)),
    entries: read('entries'),
    firstPassage: new Uint32Array(...placeOf(read('first passages'), 4)),
    lengths: new Uint32Array(...placeOf(read('lengths'), 4)),
    averages: new Float64Array(...placeOf(read('averages'), 8)),
  };
  return new PassageTable(parts);
}

/** Where numbers of a width lie; copied where they do not begin at a multiple of it. */
function placeOf(bytes: Buffer, width: number): [buffer: ArrayBuffer, at: number, length: number] {
  const { buffer, byteOffset, byteLength } = bytes.byteOffset % width === 0 ? bytes : new Uint8Array(bytes);
  return [buffer as ArrayBuffer, byteOffset, byteLength / width];
}

/** Reads the words from those sections, the counts of single policies only where they are asked for. */
export function readWords({ read }: Sections<unknown>, policies: number): TableWords {
  const words = new ByteReader(read('words')).texts();
  let lists: readonly Uint32Array[] | undefined;
  const readLists = () => {
    const counts = new ByteReader(read('counts'));
    return Array.from({ length: policies }, () => Uint32Array.from(counts.numbers()));
  };
  return {
    all: () => new ByteReader(read('totals')).numbers().map((count, number) => [words[number] as string, count]),
    of: (number) => {
      lists ??= readLists();
      const list = lists[number] ?? new Uint32Array(0);
      return Array.from({ length: list.length / 2 }, (_, i) => [
        words[list[2 * i] as number] as string,
        list[2 * i + 1] as number,
      ]);
    },
  };
}
