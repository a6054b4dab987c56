import type { ContextBlock, KnownBlock, RichTextQuote, RichTextSection } from '@slack/types';
import type { ChatQuote } from '../../../src/chat/reply/chat-reply.ts';
import { placeText } from '../../../src/compose/draw/plain-text.ts';
import { wording } from '../../../src/compose/wording.ts';
import type { Language } from '../../../src/text/language.ts';
import { SLACK_LIMITS } from './slack-limits.ts';
import { slackWords } from './slack-words.ts';
import { cleanLine, cleanLines } from './text/clean-text.ts';
import { escapeMrkdwn } from './text/escape-mrkdwn.ts';
import { smallWords } from './text/own-words.ts';
import { leaves, richSection, richText } from './text/rich-text.ts';

/**
 * A quote as blocks: whom it is for and what introduces it, its words behind a bar, the translation, its number and
 * place.
 * @param before the quote right above it; what holds for both is said once
 */
export function renderQuote(quote: ChatQuote, language: Language, before: ChatQuote | null = null): KnownBlock[] {
  const { text, translation } = quote;
  const { colon } = slackWords[language];
  const words = cleanLines(text);
  const bar: RichTextQuote | null = words ? { type: 'rich_text_quote', elements: leaves(words) } : null;
  const translated = translation && cleanLine(translation);
  return [
    ...richText([limitation(quote, language, before), introduction(quote, language), bar]),
    ...(translated ? smallWords(`${wording[language].translation}${colon}${translated}`) : []),
    ...placeBlocks(quote, language, before),
  ];
}

/** "[1] nearest passage, not an answer · Korea · Retention › Logs · version of 2024-03-01 · acme.txt, lines 3–5". */
export function placeLine({ marker, supports, place }: ChatQuote, language: Language): string {
  const near = supports ? '' : `${slackWords[language].nearestOnly} · `;
  return cleanLine(`[${marker}] ${near}${placeText(place, language)}`);
}

/** Whom a passage is for stands above it: who reads the quote alone must not take it for the rule for everybody. */
function limitation(quote: ChatQuote, language: Language, before: ChatQuote | null): RichTextSection | null {
  const placesOf = ({ place }: ChatQuote) => cleanLine(place.jurisdictions.join(wording[language].listSeparator));
  const places = placesOf(quote);
  return places && !(before && placesOf(before) === places)
    ? richSection(leaves(slackWords[language].writtenFor(places), { bold: true }))
    : null;
}

function introduction({ leadIn, leadInOf }: ChatQuote, language: Language): RichTextSection | null {
  const { introducedAs, introducedBy } = slackWords[language];
  if (leadInOf !== null) return richSection(leaves(introducedAs(leadInOf)));
  const words = cleanLine(leadIn ?? '');
  return words ? richSection(leaves(introducedBy(words))) : null;
}

/** Number and place, with the page of the policy as its bare address: no words hide where a link leads. */
function placeBlocks(quote: ChatQuote, language: Language, before: ChatQuote | null): ContextBlock[] {
  const blocks = smallWords(placeLine(quote, language));
  const { url } = quote.place;
  const address = url === before?.place.url ? null : addressOf(url);
  if (address) blocks.at(-1)?.elements.push({ type: 'mrkdwn', text: `<${escapeMrkdwn(address)}>`, verbatim: true });
  return blocks;
}

/** An address that can be followed; null for anything else. */
function addressOf(url: string | null): string | null {
  if (!url || !/^https?:\/\/[^\s<>|]+$/u.test(url) || !URL.canParse(url)) return null;
  const { href } = new URL(url);
  return href.length <= SLACK_LIMITS.url.most / 2 && !/[<>|]/u.test(href) ? href : null;
}
