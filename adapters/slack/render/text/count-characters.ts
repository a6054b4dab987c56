import type { KnownBlock } from '@slack/types';

/** Counts the characters that people read in blocks: every `text` and `url`, at any depth, in UTF-16 units. */
export function countCharacters(blocks: readonly KnownBlock[]): number {
  let count = 0;
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (node !== null && typeof node === 'object')
      for (const [key, value] of Object.entries(node))
        if (typeof value === 'string') count += key === 'text' || key === 'url' ? value.length : 0;
        else visit(value);
  };
  visit(blocks);
  return count;
}
