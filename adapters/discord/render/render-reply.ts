import type { APIButtonComponentWithCustomId } from 'discord.js';
import { type ChatPart, type ChatReply, textPart } from '../../../src/chat/reply/chat-reply.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';
import { type DiscordMessage, messageOf, type Piece } from './discord-message.ts';
import { discordWords } from './discord-words.ts';
import { idsIn, layOutPages, rowsOf, sourcesIn } from './lay-out-pages.ts';
import { renderReplyButtons, renderSourceButtons } from './render-reply-buttons.ts';

/*
 * Components V2, not an embed. A reply is a list of quotes, and the button that shows a source belongs under its quote: a
 * Section has the place of a quote and the button, an embed would have "Show source 1 … 5" in rows far below. Discord recommends V2 for what is new
 * (docs.discord.com "Using Message Components"). An embed would hold 4096 characters, V2 4000 in all: no difference for
 * replies of 2000. Text of V2 may ping, which that of an embed never does; so everything is escaped, and
 * `allowedMentions` is on every message.
 */

/** Stripes: of what quotes a policy, of what says that there is no answer, none for the rest. */
const QUOTE_COLOUR = 0x5865f2;
const SILENT_COLOUR = 0xf0b232;
const COLOURS: Partial<Record<ChatReply['kind'], number>> = {
  answer: QUOTE_COLOUR,
  comparison: QUOTE_COLOUR,
  contacts: QUOTE_COLOUR,
  silent: SILENT_COLOUR,
  'unknown-provider': SILENT_COLOUR,
};

/** Rows of more components than these have messages of their own where they do not fit. */
const MAX_RESERVED = 16;

/**
 * A reply as messages to be sent one after the other: text and quotes, the button of each source with its quote, the
 * other buttons on the last. Nothing in them is longer than Discord takes, and nothing calls anybody.
 */
export function renderReply(reply: ChatReply): readonly DiscordMessage[] {
  const { parts, language, actions } = reply;
  const { questions, deeds, untold } = renderReplyButtons(reply);
  const sources = renderSourceButtons(actions);
  const placed = sourcesIn(parts);
  const unplaced = [...sources].flatMap(([marker, button]) => (placed.has(marker) ? [] : [button]));
  const further: ChatPart[] =
    untold.length > 0
      ? [textPart(discordWords[language].alsoAsk, 'note'), ...untold.map((text) => textPart(text, 'example'))]
      : [];
  return layOut([...parts, ...further], [unplaced, questions, deeds], { reply, sources });
}

/** What is laid out, beside parts and rows. */
interface Layout {
  readonly reply: Pick<ChatReply, 'kind' | 'language'>;
  readonly sources: Parameters<typeof layOutPages>[1]['sources'];
}

/** Parts as messages, with buttons in rows at the end of the last, each group in rows of its own. */
export function layOut(
  parts: readonly ChatPart[],
  groups: readonly (readonly APIButtonComponentWithCustomId[])[],
  { reply, sources }: Layout,
): readonly DiscordMessage[] {
  const { kind, language } = reply;
  const reserve = Math.min(MAX_RESERVED, sizeOfAll(groups.flatMap(rowsOf)));
  const pages = layOutPages(parts, { language, sources, reserve });
  if (pages.length === 0)
    pages.push(...layOutPages([textPart(discordWords[language].nothing)], { language, sources, reserve }));
  const taken = idsIn(pages.flat());
  const rows = groups.flatMap((group) => rowsOf(group.filter((button) => !taken.has(button.custom_id))));
  for (const row of rows) {
    const last = pages.at(-1);
    if (last && 1 + sizeOfAll(last) + sizeOf(row) <= DISCORD_LIMITS.messageComponents) last.push(row);
    else pages.push([row]);
  }
  return pages.map((page) => messageOf(page, COLOURS[kind] ?? null));
}

/** Components of a piece, itself included. */
function sizeOf(piece: Piece): number {
  if ('accessory' in piece) return 2 + piece.components.length;
  return 1 + ('components' in piece ? piece.components.length : 0);
}

const sizeOfAll = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + sizeOf(piece), 0);
