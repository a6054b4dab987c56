import type { Language } from '../../src/text/language.ts';
import { trimEndOf } from '../../src/text/trim-end.ts';
import type { Block, Leftover, StructuredDocument } from '../read/blocks.ts';
import { spanOf } from '../read/mapped-text.ts';
import { addSections } from './add-sections.ts';
import { isProse } from './is-prose.ts';
import type { Outline } from './outline.ts';
import { bareLetters } from './similarity.ts';

/** Fewer links one below the other are no table of contents and no menu. */
const MIN_ENTRIES = 4;
/** Share of a list's items that must be links within the page, or repeat headings, where it is a table of contents. */
const MIN_SHARE = 0.7;
const TITLE = /privacy|policy|policies|statement|notice|terms|cookie|隐私|政策|声明|条款|協議|协议/i;
/** The title stands among the first blocks. */
const OPENING = 4;

/** Outlines a document whose format tells its headings, lists and tables: only menus and contents are to be found. */
export function outlineBlocks({ blocks, leftovers, title }: StructuredDocument, language: Language): Outline {
  const dropped: Leftover[] = [...leftovers];
  const drop = (block: Block, reason: string) => dropped.push({ span: spanOf(block), reason });
  const heading = titleOf(blocks);
  const contents = contentsIn(blocks);
  const first = blocks.findIndex((block) => block.kind !== 'heading' && isProse(block.text, language));
  const last = blocks.findLastIndex((block) => !isMenu(block));
  const body = blocks.filter((block, i) => {
    if (block === heading) drop(block, 'title');
    else if (contents.has(block)) drop(block, 'table of contents');
    else if ((i < first || i > last) && isMenu(block)) drop(block, 'navigation');
    else return true;
    return false;
  });
  const found = heading?.text ?? title;
  return { title: found ? trimEndOf(found, /[.\s]/) : null, elements: addSections(body), dropped };
}

/** The heading of the whole text: the first one, where no other is as high. */
function titleOf(blocks: readonly Block[]): Block | undefined {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const [first] = headings;
  if (!first || headings.length < 2) return undefined;
  const isHighest = headings.every((heading) => heading === first || heading.depth > first.depth);
  const opens =
    blocks.indexOf(first) < OPENING && TITLE.test(first.text) && headings.every(({ depth }) => depth >= first.depth);
  return isHighest || opens ? first : undefined;
}

/** True for a block of which all words are links. */
function isMenu({ kind, text, links = [] }: Block): boolean {
  if (kind === 'heading' || links.length === 0) return false;
  const linked = links.reduce((sum, { from, to }) => sum + (to - from), 0);
  return (
    linked >= text.replace(/[\s|·•/,]+/g, '').length && !/@|mailto:/.test(text + links.map(({ url }) => url).join())
  );
}

/** Lists whose items lead to places in the page or repeat its headings. */
function contentsIn(blocks: readonly Block[]): ReadonlySet<Block> {
  const headings = new Set(blocks.flatMap(({ kind, text }) => (kind === 'heading' ? [bareLetters(text)] : [])));
  const isEntry = ({ text, mark, links = [] }: Block): boolean =>
    (links.length > 0 &&
      links.every(({ url }) => url.includes('#')) &&
      isMenu({ kind: 'item', text, links } as Block)) ||
    headings.has(bareLetters(text.slice(mark)));
  const contents = new Set<Block>();
  for (let i = 0; i < blocks.length; ) {
    const run = runAt(blocks, i);
    if (run.length >= MIN_ENTRIES && run.filter(isEntry).length >= run.length * MIN_SHARE)
      for (const block of run) contents.add(block);
    i += Math.max(1, run.length);
  }
  return contents;
}

/** The items, or short paragraphs that are links, from `i` on. */
function runAt(blocks: readonly Block[], i: number): Block[] {
  const run: Block[] = [];
  for (let at = i; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || !(block.kind === 'item' || (block.kind === 'text' && isMenu(block)))) break;
    run.push(block);
  }
  return run;
}
