import type { Clause } from '../../../src/policy/policy.ts';
import { cellsOf } from './cells-of.ts';

/** A sentence of a block, by its number in the clause, with the white space or marker in front of it. */
export interface BlockSentence {
  readonly at: number;
  readonly before: string;
  readonly text: string;
}

/** A paragraph, a list item with its marker, or the rows of a table, in reading order. */
export type ClauseBlock =
  | { readonly kind: 'paragraph'; readonly sentences: readonly BlockSentence[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly BlockSentence[])[] }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[]; readonly columns: number };

/** A row of a table: its sentence, and its cells; a single one where the cells are not known. */
export interface TableRow {
  readonly at: number;
  readonly cells: readonly string[];
}

type Line = { readonly isRow: boolean; readonly isItem: boolean; readonly sentences: BlockSentence[] };

/**
 * Takes a clause apart into what can be laid out. All words are kept, in their order.
 * @param source the text of the file, which has the borders of cells; empty where it is not known
 */
export function clauseBlocks(clause: Clause, source: string): ClauseBlock[] {
  const blocks: ClauseBlock[] = [];
  for (const line of linesOf(clause)) {
    const last = blocks.at(-1);
    if (line.isRow) {
      const rows = line.sentences.map(({ at, text }) => ({ at, cells: cellsOf(text, rawOf(clause, at, source)) }));
      const columns = Math.max(...rows.map(({ cells }) => cells.length));
      if (last?.kind === 'table')
        blocks.splice(-1, 1, { ...last, rows: [...last.rows, ...rows], columns: Math.max(last.columns, columns) });
      else blocks.push({ kind: 'table', rows, columns });
    } else if (line.isItem) {
      if (last?.kind === 'list') blocks.splice(-1, 1, { ...last, items: [...last.items, line.sentences] });
      else blocks.push({ kind: 'list', items: [line.sentences] });
    } else blocks.push({ kind: 'paragraph', sentences: line.sentences });
  }
  return blocks;
}

const rawOf = ({ sentences }: Clause, at: number, source: string): string =>
  source.slice(...(sentences[at]?.span ?? [0, 0]));

/** The sentences of a clause by lines: each list item, row and paragraph is on one of its own. */
function linesOf({ text, sentences }: Clause): Line[] {
  const lines: Line[] = [];
  let end = 0;
  sentences.forEach(({ at: span, item, row }, at) => {
    const before = text.slice(end, span[0]);
    const sentence = { at, before: before.replace(/\n/g, ''), text: text.slice(...span) };
    const line = lines.at(-1);
    if (line && !before.includes('\n') && line.isRow === row) line.sentences.push(sentence);
    else lines.push({ isRow: row, isItem: item, sentences: [sentence] });
    [, end] = span;
  });
  return lines;
}
