import { type APIButtonComponentWithCustomId, ComponentType } from 'discord.js';
import type { ChatPart } from '../../../src/chat/reply/chat-reply.ts';
import { splitParts } from '../../../src/chat/reply/split-parts.ts';
import { isClose } from '../../../src/compose/draw/plain-text.ts';
import type { Language } from '../../../src/text/language.ts';
import { buttonRows } from './button-rows.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';
import type { Component } from './discord-message.ts';
import { renderPart } from './render-part.ts';
import { cutLines } from './text/cut-lines.ts';
import { renderLines, type TextLine } from './text/text-line.ts';

type Button = APIButtonComponentWithCustomId;

/** How parts are laid out. */
export interface PageOptions {
  readonly language: Language;
  /** The buttons of sources, by the number of the source. */
  readonly sources: ReadonlyMap<number, Button>;
  /** How many components each message keeps free for rows of buttons at its end. */
  readonly reserve: number;
}

/** Lines that stay in one message, with the buttons of the sources in them. */
interface Block {
  readonly lines: readonly TextLine[];
  /** A button beside the last line. */
  readonly beside: Button | null;
  /** A button in a row at the end of the message. */
  readonly below: Button | null;
  /** Whether the lines follow those before without an empty line. */
  readonly isClose: boolean;
}

/** Components of a message besides its parts: the container, and the text before the first quote. */
const BASE_COMPONENTS = 2;
/** Components of a quote: its text, and the section with its place and its button. */
const QUOTE_COMPONENTS = 4;
/** Components of a source on a line of its own: its button, and a row for it at worst. */
const SOURCE_COMPONENTS = 2;
const PARAGRAPH_GAP = '\n\n';

/**
 * Distributes the parts of a reply over messages.
 * @returns the components of each message; every part, and so every citation, is in exactly one of them
 */
export function layOutPages(parts: readonly ChatPart[], options: PageOptions): Component[][] {
  const { language, reserve } = options;
  const room = DISCORD_LIMITS.messageComponents - BASE_COMPONENTS - reserve;
  const linesOf = memoize((part: ChatPart) => renderPart(part, language));
  const lengthOf = memoize((part: ChatPart) => renderLines(linesOf(part)).length + PARAGRAPH_GAP.length);
  // The most that a part can take up, with nothing left out because the part above says it already. Text and components are
  // limited separately. Adding up the larger of both shares covers both: if those sums stay below 1, so does each kind.
  const sizeOf = (part: ChatPart) =>
    Math.max(lengthOf(part) / DISCORD_LIMITS.messageText, countComponents(part) / room);
  const visible = parts.filter((part) => linesOf(part).length > 0);
  const pages = splitParts(visible, sizeOf, 1).flatMap((page) =>
    fitBlocks(page.map((part, i) => toBlock(part, page[i - 1], options))),
  );
  return pages.map(renderPage);
}

function toBlock(part: ChatPart, before: ChatPart | undefined, { language, sources }: PageOptions): Block {
  const button = sources.get(sourceNumber(part) ?? 0) ?? null;
  const isQuote = part.kind === 'quote';
  return {
    lines: renderPart(part, language, before),
    beside: isQuote ? button : null,
    below: isQuote ? null : button,
    isClose: isClose(before, part),
  };
}

/** A function that computes each value once. */
function memoize<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

const countComponents = (part: ChatPart): number =>
  part.kind === 'quote' ? QUOTE_COMPONENTS : sourceNumber(part) === null ? 0 : SOURCE_COMPONENTS;

/** The number of the source whose place a part gives; null for other parts. */
function sourceNumber(part: ChatPart): number | null {
  if (part.kind === 'quote') return part.quote.marker;
  const [, number] = (part.kind === 'text' && part.role === 'source' && /^\[(\d+)\]/u.exec(part.text)) || [];
  return number ? Number(number) : null;
}

/** The numbers of the sources whose places are given in these parts. */
export const sourceNumbers = (parts: readonly ChatPart[]): ReadonlySet<number> =>
  new Set(parts.flatMap((part) => sourceNumber(part) ?? []));

const textLength = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { lines }) => sum + renderLines(lines).length + PARAGRAPH_GAP.length, 0);

/** Cuts a page that is too long: `splitParts` cuts only passages and exports, and leaves other parts whole however long. */
function fitBlocks(blocks: readonly Block[]): Block[][] {
  if (textLength(blocks) <= DISCORD_LIMITS.messageText) return [[...blocks]];
  return blocks.flatMap((block) => {
    const groups = cutLines(block.lines, DISCORD_LIMITS.messageText);
    const last = groups.length - 1;
    return groups.map((lines, i) => [{ ...block, lines, ...(i < last ? { beside: null, below: null } : {}) }]);
  });
}

/** The components of a page: text, places of quotes with their buttons beside them, and rows of the other sources' buttons. */
function renderPage(blocks: readonly Block[]): Component[] {
  const components: Component[] = [];
  const used = new Set<string>();
  const rowButtons: Button[] = [];
  let text = '';
  const flush = () => {
    if (text) components.push({ type: ComponentType.TextDisplay, content: text });
    text = '';
  };
  const append = (lines: readonly TextLine[], close: boolean) => {
    const added = renderLines(lines);
    if (added) text += `${text && (close ? '\n' : PARAGRAPH_GAP)}${added}`;
  };
  for (const { lines, beside, below, isClose: close } of blocks) {
    if (below && !used.has(below.custom_id)) rowButtons.push(below);
    if (!beside || used.has(beside.custom_id)) append(lines, close);
    else {
      append(lines.slice(0, -1), close);
      flush();
      components.push(withButton(lines.slice(-1), beside));
    }
    for (const button of [below, beside]) if (button) used.add(button.custom_id);
  }
  flush();
  return [...components, ...buttonRows(rowButtons)];
}

/** The place of a quote with the button of its source. The quote itself stays above: a button beside it would narrow it. */
const withButton = (lines: readonly TextLine[], button: Button): Component => ({
  type: ComponentType.Section,
  components: [{ type: ComponentType.TextDisplay, content: renderLines(lines) }],
  accessory: button,
});
