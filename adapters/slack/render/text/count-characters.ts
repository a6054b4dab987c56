import type { KnownBlock } from '@slack/types';

/** Characters that blocks hold for a person to read: all that stands under `text`, however deep. */
export function countCharacters(blocks: readonly KnownBlock[]): number {
  let size = 0;
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (node !== null && typeof node === 'object')
      for (const [key, value] of Object.entries(node))
        if (typeof value === 'string') size += key === 'text' || key === 'url' ? value.length : 0;
        else visit(value);
  };
  visit(blocks);
  return size;
}
