import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkDocuments, type DocumentCheck } from '../../../index/open/check-documents.ts';
import { documentLimits } from '../../project/document-limits.ts';

/** Checks a document that is in no folder yet. @param file name for it, with the ending of its format */
export async function checkBytes(file: string, bytes: Uint8Array): Promise<DocumentCheck> {
  const folder = mkdtempSync(path.join(tmpdir(), 'clausewise-'));
  try {
    writeFileSync(path.join(folder, file), bytes);
    return await checkFile(path.join(folder, file), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Checks a document of a folder. */
export async function checkFile(file: string, seedsDir: string): Promise<DocumentCheck> {
  for await (const check of checkDocuments([file], { seedsDir, limits: documentLimits() })) return check;
  throw new Error('No document was checked');
}
