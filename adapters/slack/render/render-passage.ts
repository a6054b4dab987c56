import type { KnownBlock, RichTextElement } from '@slack/types';
import type { TextRun } from '../../../src/chat/reply/chat-reply.ts';
import { cleanText } from './text/clean-text.ts';
import { cutText } from './text/cut-text.ts';
import { richText, styledText } from './text/rich-text.ts';
import { SLACK_LIMITS } from './text/slack-limits.ts';

/** Renders a long passage of a policy as a block quote, with the quoted part in bold. */
export function renderPassage(runs: readonly TextRun[]): KnownBlock[] {
  const maxLength = SLACK_LIMITS.richText.max;
  const pieces = runs.flatMap(({ text, style }) =>
    cutText(cleanText(text).replace(/\n\s*\n/gu, '\n'), maxLength).map((piece) => ({ piece, style })),
  );
  const blocks: { size: number; elements: RichTextElement[] }[] = [];
  for (const { piece, style } of pieces) {
    const last = blocks.at(-1);
    const elements = styledText(
      piece,
      style === 'mark' ? { bold: true } : style === 'value' ? { code: true } : undefined,
    );
    if (last && last.size + piece.length <= maxLength) {
      last.size += piece.length;
      last.elements.push(...elements);
    } else blocks.push({ size: piece.length, elements });
  }
  return blocks
    .filter(({ elements }) => elements.some((leaf) => leaf.type === 'text' && leaf.text.trim() !== ''))
    .flatMap(({ elements }) => richText([{ type: 'rich_text_quote', elements }]));
}
