import type { APIButtonComponentWithCustomId } from 'discord.js';
import { type ChatPart, type ChatReply, textPart } from '../../../src/chat/reply/chat-reply.ts';
import { buttonRows, customIdsIn } from './button-rows.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';
import { type Component, type DiscordMessage, toMessage } from './discord-message.ts';
import { discordWords } from './discord-words.ts';
import { layOutPages, type PageOptions, sourceNumbers } from './lay-out-pages.ts';
import { renderReplyButtons, renderSourceButtons } from './render-reply-buttons.ts';

/*
 * Why Components V2 and not an embed: a reply is a list of quotes, and the button that shows a source belongs under its
 * quote. A Section holds the place of a quote and the button; an embed would have "Show source 1 … 5" in rows far below.
 * Discord recommends V2 for new features (docs.discord.com "Using Message Components"). An embed would hold 4096
 * characters, V2 holds 4000 in all: no difference for replies of 2000. Text in V2 can ping, which embed text never does,
 * so everything is escaped, and `allowedMentions` is set on every message.
 */

/** Colours of the stripe: for replies with quotes, and for replies that say there is no answer. Others have none. */
const QUOTE_COLOUR = 0x5865f2;
const SILENT_COLOUR = 0xf0b232;
const COLOURS: Partial<Record<ChatReply['kind'], number>> = {
  answer: QUOTE_COLOUR,
  comparison: QUOTE_COLOUR,
  contacts: QUOTE_COLOUR,
  silent: SILENT_COLOUR,
  'unknown-provider': SILENT_COLOUR,
};

/** Components that a message reserves for rows at most; rows that do not fit get messages of their own. */
const MAX_RESERVED_COMPONENTS = 16;

/**
 * Renders a reply as messages to be sent in order: text and quotes, the button of each source beside its quote, all other
 * buttons on the last message. They stay within Discord's limits, and ping nobody.
 */
export function renderReply(reply: ChatReply): readonly DiscordMessage[] {
  const { parts, language, actions } = reply;
  const { questions, actionButtons, questionsAsText } = renderReplyButtons(reply);
  const sources = renderSourceButtons(actions);
  const placed = sourceNumbers(parts);
  const unplaced = [...sources].flatMap(([marker, button]) => (placed.has(marker) ? [] : [button]));
  const further: ChatPart[] =
    questionsAsText.length > 0
      ? [textPart(discordWords[language].alsoAsk, 'note'), ...questionsAsText.map((text) => textPart(text, 'example'))]
      : [];
  return layOutMessages([...parts, ...further], [unplaced, questions, actionButtons], { reply, sources });
}

/** What the layout depends on, besides parts and rows. */
export interface LayoutOptions extends Pick<PageOptions, 'sources'> {
  readonly reply: Pick<ChatReply, 'kind' | 'language'>;
}

/** Lays out parts as messages, with groups of buttons at the end of the last one; each group starts a new row. */
export function layOutMessages(
  parts: readonly ChatPart[],
  groups: readonly (readonly APIButtonComponentWithCustomId[])[],
  { reply, sources }: LayoutOptions,
): readonly DiscordMessage[] {
  const { kind, language } = reply;
  const reserve = Math.min(MAX_RESERVED_COMPONENTS, countAll(groups.flatMap(buttonRows)));
  const pages = layOutPages(parts, { language, sources, reserve });
  if (pages.length === 0)
    pages.push(...layOutPages([textPart(discordWords[language].nothing)], { language, sources, reserve }));
  const taken = customIdsIn(pages.flat());
  const rows = groups.flatMap((group) => buttonRows(group.filter((button) => !taken.has(button.custom_id))));
  for (const row of rows) {
    const last = pages.at(-1);
    if (last && 1 + countAll(last) + count(row) <= DISCORD_LIMITS.messageComponents) last.push(row);
    else pages.push([row]);
  }
  return pages.map((page) => toMessage(page, COLOURS[kind] ?? null));
}

/** How many components a component consists of, itself included. */
function count(component: Component): number {
  if ('accessory' in component) return 2 + component.components.length;
  return 1 + ('components' in component ? component.components.length : 0);
}

const countAll = (components: readonly Component[]): number =>
  components.reduce((sum, component) => sum + count(component), 0);
