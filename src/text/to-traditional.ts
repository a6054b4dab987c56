import { traditionalPairs } from './traditional-pairs.ts';

/** Characters that stay as they are: their other form belongs to other words than those of the bot. */
const KEPT = new Set('台系只面干了里查');

/** Words whose characters are written otherwise than elsewhere. */
const WORDS: readonly (readonly [simplified: string, traditional: string])[] = [
  ['联系', '聯繫'],
  ['这里', '這裡'],
  ['哪里', '哪裡'],
];

/** Later pairs are put in first, so that the first pair of a character holds. */
const traditionalOf = new Map(
  [...traditionalPairs].reverse().map(([traditional, simplified]) => [simplified, traditional] as const),
);

/** Words of the bot's own in traditional characters. Quotes are never passed through here. */
export function toTraditional(text: string): string {
  const words = WORDS.reduce((line, [simplified, traditional]) => line.replaceAll(simplified, traditional), text);
  return Array.from(words, (char) => (KEPT.has(char) ? char : (traditionalOf.get(char) ?? char))).join('');
}
