import type { ContextBlock, KnownBlock } from '@slack/types';
import { cleanText } from './clean-text.ts';
import { cutText } from './cut-text.ts';
import { escapedLength, escapeMrkdwn } from './escape-mrkdwn.ts';
import { richText, richTextSection, styledText } from './rich-text.ts';
import { SLACK_LIMITS } from './slack-limits.ts';

/** What mrkdwn takes for markup and cannot be escaped there: ":x:" becomes an emoji, ">" begins a quote even escaped. */
const MARKUP = /[*_~`]|:[\w+'-]+:|^>/mu;

/**
 * Own words as sections. A text in which mrkdwn would see markup (a typed word with an asterisk, a file name with
 * underscores) becomes rich text, which looks the same and shows it as it is.
 */
export function textBlocks(text: string, isBold = false): KnownBlock[] {
  const shown = cleanText(text).trim();
  const most = SLACK_LIMITS.sectionText.most - 2;
  return cutText(shown, most, escapedLength).flatMap((piece): KnownBlock[] => {
    const words = piece.trim();
    if (words === '') return [];
    if (MARKUP.test(words) || (isBold && words.includes('\n')))
      return richText([richTextSection(styledText(words, isBold ? { bold: true } : undefined))]);
    const escaped = escapeMrkdwn(words);
    return [{ type: 'section', text: { type: 'mrkdwn', text: isBold ? `*${escaped}*` : escaped, verbatim: true } }];
  });
}

/** Small grey words. As plain text nothing in them is parsed: file names and section titles stay what they are. */
export function contextBlocks(text: string): ContextBlock[] {
  const shown = cleanText(text).trim();
  return cutText(shown, SLACK_LIMITS.contextText.most)
    .map((piece) => piece.trim())
    .filter(Boolean)
    .map((words) => ({ type: 'context', elements: [{ type: 'plain_text', text: words, emoji: false }] }));
}
