import type { List, ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { alignText } from '../align-text.ts';
import type { Block, Leftover, StructuredDocument } from '../blocks.ts';
import { readHtml } from '../html/read-html.ts';
import { InlineText } from '../inline-text.ts';
import { makeHeading, makeItem, makeRow, makeText } from '../make-block.ts';
import { type MappedText, without } from '../mapped-text.ts';

/** Depth of a paragraph in bold that heads what follows: below all headings. */
const BOLD_DEPTH = 7;
const MAX_BOLD_HEADING_LENGTH = 110;
/** Lists and quotes nested deeper than any text needs are read as running text. */
const MAX_NESTING = 40;

const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;

/** Reads Markdown (CommonMark with tables and autolinks of GFM) to blocks whose characters point into the source. */
export function readMarkdown(source: string): StructuredDocument {
  const { body, frontMatter } = cutFrontMatter(source);
  const root = fromMarkdown(boundNesting(body), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const reader = new MarkdownReader(source, root);
  reader.readAll(root.children);
  const leftovers = [
    ...(frontMatter > 0 ? [{ span: [0, frontMatter] as const, reason: 'front matter' }] : []),
    ...reader.leftovers,
  ];
  return { format: 'markdown', text: source, blocks: reader.blocks, leftovers, title: null, pageStarts: [] };
}

/** Blanks the front matter between "---" lines, so that offsets stay. */
function cutFrontMatter(source: string): { body: string; frontMatter: number } {
  if (!/^---\r?\n/.test(source)) return { body: source, frontMatter: 0 };
  const end = /\n---[ \t]*(?:\r?\n|$)/.exec(source.slice(0, 10_000));
  if (!end) return { body: source, frontMatter: 0 };
  const length = end.index + end[0].length;
  return { body: `${' '.repeat(length - 1)}\n${source.slice(length)}`, frontMatter: length };
}

/** The parser's time grows with the depth of quotes and lists: marks beyond the limit are blanked. */
const boundNesting = (text: string): string =>
  text.replace(
    /^[ \t>*+-]{81,}/gm,
    (marks) => marks.slice(0, 2 * MAX_NESTING) + ' '.repeat(marks.length - 2 * MAX_NESTING),
  );

/** Words without the "**" that CommonMark does not take for marks ("**Access:**You may ..."). */
const withoutMarks = (words: MappedText): MappedText =>
  words.text.includes('**')
    ? without(words, (i) => words.text[i] === '*' && (words.text[i + 1] === '*' || words.text[i - 1] === '*'))
    : words;

class MarkdownReader {
  readonly blocks: Block[] = [];
  readonly leftovers: Leftover[] = [];
  readonly #source: string;
  readonly #targets = new Map<string, string>();

  constructor(source: string, root: Root) {
    this.#source = source;
    for (const node of root.children) if (node.type === 'definition') this.#targets.set(node.identifier, node.url);
  }

  readAll(nodes: readonly RootContent[]): void {
    for (const node of nodes) this.#read(node);
  }

  #read(node: RootContent): void {
    if (node.type === 'heading') this.#add(makeHeading(this.#words(node.children), node.depth), node);
    else if (node.type === 'paragraph') this.#readParagraph(node);
    else if (node.type === 'list') this.#readList(node, 0);
    else if (node.type === 'table') this.#readTable(node);
    else if (node.type === 'blockquote' || node.type === 'footnoteDefinition') this.readAll(node.children);
    else if (node.type === 'code') this.#add(makeText(this.#wordsOfCode(node.value, node)), node);
    else if (node.type === 'html') this.#readHtml(node);
    else this.leftovers.push({ span: [startOf(node), endOf(node)], reason: 'mark without text' });
  }

  #add(block: Block, node: Nodes): void {
    if (/[\p{L}\p{N}]/u.test(block.text)) this.blocks.push(block);
    else this.leftovers.push({ span: [startOf(node), endOf(node)], reason: 'no words' });
  }

  #readParagraph(node: Paragraph): void {
    const words = this.#words(node.children);
    const [only, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim());
    const bold = only?.type === 'strong' && others.length === 0;
    const heads = bold && words.text.length <= MAX_BOLD_HEADING_LENGTH && !/[.。;；,，:：]$/u.test(words.text);
    this.#add(heads ? makeHeading(words, BOLD_DEPTH) : makeText(words), node);
  }

  #readList(list: List, depth: number): void {
    for (const item of list.children) this.#readItem(item, list, depth);
  }

  #readItem(item: ListItem, list: List, depth: number): void {
    for (const [i, child] of item.children.entries()) {
      if (child.type === 'list' && depth < MAX_NESTING) this.#readList(child, depth + 1);
      else if (child.type === 'paragraph') {
        const mark = i === 0 && list.ordered ? this.#source.slice(startOf(item), startOf(child)) : '';
        const words = new InlineText();
        if (mark) words.add(alignText(mark, this.#source, startOf(item), startOf(child)));
        this.#addInline(child.children, words);
        const read = words.read();
        this.#add(makeItem(read, mark ? mark.trim().length + 1 : 0), child);
      } else this.#read(child);
    }
  }

  #readTable(table: Table): void {
    for (const [i, row] of table.children.entries()) {
      const cells = row.children.map((cell) => this.#words(cell.children));
      this.#add(makeRow(cells, i === 0), row);
    }
  }

  #readHtml(node: Extract<RootContent, { type: 'html' }>): void {
    const inner = readHtml(this.#source, startOf(node), endOf(node));
    this.blocks.push(...inner.blocks);
    this.leftovers.push(...inner.leftovers);
  }

  #words(nodes: readonly PhrasingContent[]): ReturnType<InlineText['read']> {
    const words = new InlineText();
    this.#addInline(nodes, words);
    return words.read();
  }

  #wordsOfCode(value: string, node: Nodes): ReturnType<InlineText['read']> {
    const words = new InlineText();
    words.add(alignText(value, this.#source, startOf(node), endOf(node)));
    return words.read();
  }

  #addInline(nodes: readonly PhrasingContent[], words: InlineText): void {
    for (const node of nodes) {
      if (node.type === 'text')
        words.add(withoutMarks(alignText(node.value, this.#source, startOf(node), endOf(node))));
      else if (node.type === 'inlineCode')
        words.add(alignText(node.value, this.#source, startOf(node) + 1, endOf(node)));
      else if (node.type === 'break') words.addSpace(startOf(node));
      else if (node.type === 'link') words.addLink(node.url, () => this.#addInline(node.children, words));
      else if (node.type === 'linkReference')
        words.addLink(this.#targets.get(node.identifier) ?? '', () => this.#addInline(node.children, words));
      else if (node.type === 'html') {
        if (/^<(?:br|\/?p|\/?div)\b/i.test(node.value)) words.addSpace(startOf(node));
      } else if ('children' in node) this.#addInline(node.children, words);
    }
  }
}
