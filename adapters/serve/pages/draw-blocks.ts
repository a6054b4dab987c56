import type { Language } from '../../../src/text/language.ts';
import { type Content, type Html, html } from '../html/html.ts';
import type { BlockSentence, ClauseBlock, TableRow } from '../text/clause-blocks.ts';

/** How the blocks of a clause are drawn. */
export interface DrawBlocksOptions {
  readonly language: Language;
  /** By sentence of the clause: whether it is marked. */
  readonly isMarked?: (sentence: number) => boolean;
  /** By sentence of the clause: what stands in its place. Without it, the policy's own words. */
  readonly translation?: readonly string[] | undefined;
  /** What a table is called for those who do not see it. */
  readonly tableLabel: string;
}

/** Draws a clause: paragraphs, lists with the markers of the policy, tables. */
export function drawBlocks(blocks: readonly ClauseBlock[], options: DrawBlocksOptions): Html {
  return html`${blocks.map((block): Html => {
    if (block.kind === 'table') return drawTable(block.rows, block.columns, options);
    if (block.kind === 'paragraph') return html`<p>${drawSentences(block.sentences, options, true)}</p>`;
    return html`<ul class="items" role="list">${block.items.map(
      (item) =>
        html`<li><span class="marker">${item[0]?.before.trim() || '•'}</span>${drawSentences(item, options, false)}</li>`,
    )}</ul>`;
  })}`;
}

/** Sentences of one line; a run of marked ones is a single mark. */
function drawSentences(
  sentences: readonly BlockSentence[],
  { language, isMarked = () => false, translation }: DrawBlocksOptions,
  withMarker: boolean,
): Content {
  const runs: { isMark: boolean; text: string }[] = [];
  sentences.forEach(({ at, before, text }, i) => {
    const gap = i === 0 ? (withMarker ? before : '') : translation ? (language === 'zh' ? '' : ' ') : before;
    const own = translation ? (translation[at] ?? '') : text;
    const isMark = isMarked(at);
    const last = runs.at(-1);
    if (last?.isMark === isMark) last.text += gap + own;
    else {
      // White space and markers between sentences stay outside the marks.
      if (last && !last.isMark) last.text += gap;
      else if (gap) runs.push({ isMark: false, text: gap });
      runs.push({ isMark, text: own });
    }
  });
  return runs.map(({ isMark, text }) => (isMark ? html`<mark>${text}</mark>` : text));
}

function drawTable(rows: readonly TableRow[], columns: number, options: DrawBlocksOptions): Html {
  const { isMarked = () => false, translation, tableLabel } = options;
  const mark = (at: number, text: string): Content => (isMarked(at) ? html`<mark>${text}</mark>` : text);
  const [head, ...others] = rows;
  // A translation has no borders between cells, and where they are unknown a table of one column would say nothing.
  if (translation || columns < 2 || others.length === 0)
    return html`<ul class="items" role="list">${rows.map(
      ({ at, cells }) =>
        html`<li><span class="marker">•</span>${mark(at, translation ? (translation[at] ?? '') : cells.join(' '))}</li>`,
    )}</ul>`;
  const span = (row: TableRow, i: number) =>
    i === row.cells.length - 1 && row.cells.length < columns && html` colspan="${columns - i}"`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${tableLabel}"><table>
<thead><tr>${head?.cells.map((cell, i) => html`<th scope="col"${span(head, i)}>${mark(head.at, cell)}</th>`)}</tr></thead>
<tbody>${others.map(
    (row) => html`<tr>${row.cells.map((cell, i) => html`<td${span(row, i)}>${mark(row.at, cell)}</td>`)}</tr>`,
  )}</tbody>
</table></div>`;
}
