import type { RichTextBlock, RichTextElement, RichTextList, RichTextSection, RichTextText } from '@slack/types';
import { cutText } from './cut-text.ts';
import { SLACK_LIMITS } from './slack-limits.ts';

/** How a stretch of rich text looks. */
export type TextStyle = NonNullable<RichTextText['style']>;

/**
 * A stretch of rich text as styledText. Slack never parses the text of such a leaf: no markup, no mention, no link can come
 * of it, and it needs no escaping (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block).
 */
export const styledText = (text: string, style?: TextStyle): RichTextElement[] =>
  text === '' ? [] : [{ type: 'text', text, ...(style ? { style } : {}) }];

/** A paragraph of rich text; null without words, which Slack would refuse. */
export const richTextSection = (elements: RichTextElement[]): RichTextSection | null =>
  elements.length > 0 ? { type: 'rich_text_section', elements } : null;

/** A block of rich text; none where there is nothing in it. */
export function richText(parts: readonly (RichTextBlock['elements'][number] | null)[]): RichTextBlock[] {
  const elements = parts.filter((part) => part !== null);
  return elements.length > 0 ? [{ type: 'rich_text', elements }] : [];
}

/** A list with bullets. */
export const bulletList = (rows: readonly RichTextElement[][]): RichTextList => ({
  type: 'rich_text_list',
  style: 'bullet',
  elements: rows.filter((row) => row.length > 0).map((elements) => ({ type: 'rich_text_section', elements })),
});

/** Text as blocks of rich text that each hold not too much. */
export const richTextPieces = (
  text: string,
  drawn: (piece: string) => RichTextBlock['elements'][number],
): RichTextBlock[] =>
  cutText(text, SLACK_LIMITS.richText.most)
    .filter((piece) => piece.trim() !== '')
    .flatMap((piece) => richText([drawn(piece)]));
