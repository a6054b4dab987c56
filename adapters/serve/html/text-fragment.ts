/** Characters of a text that a link may carry as a whole; of a longer one its first and last words stand for it. */
const MAX_WHOLE_LENGTH = 200;
const MAX_END_LENGTH = 60;

const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');

/**
 * Makes a link scroll to a text of the page, where the browser can do that (https://wicg.github.io/scroll-to-text-fragment/).
 * @param address a web page; a fragment of its own stays
 */
export function withTextFragment(address: string, text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line === '') return address;
  const directive = line.length <= MAX_WHOLE_LENGTH ? encode(line) : endsOf(line).map(encode).join(',');
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** The first and the last words of a text; of one without spaces, its first and last characters. */
function endsOf(line: string): [start: string, end: string] {
  const characters = [...line];
  const start = characters.slice(0, MAX_END_LENGTH).join('');
  const end = characters.slice(-MAX_END_LENGTH).join('');
  return [start.replace(/\s\S*$/u, '').trim() || start, end.replace(/^\S*\s/u, '').trim() || end];
}
