/** Reads Discord's markup like its client: a few rules, enough for messages of a bot. */

/** Placeholders from the private use area for characters that are not markup; they are put back at the end. */
const HIDDEN = 0xe000;
const hide = (text: string): string =>
  [...text]
    .map((one) => (one.length === 1 && one < '\u0100' ? String.fromCharCode(HIDDEN + one.charCodeAt(0)) : one))
    .join('');
const reveal = (text: string): string =>
  text.replace(/[\ue000-\ue0ff]/g, (one) => String.fromCharCode(one.charCodeAt(0) - HIDDEN));

/** Protects code and escaped characters from the other rules, which a client does first. */
const hideLiterals = (text: string): string =>
  text.replace(/```(?:[\w+-]*\n)?([\s\S]*?)```|``([\s\S]*?)``|`([^`]+)`|\\([^0-9A-Za-z\s])/g, (_, ...parts) =>
    hide(String(parts.slice(0, 4).find((part) => part !== undefined) ?? '')),
  );

const MENTION = /<@[!&]?\d+>|<#\d+>|<\/[^\s:>][^:>]{0,100}:\d+>|<id:(?:customize|browse|guide|linked-roles)>/g;

/** The mentions that a text shows, whether or not they ping. */
export const mentionsIn = (text: string): readonly string[] => hideLiterals(text).match(MENTION) ?? [];

/** The text that a person reads, without markup. */
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
