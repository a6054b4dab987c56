import type { IndexedPolicy, SentenceRef } from '../../../src/policy/indexed-policy.ts';
import type { ByteReader } from '../bytes/byte-reader.ts';
import { ByteWriter } from '../bytes/byte-writer.ts';

type Passages = Pick<IndexedPolicy, 'passages' | 'postings'>;

/**
 * Saves the passages and what MiniSearch has counted over them. Layout: how many passages; of each its sentences, by clause as
 * the difference to the one before, and sentence; how many fields; the lengths of each passage's fields and their averages
 * (numbers, then floats); by term and field how many passages have it, and of each its number, as the difference to the one
 * before, and how often (numbers).
 */
export function savePassages({ passages, postings }: Passages): Uint8Array {
  const into = new ByteWriter();
  into.number(passages.length);
  let before = 0;
  for (const sentences of passages) {
    into.number(sentences.length);
    for (const [clause, sentence] of sentences) {
      into.signed(clause - before);
      into.number(sentence);
      before = clause;
    }
  }
  into.numbers(postings.lengths);
  into.number(postings.averages.length);
  for (const average of postings.averages) into.float(average);
  writeEntries(into, postings);
  return into.bytes();
}

function writeEntries(into: ByteWriter, { starts, passages, counts }: Passages['postings']): void {
  into.number(starts.length - 1);
  into.number(passages.length);
  for (let list = 0; list + 1 < starts.length; list++) {
    const [from, to] = [starts[list] as number, starts[list + 1] as number];
    into.number(to - from);
    for (let i = from; i < to; i++) {
      into.number((passages[i] as number) - (i > from ? (passages[i - 1] as number) : 0));
      into.number(counts[i] as number);
    }
  }
}

/** Reads what `savePassages` wrote. */
export function readPassages(from: ByteReader): Passages {
  let clause = 0;
  const passages = Array.from({ length: from.number() }, () =>
    Array.from({ length: from.number() }, (): SentenceRef => {
      clause += from.signed();
      return [clause, from.number()];
    }),
  );
  const lengths = Uint32Array.from(from.numbers());
  const averages = Float64Array.from({ length: from.number() }, () => from.float());
  return { passages, postings: { lengths, averages, ...readEntries(from) } };
}

function readEntries(from: ByteReader): Pick<Passages['postings'], 'starts' | 'passages' | 'counts'> {
  const lists = from.number();
  const entries = from.number();
  const [starts, passages, counts] = [new Uint32Array(lists + 1), new Uint32Array(entries), new Uint32Array(entries)];
  let at = 0;
  for (let list = 0; list < lists; list++) {
    let before = 0;
    for (let left = from.number(); left > 0; left--, at++) {
      before += from.number();
      passages[at] = before;
      counts[at] = from.number();
    }
    starts[list + 1] = at;
  }
  return { starts, passages, counts };
}
