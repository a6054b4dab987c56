/**
 * Discord's own syntax in a message: mentions of people, roles and channels, custom emoji, times. Commands that were
 * picked from the list (`</ask:1>`) read as if they had been typed.
 */
const SYNTAX = /<(?:@[!&]?\d+|#\d+|id:\w+|a?:\w+:\d+|t:-?\d+(?::\w)?)>/gu;
const COMMAND = /<(\/[\p{L}-]+)(?: [^:>]*)?:\d+>/gu;

/** What a message says, without mentions and the rest of Discord's syntax. */
export const stripSyntax = (content: string): string =>
  content.replace(COMMAND, '$1').replace(SYNTAX, ' ').replace(/ {2,}/gu, ' ').trim();
