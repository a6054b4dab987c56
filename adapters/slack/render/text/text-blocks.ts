import type { ContextBlock, KnownBlock } from '@slack/types';
import { cleanText } from './clean-text.ts';
import { cutText } from './cut-text.ts';
import { escapedLength, escapeMrkdwn } from './escape-mrkdwn.ts';
import { richText, richTextSection, styledText } from './rich-text.ts';
import { SLACK_LIMITS } from './slack-limits.ts';

/** Markup that cannot be escaped in mrkdwn: ":x:" becomes an emoji, and ">" starts a quote even when escaped. */
const MARKUP = /[*_~`]|:[\w+'-]+:|^>/mu;

/**
 * Renders the bot's own text as sections. A text that mrkdwn would read as markup, such as a file name with underscores,
 * becomes rich text, which looks the same and shows every character.
 */
export function textBlocks(text: string, isBold = false): KnownBlock[] {
  const cleaned = cleanText(text).trim();
  const maxLength = SLACK_LIMITS.sectionText.max - '**'.length;
  return cutText(cleaned, maxLength, escapedLength).flatMap((piece): KnownBlock[] => {
    const words = piece.trim();
    if (words === '') return [];
    if (MARKUP.test(words) || (isBold && words.includes('\n')))
      return richText([richTextSection(styledText(words, isBold ? { bold: true } : undefined))]);
    const escaped = escapeMrkdwn(words);
    return [{ type: 'section', text: { type: 'mrkdwn', text: isBold ? `*${escaped}*` : escaped, verbatim: true } }];
  });
}

/** Renders small grey text, as plain text that Slack does not parse: file names and headings are shown as they are. */
export function contextBlocks(text: string): ContextBlock[] {
  const cleaned = cleanText(text).trim();
  return cutText(cleaned, SLACK_LIMITS.contextText.max)
    .map((piece) => piece.trim())
    .filter(Boolean)
    .map((words) => ({ type: 'context', elements: [{ type: 'plain_text', text: words, emoji: false }] }));
}
