/** Discord's markup for mentions of people, roles and channels, for custom emoji and for times. */
const MARKUP = /<(?:@[!&]?\d+|#\d+|id:\w+|a?:\w+:\d+|t:-?\d+(?::\w)?)>/gu;
/** A command picked from the list (`</ask:1>`); it reads as if it had been typed. */
const COMMAND = /<(\/[\p{L}-]+)(?: [^:>]*)?:\d+>/gu;

/** The words of a message, without mentions and other markup of Discord. */
export const stripSyntax = (content: string): string =>
  content.replace(COMMAND, '$1').replace(MARKUP, ' ').replace(/ {2,}/gu, ' ').trim();
