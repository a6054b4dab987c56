import type { KnownBlock } from '@slack/types';
import type { ChatPart, ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import { splitParts } from '../../../src/chat/reply/split-parts.ts';
import { plainText } from '../../../src/compose/draw/plain-text.ts';
import type { Language } from '../../../src/text/language.ts';
import { fitParts } from './fit-parts.ts';
import { renderActions } from './render-actions.ts';
import { renderParts } from './render-part.ts';
import { slackWords } from './slack-words.ts';
import { countCharacters } from './text/count-characters.ts';
import { fallbackText, plainPieces } from './text/fallback-text.ts';
import { SLACK_LIMITS } from './text/slack-limits.ts';

/** The content of a message, for `chat.postMessage` and the like. */
export interface SlackMessage {
  /** Escaped plain text, for notifications and screen readers. */
  readonly text: string;
  readonly blocks: KnownBlock[];
  /** The content of the blocks as escaped text, in pieces that each fit into a message: for when Slack refuses the blocks. */
  readonly plain: readonly string[];
}

/** Blocks of a message for the parts of a reply; the rest is for its actions. */
const MAX_PART_BLOCKS = 40;
/** Characters of a message for the parts of a reply. */
const MAX_PART_CHARACTERS = 10_000;
/** Each block counts as this many characters, so that one sum keeps both limits. */
const CHARACTERS_PER_BLOCK = MAX_PART_CHARACTERS / MAX_PART_BLOCKS;

/**
 * Renders a reply as one message, or as several when it is long. Each quote is in exactly one of them, together with its
 * place; the buttons are on the last one. Nothing in them can mention anybody.
 */
export function renderReply(reply: ChatReply): readonly SlackMessage[] {
  const { parts, language } = reply;
  const pages = splitParts(fitParts(parts, language), (part) => sizeOf(part, language), MAX_PART_CHARACTERS);
  const messages = pages
    .map((page) => ({ text: plainText({ parts: page, language }), blocks: renderPage(page, reply) }))
    .filter(({ blocks }) => blocks.length > 0);
  for (const block of renderActions(reply)) {
    const last = messages.at(-1);
    if (last && fits([...last.blocks, block])) last.blocks.push(block);
    else messages.push({ text: slackWords[language].actionsFollow, blocks: [block] });
  }
  return messages.map(({ text, blocks }) => ({
    text: fallbackText(text, slackWords[language].moreBelow) || slackWords[language].moreBelow,
    blocks,
    plain: plainPieces(text),
  }));
}

function sizeOf(part: ChatPart, language: Language): number {
  const blocks = renderParts([part], language);
  const divider = part.kind === 'text' ? 1 : 0;
  return countCharacters(blocks) + (blocks.length + divider) * CHARACTERS_PER_BLOCK;
}

/** Kept free in each message for a line above, such as the question of a button. */
const RESERVED = { blocks: 2, characters: 500 } as const;

const fits = (blocks: readonly KnownBlock[]): boolean =>
  blocks.length <= SLACK_LIMITS.messageBlocks.max - RESERVED.blocks &&
  countCharacters(blocks) <= SLACK_LIMITS.messageCharacters.max - RESERVED.characters;

/** Renders the parts of one message; in a comparison, dividers separate the providers. */
function renderPage(page: readonly ChatPart[], { kind, language }: ChatReply): KnownBlock[] {
  const groups: ChatPart[][] = [];
  for (const part of page) {
    const startsGroup =
      kind === 'comparison' && part.kind === 'text' && (part.role === 'name' || part.role === 'verdict');
    const last = groups.at(-1);
    if (last && !startsGroup) last.push(part);
    else groups.push([part]);
  }
  const rendered = groups.map((group) => renderParts(group, language)).filter((blocks) => blocks.length > 0);
  return rendered.flatMap((blocks, i): KnownBlock[] => (i === 0 ? blocks : [{ type: 'divider' }, ...blocks]));
}
