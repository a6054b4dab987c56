const GRAM = 5;
/** Share of the quote's pieces that a sentence must hold to say the same. */
const MIN_SHARE = 0.6;
/** A sentence inside a longer quote counts where it is at least this share of it. */
const MIN_PART = 0.4;

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function gramsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i < Math.max(1, text.length - GRAM + 1); i++) found.add(text.slice(i, i + GRAM));
  return found;
}

/**
 * True where a sentence says what a quote says: it holds the quote, is a good part of it, or has 60 % of its five-character pieces.
 * Punctuation, blanks and case make no difference.
 */
export function overlaps(sentence: string, quote: string): boolean {
  const [own, wanted] = [bare(sentence), bare(quote)];
  if (!own || !wanted) return false;
  if (own.includes(wanted)) return true;
  if (wanted.includes(own)) return own.length >= MIN_PART * wanted.length;
  const [there, pieces] = [gramsOf(own), gramsOf(wanted)];
  let shared = 0;
  for (const piece of pieces) if (there.has(piece)) shared++;
  return shared / pieces.size >= MIN_SHARE;
}
