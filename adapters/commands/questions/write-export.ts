import { writeFile } from 'node:fs/promises';
import { quoteTable } from '../../../src/chat/export/quote-table.ts';
import { writeCsv } from '../../../src/chat/export/write-csv.ts';
import { writeMarkdown } from '../../../src/chat/export/write-markdown.ts';
import type { Reply } from '../../../src/compose/reply.ts';
import type { Corpus } from '../../../src/retrieve/corpus.ts';

const WRITERS: readonly (readonly [ending: RegExp, write: typeof writeCsv])[] = [
  [/\.csv$/iu, writeCsv],
  [/\.(?:md|markdown)$/iu, writeMarkdown],
];

/** What is wrong with the name of a file to be written; null for nothing. */
export const findExportProblem = (file: string): string | null =>
  WRITERS.some(([ending]) => ending.test(file))
    ? null
    : `Cannot export to ${file}: its ending says no format. Name a file that ends in .csv or .md.`;

/**
 * Writes the quotes of a reply as a table into a new file, in the format that its ending says.
 * @returns one line for the person: what was written, or why nothing was
 */
export async function writeExport(file: string, reply: Reply, corpus: Corpus): Promise<{ ok: boolean; text: string }> {
  const write = WRITERS.find(([ending]) => ending.test(file))?.[1];
  const table = quoteTable(reply, corpus);
  if (!write || table.rows.length === 0)
    return { ok: false, text: `Cannot export to ${file}: the reply quotes nothing. Ask for what a policy says.` };
  try {
    await writeFile(file, write(table), { flag: 'wx' });
    return { ok: true, text: `${table.rows.length} rows written to ${file}.` };
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const cure = isThere
      ? 'it is there already. Name another file.'
      : 'it cannot be written. Name a file in a folder of yours.';
    return { ok: false, text: `Cannot export to ${file}: ${cure}` };
  }
}
