import type { KnownBlock, RichTextElement } from '@slack/types';
import type { TextRun } from '../../../src/chat/reply/chat-reply.ts';
import { cleanText } from './text/clean-text.ts';
import { cutText } from './text/cut-text.ts';
import { richText, styledText } from './text/rich-text.ts';
import { SLACK_LIMITS } from './text/slack-limits.ts';

/** Words of a policy at length, behind a bar; what was quoted of them is bold. */
export function renderPassage(runs: readonly TextRun[]): KnownBlock[] {
  const most = SLACK_LIMITS.richText.most;
  const pieces = runs.flatMap(({ text, style }) =>
    cutText(cleanText(text).replace(/\n\s*\n/gu, '\n'), most).map((words) => ({ words, style })),
  );
  const blocks: { size: number; elements: RichTextElement[] }[] = [];
  for (const { words, style } of pieces) {
    const last = blocks.at(-1);
    const elements = styledText(
      words,
      style === 'mark' ? { bold: true } : style === 'value' ? { code: true } : undefined,
    );
    if (last && last.size + words.length <= most) {
      last.size += words.length;
      last.elements.push(...elements);
    } else blocks.push({ size: words.length, elements });
  }
  return blocks
    .filter(({ elements }) => elements.some((leaf) => leaf.type === 'text' && leaf.text.trim() !== ''))
    .flatMap(({ elements }) => richText([{ type: 'rich_text_quote', elements }]));
}
