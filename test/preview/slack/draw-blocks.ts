import type { ActionsBlockElement, AnyBlock, InputBlock, KnownBlock } from '@slack/types';
import { escapeHtml } from '../page-frame.ts';
import { drawRichText, drawTextObject } from './draw-text.ts';

/** Blocks as HTML, similar to Slack's own layout. */
export const drawSlackBlocks = (blocks: readonly AnyBlock[]): string =>
  blocks
    .map((block) => `<div class="block ${escapeHtml(block.type)}">${drawBlock(block as KnownBlock)}</div>`)
    .join('\n');

/** An SVG and not an emoji, because the machine that takes the pictures may have no font with emoji. */
const THUMB =
  '<svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor"><path d="M4 6v6H1.5V6zm0 0 3-5c2 0 1.5 2 1 4H12l-1 7H4"/></svg>';

function drawBlock(block: KnownBlock): string {
  switch (block.type) {
    case 'section':
      return `<p>${block.text ? drawTextObject(block.text) : ''}</p>`;
    case 'header':
      return `<h2>${drawTextObject(block.text)}</h2>`;
    case 'divider':
      return '<hr>';
    case 'context':
      return block.elements.map((one) => (one.type === 'image' ? '' : `<p>${drawTextObject(one)}</p>`)).join('');
    case 'rich_text':
      return drawRichText(block);
    case 'actions':
      return block.elements.map(drawElement).join('');
    case 'context_actions':
      return block.elements
        .map((one) =>
          one.type === 'feedback_buttons'
            ? `<span class="thumb">${THUMB} ${drawTextObject(one.positive_button.text)}</span><span class="thumb down">${THUMB} ${drawTextObject(one.negative_button.text)}</span>`
            : '',
        )
        .join('');
    case 'input':
      return drawInput(block);
    default:
      return `<p class="unknown">${escapeHtml(block.type)}: the preview does not draw this block.</p>`;
  }
}

function drawElement(element: ActionsBlockElement): string {
  if (element.type === 'button')
    return `<span class="button ${element.style ?? ''}">${drawTextObject(element.text)}</span>`;
  if (element.type === 'static_select')
    return `<span class="button">${element.placeholder ? drawTextObject(element.placeholder) : ''} ⌄</span>`;
  return `<span class="unknown">${escapeHtml(element.type)}</span>`;
}

function drawInput({ label, hint, optional, element }: InputBlock): string {
  const note = optional ? ' <small>(optional)</small>' : '';
  const under = hint ? `<p class="hint">${drawTextObject(hint)}</p>` : '';
  return `<p class="label">${drawTextObject(label)}${note}</p>${drawField(element)}${under}`;
}

function drawField(element: InputBlock['element']): string {
  switch (element.type) {
    case 'plain_text_input':
      return `<div class="field ${element.multiline ? 'tall' : ''}">${escapeHtml(element.initial_value ?? '')}</div>`;
    case 'static_select':
      return `<div class="field">${element.placeholder ? drawTextObject(element.placeholder) : ''} ⌄</div>`;
    case 'checkboxes':
      return element.options
        .map(({ text, value }) => {
          const isTicked = element.initial_options?.some((option) => option.value === value) === true;
          return `<p><span class="box${isTicked ? ' ticked' : ''}"></span>${drawTextObject(text)}</p>`;
        })
        .join('');
    default:
      return `<span class="unknown">${escapeHtml(element.type)}</span>`;
  }
}
