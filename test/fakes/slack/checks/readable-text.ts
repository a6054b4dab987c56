import { decodeText } from './decode-text.ts';
import { isObject, type Json, objectsOf, stringOf } from './json.ts';

/** Anything with text and blocks: a stored message or view. */
export interface Readable {
  readonly text?: unknown;
  readonly blocks?: unknown;
}

/**
 * The text that a person reads: the blocks line by line, without the labels of buttons; without blocks, the text. Markup is
 * removed and entities are decoded; mentions stay recognisable (`<@U1>`).
 */
export function readableText({ text, blocks }: Readable): string {
  const shown = objectsOf(blocks);
  if (shown.length === 0) return mrkdwnText(stringOf(text));
  return shown.map(blockText).filter(Boolean).join('\n');
}

function blockText(block: Json): string {
  const { type, text, fields, elements, rows, title, label, hint } = block;
  switch (type) {
    case 'section':
    case 'header':
    case 'alert':
      return lines([textOf(text), ...objectsOf(fields).map(textOf)]);
    case 'context':
      return lines(objectsOf(elements).map(textOf));
    case 'rich_text':
      return lines(objectsOf(elements).map(richText));
    case 'markdown':
      return decodeText(stringOf(text));
    case 'image':
      return textOf(title);
    case 'input':
      return lines([textOf(label), textOf(hint)]);
    case 'table':
    case 'data_table':
      return lines((Array.isArray(rows) ? rows : []).map((row) => objectsOf(row).map(cellText).join(' | ')));
    default:
      return '';
  }
}

const lines = (all: readonly string[]): string => all.filter(Boolean).join('\n');
const cellText = (cell: Json): string => (cell['type'] === 'rich_text' ? blockText(cell) : stringOf(cell['text']));

/** The text of a text object; only mrkdwn contains markup. */
const textOf = (value: unknown): string => {
  if (!isObject(value)) return '';
  const text = stringOf(value['text']);
  return value['type'] === 'mrkdwn' ? mrkdwnText(text) : text;
};

/** An element of rich_text on one line; a list with one line per item. */
function richText({ type, elements }: Json): string {
  const inner = objectsOf(elements);
  return type === 'rich_text_list' ? lines(inner.map(richText)) : inner.map(leafText).join('');
}

function leafText(leaf: Json): string {
  const { type, text, url, name, user_id: user, channel_id: channel, usergroup_id: group, range, fallback } = leaf;
  switch (type) {
    case 'text':
      return stringOf(text);
    case 'link':
      return stringOf(text) || stringOf(url);
    case 'emoji':
      return `:${stringOf(name)}:`;
    case 'user':
      return `<@${stringOf(user)}>`;
    case 'channel':
      return `<#${stringOf(channel)}>`;
    case 'usergroup':
      return `<!subteam^${stringOf(group)}>`;
    case 'broadcast':
      return `<!${stringOf(range)}>`;
    default:
      return stringOf(fallback);
  }
}

/** Emphasis marks, which only count around words. */
const EMPHASIS = /(?<![\p{L}\p{N}])([*_~`])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu;

/** docs.slack.dev/messaging/formatting-message-text */
function mrkdwnText(text: string): string {
  const shown = text
    .replace(/<([^<>|\n]+)(?:\|([^<>\n]*))?>/g, (whole, address: string, label: string | undefined) =>
      /^[@#!]/.test(address) ? whole : (label ?? address),
    )
    .replace(/^(?:&gt;|>) ?/gm, '')
    .replace(EMPHASIS, '$2');
  return decodeText(shown);
}
