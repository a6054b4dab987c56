import type { KnownBlock } from '@slack/types';
import type { ChatPart, ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import { splitParts } from '../../../src/chat/reply/split-parts.ts';
import { plainText } from '../../../src/compose/draw/plain-text.ts';
import type { Language } from '../../../src/text/language.ts';
import { fitParts } from './fit-parts.ts';
import { renderActions } from './render-actions.ts';
import { renderParts } from './render-part.ts';
import { SLACK_LIMITS } from './slack-limits.ts';
import { slackWords } from './slack-words.ts';
import { fallbackText, plainPieces } from './text/fallback-text.ts';
import { sizeOfBlocks } from './text/size-of-blocks.ts';

/** What `chat.postMessage` and its relatives take. */
export interface SlackMessage {
  /** Escaped plain text, for notifications and screen readers. */
  readonly text: string;
  readonly blocks: KnownBlock[];
  /** All that the blocks say, as escaped text in pieces: for when Slack does not take the blocks. */
  readonly plain: readonly string[];
}

/** Blocks of a message that parts may use; the others are for what can be done with the reply. */
const BLOCKS = 40;
/** Characters that parts may use. */
const CHARACTERS = 10_000;
/** One number stands for both limits: where the sum of sizes is within the characters, both are kept. */
const PER_BLOCK = CHARACTERS / BLOCKS;

/**
 * A reply as one message, or as several where it is long. Every quote is in exactly one of them together with its
 * place; the buttons are on the last. Nothing in it can mention anybody.
 */
export function renderReply(reply: ChatReply): readonly SlackMessage[] {
  const { parts, language } = reply;
  const pages = splitParts(fitParts(parts, language), (part) => sizeOf(part, language), CHARACTERS);
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
  return sizeOfBlocks(blocks) + (blocks.length + divider) * PER_BLOCK;
}

/** Left free in each message for a line above it, such as the question that a button has asked. */
const FREE = { blocks: 2, characters: 500 } as const;

const fits = (blocks: readonly KnownBlock[]): boolean =>
  blocks.length <= SLACK_LIMITS.messageBlocks.most - FREE.blocks &&
  sizeOfBlocks(blocks) <= SLACK_LIMITS.messageCharacters.most - FREE.characters;

/** A page of parts; providers side by side are parted by lines. */
function renderPage(page: readonly ChatPart[], { kind, language }: ChatReply): KnownBlock[] {
  const groups: ChatPart[][] = [];
  for (const part of page) {
    const heads = kind === 'comparison' && part.kind === 'text' && (part.role === 'name' || part.role === 'verdict');
    const last = groups.at(-1);
    if (last && !heads) last.push(part);
    else groups.push([part]);
  }
  const drawn = groups.map((group) => renderParts(group, language)).filter((blocks) => blocks.length > 0);
  return drawn.flatMap((blocks, i): KnownBlock[] => (i === 0 ? blocks : [{ type: 'divider' }, ...blocks]));
}
