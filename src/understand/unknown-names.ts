import { STOP_WORDS } from '../text/stop-words.ts';
import type { Unit } from '../text/tokens.ts';

/** What stands before the name of a company that is asked about: "How long does Fastly keep ...", "a contract with Fastly". */
const BEFORE_NAMES = new Set([
  'do',
  'doe',
  'did',
  'will',
  'would',
  'can',
  'could',
  'is',
  'are',
  'has',
  'have',
  'of',
  'at',
  'by',
  'with',
  'from',
  'about',
  'and',
  'for',
  'to',
  'vs',
]);

/** Capitalised words where a company's name stands, which no table and no policy knows; they are no typing errors. */
export function unheardNames(units: readonly Unit[], isKnown: (unit: Unit) => boolean): string[] {
  return units.flatMap((unit, i) => {
    const before = units[i - 1];
    const isName =
      !unit.han && /^\p{Lu}\p{Ll}{2,}/u.test(unit.raw) && before !== undefined && BEFORE_NAMES.has(before.key);
    return isName && !STOP_WORDS.has(unit.key) && !isKnown(unit) ? [unit.raw] : [];
  });
}
