/** Other forms of quotation marks, apostrophes and dashes: a page that was saved again may have either. */
const SAME_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»「」『』＂]/gu, '"'],
  [/[‘’‚‛`´＇]/gu, "'"],
  [/[‐‑‒–—―]/gu, '-'],
];

/**
 * What two sentences must have in common to be the same: everything but white space, invisible characters and the form of
 * quotation marks and dashes. Empty for a text without a letter or a digit.
 */
export function sentenceKey(text: string): string {
  if (!/[\p{L}\p{N}]/u.test(text)) return '';
  const unified = text.normalize('NFKC').replace(/[\s\p{Cc}\p{Cf}]+/gu, '');
  return SAME_SIGNS.reduce((key, [signs, sign]) => key.replace(signs, sign), unified);
}
