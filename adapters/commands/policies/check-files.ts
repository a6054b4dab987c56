import { checkDocuments } from '../../../index/open/check-documents.ts';
import { printable } from '../../printable.ts';
import { documentLimits } from '../../project/document-limits.ts';
import { drawCheck } from './draw-check.ts';

/** How files are checked. */
export interface CheckFilesOptions {
  readonly seedsDir: string;
  readonly json: boolean;
}

/**
 * Prints what was read of each file: a sheet for people, or one JSON array of {document, problem}.
 * @returns whether all could be read
 */
export async function checkFiles(files: readonly string[], { seedsDir, json }: CheckFilesOptions): Promise<boolean> {
  const all = [];
  for await (const check of checkDocuments(files, { seedsDir, limits: documentLimits() })) {
    if (!json && check.document) process.stdout.write(`${all.length > 0 ? '\n' : ''}${drawCheck(check.document)}`);
    else if (!json) process.stderr.write(`${printable(check.problem ?? '')}\n`);
    all.push(check);
  }
  if (json) process.stdout.write(`${JSON.stringify(all)}\n`);
  return all.every(({ problem }) => problem === null);
}
