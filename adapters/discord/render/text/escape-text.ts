/**
 * Characters with a meaning in Discord's Markdown: emphasis, strikethrough, spoilers, code, links and automatic links,
 * mentions, timestamps, commands, custom and named emoji (`:smile:`), headings and quotes. After a backslash Discord shows
 * the character itself (support.discord.com "Markdown Text 101").
 */
const SPECIAL_CHARACTERS = /[\\*_~|`[\]()<>@:#]/gu;
/** The start of a line that would make it a list or small print (a hash and a bracket are escaped everywhere). */
const LIST_MARK = /^(?:[-+]|\d+(?=\.))/u;
/** Pings of everybody. The server sees them despite a backslash, so an invisible space breaks them. Not "@here.com". */
const MASS_MENTIONS = /@(?=(?:everyone|here)(?![\p{L}\p{N}]|\.\p{L}))/giu;

/** Escapes one line of text so that Discord shows exactly its characters; it may stand at the start of a line. */
export function escapeText(text: string): string {
  const marked = text.replace(MASS_MENTIONS, '@\u200b').replace(SPECIAL_CHARACTERS, '\\$&');
  return marked.replace(LIST_MARK, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`));
}
