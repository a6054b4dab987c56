import type { ReadFile } from '../read/blocks.ts';
import { formatOf, readTextFile } from './read-text-file.ts';

/**
 * Reads a document of any format. The libraries for PDF and Word are loaded when they are needed.
 * @throws SeedError when it cannot be used
 */
export async function readBytes(file: string, bytes: Uint8Array): Promise<ReadFile> {
  const format = formatOf(file);
  if (format === 'pdf') return (await import('../read/pdf/read-pdf.ts')).readPdf(file, bytes);
  if (format === 'docx') return (await import('../read/docx/read-docx.ts')).readDocx(file, bytes);
  return readTextFile(file, bytes);
}
