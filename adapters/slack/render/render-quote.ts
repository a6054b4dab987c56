import type { ContextBlock, KnownBlock, RichTextElement, RichTextQuote, RichTextSection } from '@slack/types';
import type { ChatQuote } from '../../../src/chat/reply/chat-reply.ts';
import { readMarks, writeMarks } from '../../../src/compose/draw/mark-words.ts';
import { placeText } from '../../../src/compose/draw/plain-text.ts';
import { wording } from '../../../src/compose/wording.ts';
import type { Language } from '../../../src/text/language.ts';
import { slackWords } from './slack-words.ts';
import { cleanLine, cleanLines } from './text/clean-text.ts';
import { escapeMrkdwn } from './text/escape-mrkdwn.ts';
import { richText, richTextSection, styledText } from './text/rich-text.ts';
import { SLACK_LIMITS } from './text/slack-limits.ts';
import { contextBlocks } from './text/text-blocks.ts';

/**
 * Renders a quote: for whom it was written and what introduces it, the quote itself as a block quote, its translation, its
 * number and place.
 * @param before the quote right above; what both have in common is not repeated
 */
export function renderQuote(quote: ChatQuote, language: Language, before: ChatQuote | null = null): KnownBlock[] {
  const { text, marked, translation, translationFirst } = quote;
  const { colon } = slackWords[language];
  const words = wording[language];
  const ownText = writeMarks(text, marked?.text);
  const translationText = cleanLine(writeMarks(translation ?? '', marked?.translation));
  const isTranslationFirst = translationFirst && translationText !== '';
  const shown = isTranslationFirst
    ? [...styledText(`${words.translation}${colon}`, { italic: true }), ...boldMarks(translationText)]
    : boldMarks(cleanLines(ownText));
  const blockQuote: RichTextQuote | null = shown.length > 0 ? { type: 'rich_text_quote', elements: shown } : null;
  const small = isTranslationFirst
    ? `${words.original}${colon}“${cleanLine(ownText)}”`
    : translationText && `${words.translation}${colon}${translationText}`;
  return [
    ...richText([limitation(quote, language, before), introduction(quote, language), blockQuote]),
    ...(small ? smallBlocks(small) : []),
    ...placeBlocks(quote, language, before),
  ];
}

/** A text with marks, the marked words bold. */
const boldMarks = (text: string): RichTextElement[] =>
  readMarks([text]).flatMap((runs) =>
    runs.flatMap((run) => styledText(run.text, run.style === 'mark' ? { bold: true } : undefined)),
  );

/** Small print; with marked words ordinary print, as small print cannot be bold within a word. */
const smallBlocks = (text: string): KnownBlock[] =>
  readMarks([text])
    .flat()
    .some(({ style }) => style === 'mark')
    ? richText([richTextSection(boldMarks(text))])
    : contextBlocks(text);

/** "[1] nearest passage, not an answer · Korea · Retention › Logs · version of 2024-03-01 · acme.txt, lines 3–5" */
export function placeLine({ marker, supports, place }: ChatQuote, language: Language): string {
  const nearest = supports ? '' : `${slackWords[language].nearestOnly} · `;
  return cleanLine(`[${marker}] ${nearest}${placeText(place, language)}`);
}

/** Says above a quote for which countries it was written, so that nobody takes it for a rule for everybody. */
function limitation(quote: ChatQuote, language: Language, before: ChatQuote | null): RichTextSection | null {
  const jurisdictionsOf = ({ place }: ChatQuote) =>
    cleanLine(place.jurisdictions.join(wording[language].listSeparator));
  const jurisdictions = jurisdictionsOf(quote);
  return jurisdictions && !(before && jurisdictionsOf(before) === jurisdictions)
    ? richTextSection(styledText(slackWords[language].writtenFor(jurisdictions), { bold: true }))
    : null;
}

function introduction({ leadIn, leadInOf }: ChatQuote, language: Language): RichTextSection | null {
  const { introducedAs, introducedBy } = slackWords[language];
  if (leadInOf !== null) return richTextSection(styledText(introducedAs(leadInOf)));
  const leadInText = cleanLine(leadIn ?? '');
  return leadInText ? richTextSection(styledText(introducedBy(leadInText))) : null;
}

/** Number and place, with the bare address of the policy's page: no label hides where the link leads. */
function placeBlocks(quote: ChatQuote, language: Language, before: ChatQuote | null): ContextBlock[] {
  const blocks = contextBlocks(placeLine(quote, language));
  const addressOf = ({ place }: ChatQuote) => place.page ?? place.url;
  const url = addressOf(quote);
  const address = before && url === addressOf(before) ? null : safeAddress(url);
  if (address) blocks.at(-1)?.elements.push({ type: 'mrkdwn', text: `<${escapeMrkdwn(address)}>`, verbatim: true });
  return blocks;
}

/** A web address that is safe to link; null for anything else. */
function safeAddress(url: string | null): string | null {
  if (!url || !/^https?:\/\/[^\s<>|]+$/u.test(url) || !URL.canParse(url)) return null;
  const { href } = new URL(url);
  return href.length <= SLACK_LIMITS.url.max / 2 && !/[<>|]/u.test(href) ? href : null;
}
