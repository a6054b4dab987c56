import { type Token, tokensOf, unifySpelling } from '../../text/tokens.ts';

/** The tokens of a text with what stands around them. */
export interface Phrase {
  readonly tokens: readonly Token[];
  /** Each token as names are compared: in small letters, without accents and without a possessive 's. */
  readonly words: readonly string[];
  /** True at a token that begins a clause: the first, and each behind a mark such as a comma or a full stop. */
  readonly starts: readonly boolean[];
  /** True where capital letters tell something: not in a text that has them everywhere. */
  readonly caseTells: boolean;
}

/** A text in one spelling: without accents. */
export const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with a control character
const ASCII = /^[\u0000-\u007f]*$/;

/** A word as names are compared. */
export function wordOf({ raw, han }: Token): string {
  if (han) return raw;
  return (ASCII.test(raw) ? raw : withoutAccents(raw)).toLowerCase().replace(/'s$/, '');
}

/** The words of a name. */
export const wordsOf = (name: string): string[] => tokensOf(name).map(wordOf);

/** More capitals than this, and they tell nothing. */
const MAX_CAPITAL_SHARE = 0.6;

export const isCapital = ({ raw, han }: Token): boolean => !han && /^\p{Lu}/u.test(raw);

/**
 * Reads the tokens of a text.
 * @param text where they are from; without it the tokens are taken for one clause
 */
export function readPhrase(tokens: readonly Token[], text?: string): Phrase {
  const letters = tokens.filter(({ raw, han }) => !han && raw.length > 1);
  const capitals = letters.filter(isCapital).length;
  return {
    tokens,
    words: tokens.map(wordOf),
    starts: text === undefined ? tokens.map((_, i) => i === 0) : startsIn(tokens, text),
    caseTells: letters.length < 3 || capitals <= letters.length * MAX_CAPITAL_SHARE,
  };
}

const MARK = /[,;:?!()"“”，。；：？！（）、…|\n]|\.(?:\s|$)|\s[-–—]\s/u;

function startsIn(tokens: readonly Token[], text: string): boolean[] {
  const source = unifySpelling(text);
  let at = 0;
  return tokens.map(({ raw }, i) => {
    const found = source.indexOf(raw, at);
    if (found < 0) return i === 0;
    const gap = source.slice(at, found);
    at = found + raw.length;
    return i === 0 || MARK.test(gap);
  });
}
