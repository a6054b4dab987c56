import porter2 from 'wink-porter2-stemmer';
import { stemsApart } from './stems-apart.ts';

/** A word of Latin (or other alphabetic) letters, by its stem, or one Chinese character. */
export interface Unit {
  /** Stem in lower case, or the character. */
  readonly key: string;
  /** As written. */
  readonly raw: string;
  readonly han: boolean;
  /** Its key before it was mended. */
  readonly typed?: string;
}

const UNIT = /\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+(?:['’][[\p{L}]--\p{Script=Han}]+)?/gv;
const HAN = /^\p{Script=Han}$/u;

const E_WORD = /\be-(?=mail|news|commerce)/gi;

/** Wordings that the letters alone would tear apart or tell apart. */
const normalise = (text: string): string => text.normalize('NFKC').replace(E_WORD, 'e').replace(/[’‘]/g, "'");

const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** American spelling: as in "personalize", which Porter2 takes for a form of "person", where it keeps "personalise" apart. */
const IZE = /(?<=[a-z]{4})iz(?=(?:e|es|ed|ing|er|ers|ation|ations)$)/;

/** The stem of a word in lower case (Porter2), without a possessive 's. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const bare = word.toLowerCase().replace(/'s$/, '').replaceAll("'", '');
  const found = stemsApart.get(bare) ?? (/^[a-z]{3,}$/.test(bare) ? porter2(bare.replace(IZE, 'is')) : bare);
  if (stems.size < MOST_STEMS) stems.set(word, found);
  return found;
}

/** Takes over stems that were found before, so that they are not to be found again. */
export function rememberStems(known: Iterable<readonly [word: string, stem: string]>): void {
  for (const [word, found] of known) if (stems.size < MOST_STEMS) stems.set(word, found);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with a control character
const ASCII = /^[\u0000-\u007f]*$/;
const ASCII_WORD = /[A-Za-z0-9]+(?:'[A-Za-z]+)?/g;

/** The units of a text in reading order. */
export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  // Most texts and all English forms are plain ASCII, for which a simpler pattern does the same three times as fast.
  if (ASCII.test(text)) {
    for (const raw of text.replace(E_WORD, 'e').match(ASCII_WORD) ?? [])
      units.push({ key: stem(raw), raw, han: false });
    return units;
  }
  for (const [raw] of normalise(text).matchAll(UNIT)) {
    const han = HAN.test(raw);
    units.push({ key: han ? raw : stem(raw), raw, han });
  }
  return units;
}
