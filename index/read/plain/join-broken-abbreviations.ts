import { LineJoiner } from './join-lines.ts';
import type { Line } from './lines.ts';

/** Ends in an abbreviation, an initial or a name with a dot inside, after which a sentence goes on. */
const INITIAL = /(?:^|[\s(\-–./“"])\p{L}\.$/u;
const ABBREVIATION = /(?:Art|No|Nos|Sec|Inc|Co|Ltd|Corp|St|Dr|Mr|Mrs|Ms|vs|cf|al|approx|etc)\.$/;
const DOMAIN = /[\p{L}\p{N}]\.$/u;
const DOMAIN_TAIL = /^(?:com|org|net|cn|co|io|eu|gov|edu)\b/;
/** A section's letter alone on its line, with its title in capitals on the next. */
const LETTER = /^\p{Lu}\.$/u;
const CAPITALS = /^[\p{Lu}\s/,&-]{4,}/u;
const CONNECTOR = /^(?:and|or)\.$/;

const GOES_ON = /^[\p{Ll},;)\-–/]/u;

/** True where a line break behind `before` has split one sentence and `after` is its next part. */
function isSplit({ tail: before, length }: LineJoiner, after: string): boolean {
  if (LETTER.test(before) && CAPITALS.test(after)) return true;
  if (CONNECTOR.test(after) && length > 20) return true;
  if (/^[,;)]/.test(after) || /^-\p{Ll}/u.test(after)) return true;
  if (DOMAIN.test(before) && DOMAIN_TAIL.test(after)) return true;
  if (INITIAL.test(before)) return GOES_ON.test(after) || /^\p{L}\.(?:$|\s)/u.test(after) || endsInInitials(before);
  return ABBREVIATION.test(before) && /^[\p{Ll}\p{N}]/u.test(after);
}

/** "the U.S." and "B.V." go on in a capital too ("the U.S. Department"): two initials or more, or a hyphen before one. */
const endsInInitials = (text: string): boolean => /\p{Lu}\.\p{Lu}\.$/u.test(text) || /-\p{Lu}\.$/u.test(text);

/** A tail that stands behind a dot without a space: the second half of an abbreviation or of a host name. */
const isTight = (before: string, after: string): boolean =>
  /^[,;)-]/.test(after) ||
  (DOMAIN.test(before) && DOMAIN_TAIL.test(after)) ||
  (INITIAL.test(before) && /^\p{L}\./u.test(after));

/**
 * Joins lines that were broken after a dot which ends no sentence: "i." / "e.", "the U." / "S." / "Department",
 * "Alibaba." / "com", "GDPR Art." / "46".
 */
export function joinBrokenAbbreviations(lines: readonly Line[]): Line[] {
  const groups: { first: Line; text: LineJoiner }[] = [];
  for (const line of lines) {
    const text = groups.at(-1)?.text;
    if (text && isSplit(text, line.text)) text.add(line, isTight(text.tail, line.text) ? '' : ' ');
    else groups.push({ first: line, text: new LineJoiner(line) });
  }
  return groups.map(({ first, text }) => ({ ...first, ...text.joined() }));
}
