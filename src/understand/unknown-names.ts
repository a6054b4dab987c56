import { STOP_WORDS } from '../text/stop-words.ts';
import type { Token } from '../text/tokens.ts';

/** Words (stems) that precede the name of a company: "How long does Fastly keep ...", "a contract with Fastly". */
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

/** Capitalised words in the place of a company name that neither the tables nor any policy knows. */
export function unknownNames(tokens: readonly Token[], isKnown: (token: Token) => boolean): string[] {
  return tokens.flatMap((token, i) => {
    const before = tokens[i - 1];
    const isName =
      !token.han && /^\p{Lu}\p{Ll}{2,}/u.test(token.raw) && before !== undefined && BEFORE_NAMES.has(before.key);
    return isName && !STOP_WORDS.has(token.key) && !isKnown(token) ? [token.raw] : [];
  });
}
