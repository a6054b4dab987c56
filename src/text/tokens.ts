import porter2 from 'wink-porter2-stemmer';
import { stemsApart } from './stems-apart.ts';

/** A word of Latin (or other alphabetic) letters, by its stem, or one Chinese character. */
export interface Token {
  /** Stem in lower case, or the character. */
  readonly key: string;
  /** As written. */
  readonly raw: string;
  readonly han: boolean;
}

const TOKEN = /\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+(?:['’][[\p{L}]--\p{Script=Han}]+)?/gv;
const HAN = /^\p{Script=Han}$/u;

const E_WORD = /\be-(?=mail|news|commerce)/gi;

/** Wordings that the letters alone would tear apart or tell apart. */
const normalise = (text: string): string => text.normalize('NFKC').replace(E_WORD, 'e').replace(/[’‘]/g, "'");

/** American spelling: as in "personalize", which Porter2 takes for a form of "person", where it keeps "personalise" apart. */
const IZE = /(?<=[a-z]{4})iz(?=(?:e|es|ed|ing|er|ers|ation|ations)$)/;

function stemAnew(word: string): string {
  const bare = word.toLowerCase().replace(/'s$/, '').replaceAll("'", '');
  return stemsApart.get(bare) ?? (/^[a-z]{3,}$/.test(bare) ? porter2(bare.replace(IZE, 'is')) : bare);
}

/** Texts repeat their words: each is looked at once, and is the same token wherever it stands. */
const known = new Map<string, Token>();
const MAX_CACHED_STEMS = 50_000;

function unitOf(raw: string): Token {
  const found = known.get(raw);
  if (found) return found;
  const han = HAN.test(raw);
  const token = { key: han ? raw : stemAnew(raw), raw, han };
  if (known.size < MAX_CACHED_STEMS) known.set(raw, token);
  return token;
}

/** The stem of a word in lower case (Porter2), without a possessive 's. */
export const stem = (word: string): string => unitOf(word).key;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with a control character
const ASCII = /^[\u0000-\u007f]*$/;
const ASCII_WORD = /[A-Za-z0-9]+(?:'[A-Za-z]+)?/g;

/** The tokens of a text in reading order. */
export function tokensOf(text: string): Token[] {
  // Most texts and all English forms are plain ASCII, for which a simpler pattern does the same three times as fast.
  const found = ASCII.test(text) ? text.replace(E_WORD, 'e').match(ASCII_WORD) : normalise(text).match(TOKEN);
  return (found ?? []).map(unitOf);
}
