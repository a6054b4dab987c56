/** Discord's markup, read as its client does: a few rules, enough for what a bot writes. */

/** Characters of the private use area stand for those that markup must not see, until the end. */
const HIDDEN = 0xe000;
const hide = (text: string): string =>
  [...text]
    .map((one) => (one.length === 1 && one < '\u0100' ? String.fromCharCode(HIDDEN + one.charCodeAt(0)) : one))
    .join('');
const reveal = (text: string): string =>
  text.replace(/[\ue000-\ue0ff]/g, (one) => String.fromCharCode(one.charCodeAt(0) - HIDDEN));

/** Takes code and escapes out of the reach of markup, as a client does before all else. */
const hideLiterals = (text: string): string =>
  text.replace(/```(?:[\w+-]*\n)?([\s\S]*?)```|``([\s\S]*?)``|`([^`]+)`|\\([^0-9A-Za-z\s])/g, (_, ...parts) =>
    hide(String(parts.slice(0, 4).find((part) => part !== undefined) ?? '')),
  );

const MENTION = /<@[!&]?\d+>|<#\d+>|<\/[^\s:>][^:>]{0,100}:\d+>|<id:(?:customize|browse|guide|linked-roles)>/g;

/** What a text shows as a mention, whether or not it pings. */
export const mentionsIn = (text: string): readonly string[] => hideLiterals(text).match(MENTION) ?? [];

/** A text as a person reads it. */
export function readMarkdown(text: string): string {
  const shown = hideLiterals(text)
    .replace(/\[([^\]\n]+)\]\(<?[^()\s<>]+(?:\([^()\s<>]*\)[^()\s<>]*)*>?\)/g, '$1')
    .replace(/<(https?:\/\/[^\s>]+)>/g, '$1')
    .replace(/^(?:>>> |> )/gm, '')
    .replace(/^(?:#{1,3}|-#) +/gm, '')
    .replace(/^(\s*)[-*] +/gm, '$1• ')
    .replace(/\|\|([\s\S]+?)\|\|/g, '$1')
    .replace(/\*\*\*(?=\S)([\s\S]*?\S)\*\*\*/g, '$1')
    .replace(/\*\*(?=\S)([\s\S]*?\S)\*\*/g, '$1')
    .replace(/__(?=\S)([\s\S]*?\S)__/g, '$1')
    .replace(/~~(?=\S)([\s\S]*?\S)~~/g, '$1')
    .replace(/\*(?=\S)([^*]*?\S)\*/g, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]*?\S)_(?![\p{L}\p{N}_])/gu, '$1');
  return reveal(shown);
}
