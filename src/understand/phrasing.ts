import type { Token } from '../text/tokens.ts';

/**
 * How a question is put: its words by stem, those of no substance too ("how many", "by name" make a difference here), and
 * its pairs of neighbouring Chinese characters, each once.
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
