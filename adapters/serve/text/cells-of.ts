const BORDER = /\t|\s*\|\s*|\s*<\/t[dh]\s*>\s*/iu;

const words = (text: string): string => text.replace(/\s+/gu, '');

/**
 * The cells of a table row.
 * @param text the row as it is read: cells one behind the other
 * @param raw the same place of the file, with its borders
 * @returns the row as a single cell where the borders are not known, or do not part just these words
 */
export function cellsOf(text: string, raw: string): string[] {
  const own = split(text);
  if (own.length > 1) return own;
  const cells = split(raw).map((cell) => cell.replace(/<[^<>]*>/gu, '').trim());
  return cells.length > 1 && words(cells.join('')) === words(text) ? cells : [text];
}

const split = (text: string): string[] =>
  text
    .replace(/^\s*\|/u, '')
    .replace(/\|\s*$/u, '')
    .split(BORDER)
    .map((cell) => cell.trim());
