import porter2 from 'wink-porter2-stemmer';
import { foldTraditional } from './fold-traditional.ts';
import { stemsApart } from './stems-apart.ts';

/** A word in an alphabetic script, or a single Chinese character. */
export interface Token {
  /** What tokens are compared by: the lower-case stem of a word, or the character itself. */
  readonly key: string;
  /** As written, traditional characters in their simplified form. */
  readonly raw: string;
  readonly han: boolean;
}

const TOKEN = /\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+(?:['’][[\p{L}]--\p{Script=Han}]+)?/gv;
const HAN = /^\p{Script=Han}$/u;

const E_WORD = /\be-(?=mail|news|commerce)/gi;

const ANY_HAN = /\p{Script=Han}/u;

/** Unifies spellings that would otherwise become different tokens: full-width forms, "e-mail", curly apostrophes, traditional characters. */
export function unifySpelling(text: string): string {
  const unified = text.normalize('NFKC').replace(E_WORD, 'e').replace(/[’‘]/g, "'");
  return ANY_HAN.test(unified) ? foldTraditional(unified) : unified;
}

/** American -ize spellings. Porter2 reduces "personalize" to "person" but keeps "personalise" apart, so they are read as British. */
const IZE = /(?<=[a-z]{4})iz(?=(?:e|es|ed|ing|er|ers|ation|ations)$)/;

/** Words that are stemmed: the stemmer takes long over a word of thousands of letters, and there is none of more than these. */
const STEMMED = /^[a-z]{3,48}$/;

function stemAnew(word: string): string {
  const bare = word.toLowerCase().replace(/'s$/, '').replaceAll("'", '');
  return stemsApart.get(bare) ?? (STEMMED.test(bare) ? porter2(bare.replace(IZE, 'is')) : bare);
}

/** Tokens by raw word: texts repeat their words, and stemming is slow. */
const known = new Map<string, Token>();
const MAX_CACHED_STEMS = 50_000;

function tokenOf(raw: string): Token {
  const found = known.get(raw);
  if (found) return found;
  const han = HAN.test(raw);
  const token = { key: han ? raw : stemAnew(raw), raw, han };
  if (known.size < MAX_CACHED_STEMS) known.set(raw, token);
  return token;
}

/** Forgets all words that were read: texts that people have typed must not stay in memory. */
export function forgetTokens(): void {
  known.clear();
}

/** The stem of a word in lower case (Porter2), without a possessive 's. */
export const stem = (word: string): string => tokenOf(word).key;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with a control character
const ASCII = /^[\u0000-\u007f]*$/;
const ASCII_WORD = /[A-Za-z0-9]+(?:'[A-Za-z]+)?/g;

/** The tokens of a text in reading order. */
export function tokensOf(text: string): Token[] {
  // Most texts and all English patterns are plain ASCII, where a simpler expression gives the same result three times as fast.
  const found = ASCII.test(text) ? text.replace(E_WORD, 'e').match(ASCII_WORD) : unifySpelling(text).match(TOKEN);
  return (found ?? []).map(tokenOf);
}
