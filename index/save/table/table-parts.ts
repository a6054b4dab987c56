import { countWords } from '../../../src/policy/count-words.ts';
import type { IndexedPolicy } from '../../../src/policy/indexed-policy.ts';
import { Vocabulary } from '../../../src/policy/vocabulary.ts';
import { PassageTable, type PassageTableParts, type TableSource } from '../../../src/retrieve/passage-table.ts';
import { ByteReader } from '../bytes/byte-reader.ts';
import { ByteWriter } from '../bytes/byte-writer.ts';
import type { Sections } from '../bytes/sections.ts';
import { StringTable } from '../bytes/string-table.ts';

/** What the words of each policy are, with their counts. */
export type WordsOf = (number: number) => (readonly [word: string, count: number])[];

/**
 * Counts over policies, and gives the sections of a table of them: `terms` (texts) and `words` (texts, then by policy how many
 * it has, and of each its number and its count) as a `ByteWriter` writes them; `starts`, `first passages` and `lengths` as
 * whole numbers of 32 bits, `averages` as floats of 64, in the byte order of this machine; and `entries` as they are in a
 * `PassageTable`.
 */
export function countPolicies(policies: readonly IndexedPolicy[]): Record<string, Uint8Array> {
  const [words, counts] = [new StringTable(), new ByteWriter()];
  function* sources(): Generator<TableSource> {
    for (const policy of policies) {
      const own = countWords(policy);
      counts.numbers(own.flatMap(([word, count]) => [words.numberOf(word), count]));
      yield policy;
      policy.release?.();
    }
  }
  const { parts } = PassageTable.of(sources());
  return {
    'terms*': textsOf(parts.vocabulary.terms()),
    starts: bytesOf(parts.starts),
    entries: parts.entries,
    'first passages': bytesOf(parts.firstPassage),
    'lengths*': bytesOf(parts.lengths),
    averages: bytesOf(parts.averages),
    'words*': textsOf(words.texts),
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

/** Reads the words of the policies from those sections. */
export function readWords({ read }: Sections<unknown>, policies: number): WordsOf {
  const words = new ByteReader(read('words')).texts();
  const counts = new ByteReader(read('counts'));
  const lists = Array.from({ length: policies }, () => Uint32Array.from(counts.numbers()));
  return (number) => {
    const list = lists[number] ?? [];
    return Array.from({ length: list.length / 2 }, (_, i) => [
      words[list[2 * i] as number] as string,
      list[2 * i + 1] as number,
    ]);
  };
}
