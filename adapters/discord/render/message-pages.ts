import { type APIButtonComponentWithCustomId, ComponentType } from 'discord.js';
import type { ChatPart } from '../../../src/chat/reply/chat-reply.ts';
import { splitParts } from '../../../src/chat/reply/split-parts.ts';
import { isClose } from '../../../src/compose/draw/plain-text.ts';
import type { Language } from '../../../src/text/language.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';
import { buttonRow, type Piece } from './discord-message.ts';
import { cutLines } from './text/cut-lines.ts';
import { partLines } from './text/part-lines.ts';
import { drawLines, type TextLine } from './text/text-line.ts';

type Button = APIButtonComponentWithCustomId;

/** What parts are laid out with. */
export interface PageOptions {
  readonly language: Language;
  /** Buttons of sources by their numbers. */
  readonly sources: ReadonlyMap<number, Button>;
  /** Components that each message keeps free for rows at its end. */
  readonly reserve: number;
}

/** Lines that belong together, and the buttons of the sources that stand in them. */
interface Unit {
  readonly lines: readonly TextLine[];
  /** Stands beside the last line. */
  readonly beside: Button | null;
  /** Stands in a row at the end of the message. */
  readonly below: Button | null;
  /** True for lines that follow those before without an empty line. */
  readonly isClose: boolean;
}

/** The container and the text in front of the first quote. */
const BASE = 2;
/** A quote: its text, and the section with its place and its button. */
const QUOTE = 4;
/** The number of a source that stands in a line by itself: its button, and a row at worst. */
const SOURCE = 2;
const GAP = '\n\n';

/** The pieces of the messages that hold these parts; every part, and so every citation, stands in exactly one. */
export function messagePages(parts: readonly ChatPart[], options: PageOptions): Piece[][] {
  const { language, reserve } = options;
  const room = DISCORD_LIMITS.messageComponents - BASE - reserve;
  const linesOf = remembered((part: ChatPart) => partLines(part, language));
  const lengthOf = remembered((part: ChatPart) => drawLines(linesOf(part)).length + GAP.length);
  // What a part takes up at most: as if nothing above it said a part of it already. Two limits in one measure: where the larger shares add up to less than the whole, so do both kinds.
  const sizeOf = (part: ChatPart) => Math.max(lengthOf(part) / DISCORD_LIMITS.messageText, weightOf(part) / room);
  const told = parts.filter((part) => linesOf(part).length > 0);
  const pages = splitParts(told, sizeOf, 1).flatMap((page) =>
    fitUnits(page.map((part, i) => unitOf(part, page[i - 1]))),
  );
  return pages.map(drawPage);

  function unitOf(part: ChatPart, before: ChatPart | undefined): Unit {
    const button = options.sources.get(sourceIn(part) ?? 0) ?? null;
    const isQuote = part.kind === 'quote';
    return {
      lines: partLines(part, language, before),
      beside: isQuote ? button : null,
      below: isQuote ? null : button,
      isClose: isClose(before, part),
    };
  }
}

/** A function that computes each value once. */
function remembered<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

const weightOf = (part: ChatPart): number => (part.kind === 'quote' ? QUOTE : sourceIn(part) === null ? 0 : SOURCE);

/** The number of the source that a part tells the place of. */
function sourceIn(part: ChatPart): number | null {
  if (part.kind === 'quote') return part.quote.marker;
  const [, number] = (part.kind === 'text' && part.role === 'source' && /^\[(\d+)\]/u.exec(part.text)) || [];
  return number ? Number(number) : null;
}

/** Numbers of the sources that have a place of their own in these parts. */
export const sourcesIn = (parts: readonly ChatPart[]): ReadonlySet<number> =>
  new Set(parts.flatMap((part) => sourceIn(part) ?? []));

const sizeOfUnits = (units: readonly Unit[]): number =>
  units.reduce((sum, { lines }) => sum + drawLines(lines).length + GAP.length, 0);

/** A page in pages that fit: `splitParts` keeps a part whole that no message holds, unless it is a passage or an export. */
function fitUnits(units: readonly Unit[]): Unit[][] {
  if (sizeOfUnits(units) <= DISCORD_LIMITS.messageText) return [[...units]];
  return units.flatMap((unit) => {
    const groups = cutLines(unit.lines, DISCORD_LIMITS.messageText);
    const last = groups.length - 1;
    return groups.map((lines, i) => [{ ...unit, lines, ...(i < last ? { beside: null, below: null } : {}) }]);
  });
}

/** A page as pieces: running text, places of quotes with their buttons beside them, other sources' buttons in rows. */
function drawPage(units: readonly Unit[]): Piece[] {
  const pieces: Piece[] = [];
  const used = new Set<string>();
  const below: Button[] = [];
  let running = '';
  const flush = () => {
    if (running) pieces.push({ type: ComponentType.TextDisplay, content: running });
    running = '';
  };
  const run = (lines: readonly TextLine[], close: boolean) => {
    const text = drawLines(lines);
    if (text) running += `${running && (close ? '\n' : GAP)}${text}`;
  };
  for (const { lines, beside, below: row, isClose: close } of units) {
    if (row && !used.has(row.custom_id)) below.push(row);
    if (!beside || used.has(beside.custom_id)) run(lines, close);
    else {
      run(lines.slice(0, -1), close);
      flush();
      pieces.push(withButton(lines.slice(-1), beside));
    }
    for (const one of [row, beside]) if (one) used.add(one.custom_id);
  }
  flush();
  return [...pieces, ...rowsOf(below)];
}

/** The place of a quote with the button of its source. The quote itself stands above it, as the button would narrow it. */
const withButton = (lines: readonly TextLine[], button: Button): Piece => ({
  type: ComponentType.Section,
  components: [{ type: ComponentType.TextDisplay, content: drawLines(lines) }],
  accessory: button,
});

/** Buttons in rows, each id once. */
export function rowsOf(given: readonly Button[]): Piece[] {
  const buttons = [...new Map(given.map((button) => [button.custom_id, button])).values()];
  const rows: Piece[] = [];
  for (let i = 0; i < buttons.length; i += DISCORD_LIMITS.rowButtons)
    rows.push(buttonRow(buttons.slice(i, i + DISCORD_LIMITS.rowButtons)));
  return rows;
}

/** The ids of the buttons in these pieces. */
export const idsIn = (pieces: readonly Piece[]): ReadonlySet<string> =>
  new Set(
    pieces.flatMap((piece) => {
      const parts = 'accessory' in piece ? [piece.accessory] : 'components' in piece ? piece.components : [];
      return parts.flatMap((part) => ('custom_id' in part ? [part.custom_id] : []));
    }),
  );
