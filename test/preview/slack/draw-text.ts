import type { PlainTextElement, RichTextBlock, RichTextElement, TextObject } from '@slack/types';
import { escapeHtml } from '../page-frame.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
const decode = (text: string): string => text.replace(/&(?:lt|gt|amp);/gu, (entity) => ENTITIES[entity] ?? entity);
const withBreaks = (html: string): string => html.replaceAll('\n', '<br>');

/** The content of angle brackets. A mention is highlighted, because there should be none. */
const MRKDWN_TOKEN = /<([^<>|]*)(?:\|([^<>]*))?>/gu;
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w`])`([^`\n]+)`/gu, '<code>$1</code>'],
  [/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]+)(?<=\S)\*(?![\p{L}\p{N}])/gu, '<b>$1</b>'],
  [/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]+)(?<=\S)_(?![\p{L}\p{N}])/gu, '<i>$1</i>'],
  [/(?<![\p{L}\p{N}~])~(?=\S)([^~\n]+)(?<=\S)~(?![\p{L}\p{N}])/gu, '<s>$1</s>'],
];

/** A text object as HTML, with the markup of mrkdwn. */
export function drawTextObject(object: TextObject | PlainTextElement): string {
  if (object.type === 'plain_text') return withBreaks(escapeHtml(object.text));
  const parts = object.text.split(MRKDWN_TOKEN);
  let html = '';
  for (let i = 0; i < parts.length; i += 3) {
    const words = escapeHtml(decode(parts[i] ?? ''));
    html += MARKUP.reduce((text, [pattern, tag]) => text.replace(pattern, tag), words);
    const target = parts[i + 1];
    if (target !== undefined) html += drawToken(target, parts[i + 2] ?? target);
  }
  return withBreaks(html);
}

const drawToken = (target: string, label: string): string =>
  /^https?:/u.test(target)
    ? `<a href="${escapeHtml(decode(target))}">${escapeHtml(decode(label))}</a>`
    : `<span class="mention">${escapeHtml(label)}</span>`;

function drawLeaf(leaf: RichTextElement): string {
  if (leaf.type === 'link') return `<a href="${escapeHtml(leaf.url)}">${escapeHtml(leaf.text ?? leaf.url)}</a>`;
  if (leaf.type !== 'text') return `<span class="mention">${escapeHtml(leaf.type)}</span>`;
  const { bold, italic, strike, code } = leaf.style ?? {};
  const tags = [bold && 'b', italic && 'i', strike && 's', code && 'code'].filter((tag) => typeof tag === 'string');
  return tags.reduce((html, tag) => `<${tag}>${html}</${tag}>`, withBreaks(escapeHtml(leaf.text)));
}

const drawLeaves = (elements: readonly RichTextElement[]): string => elements.map(drawLeaf).join('');

/** A block of rich text as HTML. */
export const drawRichText = ({ elements }: RichTextBlock): string => elements.map(drawPart).join('');

function drawPart(part: RichTextBlock['elements'][number]): string {
  switch (part.type) {
    case 'rich_text_section':
      return `<p>${drawLeaves(part.elements)}</p>`;
    case 'rich_text_quote':
      return `<blockquote>${drawLeaves(part.elements)}</blockquote>`;
    case 'rich_text_preformatted':
      return `<pre>${part.elements.map((leaf) => escapeHtml(leaf.type === 'text' ? leaf.text : leaf.url)).join('')}</pre>`;
    case 'rich_text_list':
      return `<ul>${part.elements.map((row) => `<li>${drawLeaves(row.elements)}</li>`).join('')}</ul>`;
  }
}
