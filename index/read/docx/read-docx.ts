import mammoth from 'mammoth';
import type { ReadFile, StructuredDocument } from '../blocks.ts';
import { readHtml } from '../html/read-html.ts';
import { printBlocks } from '../print-blocks.ts';
import { SeedError } from '../seed-error.ts';

/**
 * Reads a Word file; citations point into its text, one paragraph a line.
 * @throws SeedError when it is none, or holds no text
 */
export async function readDocx(file: string, bytes: Uint8Array): Promise<ReadFile> {
  let html: string;
  try {
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: STYLES })).value;
  } catch {
    throw new SeedError(file, 'it is not a valid Word file', 'Save it again as .docx, or as text or HTML.');
  }
  const { blocks, title } = readHtml(`<body>${html}</body>`);
  if (blocks.length === 0) throw new SeedError(file, 'it holds no text', 'Save the policy as text or HTML.');
  const document: StructuredDocument = { format: 'docx', ...printBlocks(blocks), leftovers: [], title, pageStarts: [] };
  return { format: 'docx', text: document.text, document };
}

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];
