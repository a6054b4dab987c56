import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { alignText } from '../align-text.ts';
import type { Block, Leftover } from '../blocks.ts';
import { InlineText } from '../inline-text.ts';
import { makeHeading, makeItem, makeRow, makeText } from '../make-block.ts';
import { findMain } from './find-main.ts';
import { leftoverReason } from './leftover-reason.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const BLOCK_TAGS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const BOLD_TAGS = new Set(['b', 'strong']);
/** Depth of a paragraph in bold that heads what follows: below all headings. */
const BOLD_DEPTH = 7;
const MAX_BOLD_HEADING_LENGTH = 110;
/** Elements nested deeper than any page needs are read as running text. */
const MAX_NESTING = 400;

/** What an HTML text is read to. */
export interface HtmlReading {
  readonly blocks: readonly Block[];
  readonly leftovers: readonly Leftover[];
  readonly title: string | null;
}

/**
 * Reads HTML to blocks whose characters point into the source.
 * @param from where the part to read begins, and `to` where it ends: of a whole page its main part is read, of a part all
 */
export function readHtml(source: string, from = 0, to = source.length): HtmlReading {
  const whole = from === 0 && to === source.length;
  const page = parse(whole ? source : source.slice(from, to), { sourceCodeLocationInfo: true });
  const html = page.childNodes.find((node): node is Element => node.nodeName === 'html');
  const body = html?.childNodes.find((node): node is Element => node.nodeName === 'body');
  const head = html?.childNodes.find((node): node is Element => node.nodeName === 'head');
  const title = head?.childNodes.find((node) => node.nodeName === 'title');
  const reader = new HtmlReader(source, from, whole && body ? findMain(body) : null);
  if (head) reader.leaveOut(head, 'head of the page');
  if (body) reader.readBlock(body, 0);
  reader.flush();
  return { blocks: reader.blocks, leftovers: reader.leftovers, title: title ? textIn(title).trim() || null : null };
}

const textIn = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';

class HtmlReader {
  readonly blocks: Block[] = [];
  readonly leftovers: Leftover[] = [];
  readonly #source: string;
  readonly #offset: number;
  /** The element outside of which everything is left over; null where all is read. */
  readonly #main: Element | null;
  #words = new InlineText();
  #isBold = true;
  #isInCell = false;
  #list: 'item' | 'text' = 'text';

  constructor(source: string, offset: number, main: Element | null) {
    this.#source = source;
    this.#offset = offset;
    this.#main = main;
  }

  /** Names an element as left over. */
  leaveOut(element: Element, reason: string): void {
    const place = element.sourceCodeLocation;
    if (place && /[\p{L}\p{N}]/u.test(textIn(element)))
      this.leftovers.push({ span: [this.#offset + place.startOffset, this.#offset + place.endOffset], reason });
  }

  readBlock(element: Element, depth: number): void {
    const reason = leftoverReason(element);
    if (reason) {
      this.leaveOut(element, reason);
      return;
    }
    const { tagName: tag } = element;
    const isBlock = BLOCK_TAGS.has(tag);
    if (isBlock) this.flush();
    if (/^h[1-6]$/.test(tag)) this.#readHeading(element, Number(tag[1]));
    else if (tag === 'table' && isData(element)) this.#readTable(element);
    else if (tag === 'li' || tag === 'dd') this.#readItem(element, depth);
    else if (tag === 'br') this.#words.addSpace(this.#placeOf(element));
    else if (tag === 'a') this.#readLink(element, depth);
    else this.#readChildren(element, depth);
    if (isBlock) this.flush();
  }

  /** Ends the block that is being gathered; in a cell only its paragraph. */
  flush(): void {
    if (this.#isInCell) {
      this.#words.addSpace();
      return;
    }
    const words = this.#words.read();
    const heads =
      this.#isBold &&
      this.#list === 'text' &&
      words.text.length <= MAX_BOLD_HEADING_LENGTH &&
      !/[.。;；,，:：]$/u.test(words.text);
    if (/[\p{L}\p{N}]/u.test(words.text))
      this.blocks.push(
        this.#list === 'item' ? makeItem(words) : heads ? makeHeading(words, BOLD_DEPTH) : makeText(words),
      );
    this.#words = new InlineText();
    this.#isBold = true;
  }

  #placeOf = (node: Node): number => this.#offset + (node.sourceCodeLocation?.startOffset ?? 0);

  #readChildren(element: Element, depth: number, bold = BOLD_TAGS.has(element.tagName)): void {
    for (const child of element.childNodes) this.#readNode(child, depth + 1, bold);
  }

  #readNode(node: Node, depth: number, bold: boolean): void {
    if (node.nodeName === '#text' && 'value' in node) {
      if (this.#main && !isInside(node, this.#main)) this.#leaveText(node);
      else this.#addText(node, bold);
    } else if ('tagName' in node && depth < MAX_NESTING) {
      if (bold && !BLOCK_TAGS.has(node.tagName) && !leftoverReason(node) && node.tagName !== 'a')
        this.#readChildren(node, depth, true);
      else this.readBlock(node, depth);
    } else if ('tagName' in node) this.leaveOut(node, 'nested too deeply');
  }

  #addText(node: DefaultTreeAdapterTypes.TextNode, bold: boolean): void {
    const place = node.sourceCodeLocation;
    if (!place) return;
    if (node.value.trim() && !bold) this.#isBold = false;
    this.#words.add(
      alignText(node.value, this.#source, this.#offset + place.startOffset, this.#offset + place.endOffset),
    );
  }

  #leaveText(node: DefaultTreeAdapterTypes.TextNode): void {
    const place = node.sourceCodeLocation;
    if (place && /[\p{L}\p{N}]/u.test(node.value))
      this.leftovers.push({
        span: [this.#offset + place.startOffset, this.#offset + place.endOffset],
        reason: 'beside the main part',
      });
  }

  #readHeading(element: Element, level: number): void {
    this.#readChildren(element, 0);
    const words = this.#words.read();
    this.#words = new InlineText();
    if (/[\p{L}\p{N}]/u.test(words.text)) this.blocks.push(makeHeading(words, level));
  }

  #readItem(element: Element, depth: number): void {
    const before = this.#list;
    this.#list = 'item';
    this.#readChildren(element, depth);
    this.flush();
    this.#list = before;
  }

  #readLink(element: Element, depth: number): void {
    const url = element.attrs.find(({ name }) => name === 'href')?.value ?? '';
    this.#words.addLink(url, () => this.#readChildren(element, depth, this.#isBold && isInBold(element)));
  }

  #readTable(table: Element): void {
    const rows = rowsOf(table);
    const isNamed = rows.some((row) => row.childNodes.some(({ nodeName }) => nodeName === 'th'));
    for (const [i, row] of rows.entries()) {
      const cells = row.childNodes.filter((node): node is Element => node.nodeName === 'td' || node.nodeName === 'th');
      const words = cells.map((cell) => {
        this.#isInCell = true;
        this.#readChildren(cell, 0, false);
        this.#isInCell = false;
        const read = this.#words.read();
        this.#words = new InlineText();
        return read;
      });
      const isHead = isNamed ? cells.every(({ tagName }) => tagName === 'th') : i === 0 && words.every(isLabel);
      const block = makeRow(words, isHead);
      if (/[\p{L}\p{N}]/u.test(block.text)) this.blocks.push(block);
    }
  }
}

function isInside(node: Node, main: Element): boolean {
  for (let at: unknown = node; at && typeof at === 'object' && 'parentNode' in at; at = at.parentNode)
    if (at === main) return true;
  return false;
}

function isInBold(element: Element): boolean {
  for (let at: unknown = element; at && typeof at === 'object' && 'parentNode' in at; at = at.parentNode)
    if ('tagName' in at && BOLD_TAGS.has(String(at.tagName))) return true;
  return element.childNodes.some(({ nodeName }) => BOLD_TAGS.has(nodeName));
}

const rowsOf = (element: Element): Element[] =>
  element.childNodes.flatMap((node) =>
    !('tagName' in node)
      ? []
      : node.tagName === 'tr'
        ? [node]
        : /^t(?:head|body|foot)$/.test(node.tagName)
          ? rowsOf(node)
          : [],
  );

/** A table of data has rows of two cells or more with running words; any other only sets out a page. */
function isData(table: Element): boolean {
  const rows = rowsOf(table);
  const cells = rows.flatMap((row) => row.childNodes.filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th'));
  return rows.length > 0 && cells.length >= rows.length * 1.5 && !cells.some(holdsParts);
}

/** The name of a column, where a table does not mark its names: short, and no sentence. */
const isLabel = ({ text }: { readonly text: string }): boolean => text.length <= 40 && !/[.。;；\d]/u.test(text);

const holdsParts = (node: Node): boolean =>
  'childNodes' in node &&
  node.childNodes.some((child) => /^(?:h[1-6]|table)$/.test(child.nodeName) || holdsParts(child));
