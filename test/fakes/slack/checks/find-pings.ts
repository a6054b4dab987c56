import { decodeText } from './decode-text.ts';
import { type Json, stringOf } from './json.ts';
import { walkJson } from './walk-json.ts';

/** Something with text and blocks: a stored message or view, the arguments of a call. */
export interface MessageLike {
  readonly text?: unknown;
  readonly blocks?: unknown;
  /** Arguments by which it came, for link_names and parse. */
  readonly args?: Readonly<Record<string, unknown>>;
}

/** `<…>` in mrkdwn: a mention, a channel, a command, a link. */
const CONTROL = /<([^<>\n]+)>/g;
/** `[label](address)` in a markdown block. */
const MARKDOWN_LINK = /\[([^\]]*)\]\(\s*<?([^)\s>]+)[^)]*\)/g;
/** Leaves of rich_text that call somebody or lead somewhere. */
const LIVE_LEAVES = new Set(['user', 'usergroup', 'broadcast', 'channel', 'team']);

/**
 * Whatever calls somebody to attention, and links whose words hide their address.
 * @param allowedLinks says which addresses may stand behind other words
 */
export function findPings(message: MessageLike, allowedLinks: (url: string) => boolean = () => false): string[] {
  const args = message.args ?? {};
  const settings: Json = { ...message, ...args };
  const isDisguised = (url: string, label: unknown): boolean =>
    typeof label === 'string' && bare(label) !== bare(url) && !allowedLinks(url);

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
    return LIVE_LEAVES.has(stringOf(type)) && !('elements' in node) ? [JSON.stringify(node)] : [];
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

/** An address as people write it. */
const bare = (url: string): string =>
  url
    .trim()
    .replace(/^(https?:\/\/|mailto:|tel:)/i, '')
    .replace(/\/$/, '');
