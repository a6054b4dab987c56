import path from 'node:path';
import { type AddedDocument, addDocument } from '../../../index/manage/add-document.ts';
import type { DocumentCheck } from '../../../index/open/check-documents.ts';
import { printable } from '../../printable.ts';
import { checkBytes, checkFile } from './check-bytes.ts';
import { drawCheck } from './draw-check.ts';
import { DocumentError, obtainDocument } from './obtain-document.ts';
import { refusalOf } from './refusal-of.ts';

/** How a document is added. */
export interface AddPolicyOptions {
  readonly seedsDir: string;
  readonly json: boolean;
  readonly name: string | null;
  readonly zh: string | null;
  readonly aliases: readonly string[];
  /** Web address of the policy, for a file. */
  readonly url: string | null;
  readonly isReplaced: boolean;
}

/**
 * Adds a file or a web page to the seeds folder, and prints where it is and what was read of it.
 * @throws DocumentError, or ManageError of the folder, with one line for the reader
 */
export async function addPolicy(source: string, options: AddPolicyOptions): Promise<void> {
  const { seedsDir, json, isReplaced, ...given } = options;
  const { file, bytes, url } = await obtainDocument(source);
  const check = await checkBytes(file, bytes);
  const refusal = refusalOf(check);
  if (refusal !== null || check.document === null)
    throw new DocumentError(`Cannot add ${source}: ${refusal}. Save the policy as text, Markdown, HTML, PDF or DOCX.`);
  const document = { ...given, file, bytes, title: check.document.title, url: given.url ?? url };
  const dateOf = async (held: string) => dateIn(await checkFile(path.join(seedsDir, held), seedsDir));
  const added = await addDocument(seedsDir, document, { isReplaced, dateOf });
  const own = (await checkFile(path.join(seedsDir, added.file), seedsDir)).document ?? check.document;
  if (json) process.stdout.write(`${JSON.stringify({ added, document: own })}\n`);
  else process.stdout.write(`${printable(summaryOf(added, seedsDir))}\n\n${drawCheck(own)}`);
}

function summaryOf({ name, id, file, kept }: AddedDocument, seedsDir: string): string {
  const place = `${name} (${id}) is now ${path.join(seedsDir, file)}.`;
  return kept === null ? place : `${place} Its former text is kept as ${path.join(seedsDir, kept)}.`;
}

/** Date of a document's version; null where its text gives none. */
export const dateIn = ({ document }: DocumentCheck): string | null => document?.updated ?? document?.effective ?? null;
