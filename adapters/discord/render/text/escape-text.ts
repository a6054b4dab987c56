/**
 * All that Discord's Markdown gives a meaning inside a line: emphasis, strike, spoiler, code, links and automatic links,
 * mentions, time stamps, commands, custom and named emoji (`:smile:`), headings and quotes. A backslash before any of
 * them shows the character itself (support.discord.com "Markdown Text 101").
 */
const MARKS = /[\\*_~|`[\]()<>@:#]/gu;
/** What makes a list or small print of a line; a hash and a bracket are escaped everywhere. */
const LIST = /^(?:[-+]|\d+(?=\.))/u;
/** A backslash hides these two from the reader, but not from the server: an invisible space parts them. Not in "@here.com". */
const CALLS = /@(?=(?:everyone|here)(?![\p{L}\p{N}]|\.\p{L}))/giu;

/** A text on one line so that a person reads its own characters, and Discord nothing else; it may begin a line. */
export function escapeText(text: string): string {
  const marked = text.replace(CALLS, '@\u200b').replace(MARKS, '\\$&');
  return marked.replace(LIST, (start) => (/\d/u.test(start) ? `${start}\\` : `\\${start}`));
}
