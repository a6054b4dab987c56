import type { Block } from './blocks.ts';

/**
 * Puts the blocks of a document without a readable source into one text, a block a line, and points them into it.
 * @returns the text, and the blocks with their new places
 */
export function printBlocks(blocks: readonly Block[]): { text: string; blocks: Block[] } {
  const lines: string[] = [];
  let offset = 0;
  const placed = blocks.map((block): Block => {
    const printed = block.kind === 'heading' && block.number ? `${block.number} ${block.text}` : block.text;
    const start = offset + printed.length - block.text.length;
    lines.push(printed);
    offset += printed.length + 1;
    return { ...block, at: placesFrom(start, block.text.length) };
  });
  return { text: lines.join('\n'), blocks: placed };
}

const placesFrom = (start: number, length: number): number[] => Array.from({ length }, (_, i) => start + i);
