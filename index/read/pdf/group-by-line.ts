import type { PlacedWords } from './placed-words.ts';

/** Words whose base lines differ by less than this share of the type's height stand on one line. */
const SAME_LINE = 0.4;
/** Words that stand on one line, from the top of the page to its foot. */
export function groupByLine(words: readonly PlacedWords[]): PlacedWords[][] {
  const sorted = [...words].sort((a, b) => b.y - a.y || a.x - b.x);
  const groups: PlacedWords[][] = [];
  for (const word of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && Math.abs(first.y - word.y) < Math.max(first.size, word.size) * SAME_LINE) group.push(word);
    else groups.push([word]);
  }
  return groups;
}
