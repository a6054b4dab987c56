/** Widest line, as the formatter of the project has it; a Chinese character takes two columns. */
const MAX_WIDTH = 120;

const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[⺀-鿿豈-﫿！-｠]/u.test(char) ? 2 : 1), 0);

/** How objects are laid out. */
export interface LayoutOptions {
  /** True to keep an object of plain values on one line where it fits. */
  readonly flatObjects: boolean;
}

/**
 * JSON as the project's formatter leaves it: two spaces, lists on one line where they fit. Ends with a line break.
 * Members that are undefined are left out.
 */
export const layoutJson = (value: unknown, options: LayoutOptions = { flatObjects: false }): string =>
  `${layout(value, 0, 0, options)}\n`;

/** @param before width of what stands before the value on its line, behind the indent */
function layout(value: unknown, indent: number, before: number, options: LayoutOptions): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => ({ part: part as unknown, key: isList ? '' : `${JSON.stringify(key)}: ` }));
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return `${open}${close}`;
  if ((isList || options.flatObjects) && parts.every(({ part }) => typeof part !== 'object' || part === null)) {
    const pad = isList ? '' : ' ';
    const line = `${open}${pad}${parts.map(({ key, part }) => `${key}${JSON.stringify(part)}`).join(', ')}${pad}${close}`;
    if (indent + before + widthOf(line) + 1 <= MAX_WIDTH) return line;
  }
  const space = ' '.repeat(indent + 2);
  const lines = parts.map(({ key, part }) => `${space}${key}${layout(part, indent + 2, widthOf(key), options)}`);
  return `${open}\n${lines.join(',\n')}\n${' '.repeat(indent)}${close}`;
}
