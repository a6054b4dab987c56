import type { RichTextBlock, RichTextElement, RichTextList, RichTextSection, RichTextText } from '@slack/types';
import { cutText } from './cut-text.ts';
import { SLACK_LIMITS } from './slack-limits.ts';

/** Bold, italic, code and so on. */
export type TextStyle = NonNullable<RichTextText['style']>;

/**
 * Makes a text element of rich text; none for an empty text. Slack does not parse it, so that it cannot become markup, a
 * mention or a link, and needs no escaping (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block).
 */
export const styledText = (text: string, style?: TextStyle): RichTextElement[] =>
  text === '' ? [] : [{ type: 'text', text, ...(style ? { style } : {}) }];

/** A paragraph of rich text; null when it is empty, which Slack would refuse. */
export const richTextSection = (elements: RichTextElement[]): RichTextSection | null =>
  elements.length > 0 ? { type: 'rich_text_section', elements } : null;

/** A block of rich text; none when all parts are empty. */
export function richText(parts: readonly (RichTextBlock['elements'][number] | null)[]): RichTextBlock[] {
  const elements = parts.filter((part) => part !== null);
  return elements.length > 0 ? [{ type: 'rich_text', elements }] : [];
}

/** A bulleted list; empty rows are left out. */
export const bulletList = (rows: readonly RichTextElement[][]): RichTextList => ({
  type: 'rich_text_list',
  style: 'bullet',
  elements: rows.filter((row) => row.length > 0).map((elements) => ({ type: 'rich_text_section', elements })),
});

/** Cuts a text into blocks of rich text of allowed length. */
export const richTextPieces = (
  text: string,
  render: (piece: string) => RichTextBlock['elements'][number],
): RichTextBlock[] =>
  cutText(text, SLACK_LIMITS.richText.max)
    .filter((piece) => piece.trim() !== '')
    .flatMap((piece) => richText([render(piece)]));
