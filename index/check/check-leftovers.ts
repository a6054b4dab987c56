import type { Policy } from '../../src/policy/policy.ts';
import type { Format, ReadFile } from '../read/blocks.ts';
import type { CheckedLeftover } from './checked-document.ts';
import { countLetters } from './count-letters.ts';

const MAX_SAMPLE_LENGTH = 200;
/** Parts of a page that hold no words for its readers. */
const CODE = /^<(?:script|style|svg|template|noscript|head)\b/i;

/**
 * Adds up what is in no clause and no heading, by reason.
 * @param letters number of letters and digits of the document's clauses and headings, and of what is left over in plain text
 */
export function checkLeftovers(
  { leftovers }: Pick<Policy, 'leftovers'>,
  { text, format }: Pick<ReadFile, 'text' | 'format'>,
  letters: number,
): CheckedLeftover[] {
  const byReason = new Map<string, string[]>();
  for (const { span, reason } of leftovers) {
    const words = wordsOf(text.slice(...span), format);
    byReason.set(reason, [...(byReason.get(reason) ?? []), words]);
  }
  const counted = [...byReason].map(([reason, parts]) => ({ reason, parts, letters: countLetters(parts.join(' ')) }));
  const leftOver = format === 'plain' ? 0 : counted.reduce((sum, one) => sum + one.letters, 0);
  return counted
    .map(({ reason, parts, letters: own }) => ({
      reason,
      places: parts.length,
      letters: own,
      share: own / Math.max(1, letters + leftOver),
      sample: parts.filter(Boolean).join(' ').slice(0, MAX_SAMPLE_LENGTH),
    }))
    .sort((a, b) => b.letters - a.letters);
}

/** The words of a part of a document: of HTML without tags, scripts and styles. */
function wordsOf(part: string, format: Format): string {
  const words = format === 'html' ? withoutTags(part) : part;
  return words.replace(/\s+/g, ' ').trim();
}

const withoutTags = (part: string): string => (CODE.test(part) ? '' : part.replace(/<[^<>]*>/g, ' '));
