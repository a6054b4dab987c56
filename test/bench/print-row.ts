const FIRST_WIDTH = 48;
const CELL_WIDTH = 15;

/** Prints a row: its name, and its cells in columns. */
export const printRow = (name: string, ...cells: readonly string[]): boolean =>
  process.stdout.write(`${name.padEnd(FIRST_WIDTH)}${cells.map((cell) => cell.padStart(CELL_WIDTH)).join('')}\n`);

/** Prints an empty line and the head of a table. */
export const printHead = (title: string, columns: readonly string[]): boolean =>
  process.stdout.write('\n') && printRow(title, ...columns);
