import type { Token } from '../text/tokens.ts';

/**
 * The phrasing of a question: its distinct stems, stop words included ("how many" and "by name" matter here), and its
 * distinct pairs of neighbouring Chinese characters.
 */
export function phrasingOf(tokens: readonly Token[]): string[] {
  const found = new Set<string>();
  tokens.forEach(({ key, han }, i) => {
    const next = tokens[i + 1];
    if (!han) found.add(key);
    else if (next?.han) found.add(key + next.key);
  });
  return [...found];
}
