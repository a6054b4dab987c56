import { stem } from '../text/tokens.ts';

/** Runs of Han characters, and words of any other script. */
const SEGMENT = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+(?:'[[\p{L}]--\p{Script=Han}]+)?/gv;
const HAN = /^\p{Script=Han}/u;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with a control character
const ASCII = /^[\u0000-\u007f]*$/;
const ASCII_WORD = /[a-z0-9]+(?:'[a-z]+)?/g;
/** No Han character comes before this one (radicals, U+2E80). */
const FIRST_HAN = 0x2e80;

/** Words and runs of Han characters in lower case. Plain ASCII has a simpler pattern that finds the same faster. */
const segmentsOf = (text: string): readonly string[] =>
  (ASCII.test(text)
    ? text.toLowerCase().match(ASCII_WORD)
    : text.normalize('NFKC').replace(/[’‘]/g, "'").toLowerCase().match(SEGMENT)) ?? [];

/** Length of the pieces of a word, its edges (`<`, `>`) included. */
const GRAM = 4;
/** Longest sequence of Han characters that is one feature. */
const MAX_HAN = 3;

/** What a hash is seeded with, so that the same letters are another feature as another kind. */
const WORD = 1;
const PAIR = 2;
const PIECE = 3;
const HAN_RUN = 4;

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** One step of FNV-1a over a UTF-16 code unit. */
const step = (hash: number, code: number): number => Math.imul(hash ^ code, FNV_PRIME);

/** The last mixing step of MurmurHash3, which spreads FNV's weak high bits. */
function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function hashOf(kind: number, text: string, from: number, to: number): number {
  let hash = step(FNV_OFFSET, kind);
  for (let i = from; i < to; i++) hash = step(hash, text.charCodeAt(i));
  return finish(hash);
}

/** Single, double and triple characters of a run of Han characters. */
function addHan(run: string, into: Set<number>): void {
  for (let from = 0; from < run.length; from++)
    for (let to = from + 1; to <= Math.min(run.length, from + MAX_HAN); to++) into.add(hashOf(HAN_RUN, run, from, to));
}

/** Pieces of a word, so that forms and compounds of it that the stemmer keeps apart still share most features. */
function addPieces(word: string, into: Set<number>): void {
  const edged = `<${word}>`;
  for (let from = 0; from + GRAM <= edged.length; from++) into.add(hashOf(PIECE, edged, from, from + GRAM));
}

/**
 * The features of a text: stems of words, pairs of neighbouring stems, four-letter pieces of words, and sequences of one to three
 * Han characters, each as a 32-bit hash. Case, width of letters and repetition make no difference.
 * @returns distinct unsigned 32-bit hashes in order of first occurrence; empty for a text without letters and digits
 */
export function featuresOf(text: string): Set<number> {
  const found = new Set<number>();
  let previous = '';
  for (const segment of segmentsOf(text)) {
    if (segment.charCodeAt(0) >= FIRST_HAN && HAN.test(segment)) {
      addHan(segment, found);
      previous = '';
      continue;
    }
    const word = stem(segment);
    found.add(hashOf(WORD, word, 0, word.length));
    addPieces(segment, found);
    if (previous) {
      const pair = `${previous} ${word}`;
      found.add(hashOf(PAIR, pair, 0, pair.length));
    }
    previous = word;
  }
  return found;
}

/** What a feature counts that is not in the text, but in the headings and the words that introduce it. */
export const CONTEXT_SHARE = 0.4;

/** The features that only the context of a text has: they count less than its own. */
export function contextFeatures(own: ReadonlySet<number>, context: string): number[] {
  return context ? [...featuresOf(context)].filter((hash) => !own.has(hash)) : [];
}
