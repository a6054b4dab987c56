import { type Token, tokensOf } from '../../text/tokens.ts';

/** The tokens of a text with the offsets of each in it (UTF-16 code units, end exclusive). */
export interface PlacedTokens {
  readonly tokens: readonly Token[];
  readonly spans: readonly (readonly [from: number, to: number])[];
}

/**
 * Tokens with their places. A token whose spelling was unified (full-width letters, "e-mail") gets the place where the one
 * before it ends.
 */
export function placeTokens(text: string): PlacedTokens {
  const tokens = tokensOf(text);
  let at = 0;
  const spans = tokens.map(({ raw }): [number, number] => {
    const found = text.indexOf(raw, at);
    if (found < 0) return [at, at];
    at = found + raw.length;
    return [found, at];
  });
  return { tokens, spans };
}
