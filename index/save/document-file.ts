import path from 'node:path';
import type { Block, ReadFile, StructuredDocument } from '../read/blocks.ts';
import { codeVersion } from './code-version.ts';
import { readSavedFile, writeSavedFile } from './saved-file.ts';

/** A block whose places are kept as runs: start and length of each stretch that stands together in the text. */
type SavedBlock = Omit<Block, 'at'> & { readonly runs: readonly number[] };
type SavedDocument = Omit<StructuredDocument, 'blocks'> & { readonly blocks: readonly SavedBlock[] };

const fileOf = (folder: string, sha256: string): string => path.join(folder, `${sha256.slice(0, 32)}.json`);
const originOf = (sha256: string) => ({ code: codeVersion(), seed: sha256 });

/** A document as it was read before. @returns null where it is missing, damaged, or was read by other code */
export function readDocumentFile(folder: string, sha256: string): ReadFile | null {
  const content = readSavedFile(fileOf(folder, sha256), originOf(sha256));
  return content && parseDocument(content);
}

/** Keeps a document as it was read; where the folder cannot be written, nothing. */
export function writeDocumentFile(folder: string, sha256: string, content: Uint8Array): void {
  try {
    writeSavedFile(fileOf(folder, sha256), originOf(sha256), content);
  } catch {
    // It is read again at the next start; that the folder cannot be written is reported with the index.
  }
}

/** A document as bytes, for a file or another thread. */
export function serializeDocument({ blocks, ...document }: StructuredDocument): Uint8Array {
  const saved: SavedDocument = {
    ...document,
    blocks: blocks.map(({ at, ...block }) => ({ ...block, runs: runsOf(at) })),
  };
  return Buffer.from(JSON.stringify(saved));
}

/** A document from its bytes. */
export function parseDocument(content: Uint8Array): ReadFile & { readonly document: StructuredDocument } {
  const { blocks, ...saved } = JSON.parse(Buffer.from(content).toString('utf8')) as SavedDocument;
  const document = { ...saved, blocks: blocks.map(({ runs, ...block }): Block => ({ ...block, at: placesOf(runs) })) };
  return { format: document.format, text: document.text, document };
}

function runsOf(at: readonly number[]): number[] {
  const runs: number[] = [];
  at.forEach((place, i) => {
    if (i > 0 && place === (at[i - 1] ?? 0) + 1) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(place, 1);
  });
  return runs;
}

function placesOf(runs: readonly number[]): number[] {
  const at: number[] = [];
  for (let i = 0; i < runs.length; i += 2) for (let k = 0; k < (runs[i + 1] ?? 0); k++) at.push((runs[i] ?? 0) + k);
  return at;
}
