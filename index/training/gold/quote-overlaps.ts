import { bareKey } from '../../../src/text/bare-key.ts';

const GRAM_LENGTH = 5;
/** A longer quote (characters) points at a page, not at an answer. */
const MAX_QUOTE_LENGTH = 900;
/** Share of the right answer that a quote inside it must have. */
const MIN_SHARE_INSIDE = 0.4;
/** Share of the right answer's 5-grams that must be in a quote that neither holds it nor lies inside it. */
const MIN_SHARED_GRAMS = 0.6;

function gramsOf(text: string): Set<string> {
  const grams = new Set<string>();
  for (let i = 0; i + GRAM_LENGTH <= text.length; i++) grams.add(text.slice(i, i + GRAM_LENGTH));
  return grams.size > 0 ? grams : grams.add(text);
}

/**
 * True where a quote gives a right answer: it holds the answer, is at least 40 % of it, or has 60 % of its 5-grams.
 * Only letters and digits count, in either case.
 */
export function quoteOverlaps(quote: string, gold: string): boolean {
  const [given, wanted] = [bareKey(quote), bareKey(gold)];
  if (!given || !wanted || quote.length > MAX_QUOTE_LENGTH) return false;
  if (given.includes(wanted)) return true;
  if (wanted.includes(given)) return given.length >= MIN_SHARE_INSIDE * wanted.length;
  const [goldGrams, givenGrams] = [gramsOf(wanted), gramsOf(given)];
  let shared = 0;
  for (const gram of goldGrams) if (givenGrams.has(gram)) shared++;
  return shared / goldGrams.size >= MIN_SHARED_GRAMS;
}
