import { escapeHtml } from '../page-frame.ts';
import { type MarkdownNode, readMarkdown } from './read-markdown.ts';

/** The HTML element and class of each type of markup. */
const ELEMENTS = {
  bold: ['strong', ''],
  italic: ['em', ''],
  underline: ['u', ''],
  strike: ['s', ''],
  spoiler: ['span', 'spoiler'],
  quote: ['blockquote', ''],
  heading: ['h3', ''],
  small: ['small', ''],
  item: ['li', ''],
} as const;

/** Blocks, after which no line break is needed. */
const BLOCKS: readonly MarkdownNode['type'][] = ['quote', 'heading', 'small', 'item', 'fence'];

/** Draws Markdown as HTML, like Discord's client. */
export const drawMarkdown = (source: string): string => drawNodes(readMarkdown(source));

function drawNodes(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map((node, i) => {
      const before = nodes[i - 1];
      const follows = before && BLOCKS.includes(before.type);
      return drawNode(
        follows && node.type === 'text' ? { ...node, text: node.text.replace(/^\n/u, '\u200b\n') } : node,
      );
    })
    .join('');
}

function drawNode(node: MarkdownNode): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.text);
    case 'code':
      return `<code>${escapeHtml(node.text)}</code>`;
    case 'fence':
      return `<pre><code>${escapeHtml(node.text)}</code></pre>`;
    case 'link':
      return `<a>${drawNodes(node.children)}</a>`;
    case 'mention':
    case 'channel':
    case 'time':
    case 'emoji':
    case 'command':
    case 'address':
      return `<span class="${node.type}">${escapeHtml(node.text)}</span>`;
    default: {
      const [element, name] = ELEMENTS[node.type];
      return `<${element}${name && ` class="${name}"`}>${drawNodes(node.children)}</${element}>`;
    }
  }
}
