import { decodeText } from './decode-text.ts';
import { type Json, stringOf } from './json.ts';
import { walkJson } from './walk-json.ts';

/** Anything with text and blocks: a stored message or view, the arguments of a call. */
export interface MessageLike {
  readonly text?: unknown;
  readonly blocks?: unknown;
  /** The arguments of its call, for link_names and parse. */
  readonly args?: Readonly<Record<string, unknown>>;
}

/** `<…>` in mrkdwn: a mention, a channel, a special command or a link. */
const CONTROL = /<([^<>\n]+)>/g;
/** `[label](address)` in a markdown block. */
const MARKDOWN_LINK = /\[([^\]]*)\]\(\s*<?([^)\s>]+)[^)]*\)/g;
/** Elements of rich_text that notify somebody or link a channel. */
const ACTIVE_ELEMENTS = new Set(['user', 'usergroup', 'broadcast', 'channel', 'team']);

/**
 * Finds everything that notifies somebody, and links whose label hides their address.
 * @param allowedLinks whether an address may be hidden behind a different label
 */
export function findPings(message: MessageLike, allowedLinks: (url: string) => boolean = () => false): string[] {
  const args = message.args ?? {};
  const settings: Json = { ...message, ...args };
  const isDisguised = (url: string, label: unknown): boolean =>
    typeof label === 'string' && plainAddress(label) !== plainAddress(url) && !allowedLinks(url);

  const inText = (value: unknown): string[] =>
    [...stringOf(value).matchAll(CONTROL)].flatMap(([whole, inner = '']) => {
      if (inner.startsWith('!date^')) return [];
      if (/^[@#!]/.test(inner)) return [whole];
      const [url = '', label] = inner.split('|', 2);
      return isDisguised(decodeText(url), label === undefined ? undefined : decodeText(label)) ? [whole] : [];
    });

  const inNode = (node: Json): string[] => {
    const { type, text, url } = node;
    if (type === 'mrkdwn') return inText(text);
    if (type === 'markdown')
      return [
        ...inText(text),
        ...[...stringOf(text).matchAll(MARKDOWN_LINK)]
          .filter(([, label, address = '']) => isDisguised(address, label))
          .map(([whole]) => whole),
      ];
    if (type === 'link') return isDisguised(stringOf(url), text) ? [`<${stringOf(url)}|${stringOf(text)}>`] : [];
    return ACTIVE_ELEMENTS.has(stringOf(type)) && !('elements' in node) ? [JSON.stringify(node)] : [];
  };

  return [
    ...inText(message.text),
    ...inText(settings['markdown_text']),
    ...[...walkJson(message.blocks)].flatMap(({ node }) => inNode(node)),
    ...[...walkJson(settings['attachments'])].flatMap(({ node }) => Object.values(node).flatMap(inText)),
    ...(settings['link_names'] === true || settings['link_names'] === 1 ? ['link_names'] : []),
    ...(settings['parse'] === 'full' ? ['parse=full'] : []),
  ];
}

/** An address without scheme and final slash. */
const plainAddress = (url: string): string =>
  url
    .trim()
    .replace(/^(https?:\/\/|mailto:|tel:)/i, '')
    .replace(/\/$/, '');
