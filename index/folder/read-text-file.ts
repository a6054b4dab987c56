import path from 'node:path';
import type { Format, ReadFile, StructuredDocument } from '../read/blocks.ts';
import { decodeText } from '../read/decode-text.ts';
import { readHtml } from '../read/html/read-html.ts';
import { readMarkdown } from '../read/markdown/read-markdown.ts';
import { SeedError } from '../read/seed-error.ts';

const FORMATS: Readonly<Record<string, Format>> = {
  '.txt': 'plain',
  '.text': 'plain',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.pdf': 'pdf',
  '.docx': 'docx',
};

/** The format that a file's name tells; null for one that is not read. */
export const formatOf = (file: string): Format | null => FORMATS[path.extname(file).toLowerCase()] ?? null;

const HTML_START = /^(?:\s|<!--[^>]{0,500}-->)*<(?:!doctype html|html|head|body|div|main|article|p|h1)\b/i;
/** Tags of blocks in a text that is HTML without a head. */
const BLOCK_TAGS = /<\/(?:p|div|li|h[1-6]|td)>/gi;
const MIN_BLOCK_TAGS = 5;
/** Signs that a text is written in Markdown. */
const MARKDOWN_MARKS = [/^#{1,6} /m, /^[-*+] /m, /^\d{1,3}\. /m, /^[|>]/m, /^(?:===|---)/m, /\*\*/, /\]\(/];

/**
 * Reads a text file: HTML where it is that, whatever its name, Markdown by its name, else plain text.
 * @throws SeedError when it cannot be used
 */
export function readTextFile(file: string, bytes: Uint8Array): ReadFile {
  const text = decodeText(file, bytes);
  const named = formatOf(file);
  try {
    if (named === 'html' || isHtml(text)) {
      const { blocks, leftovers, title } = readHtml(text);
      const document: StructuredDocument = { format: 'html', text, blocks, leftovers, title, pageStarts: [] };
      return checked(file, { format: 'html', text, document });
    }
    if (named === 'markdown' && MARKDOWN_MARKS.some((mark) => mark.test(text)))
      return checked(file, { format: 'markdown', text, document: readMarkdown(text) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SeedError(file, 'its parts are nested too deeply', 'Save the policy as plain text.');
  }
  return { format: 'plain', text, document: null };
}

/** Whether a file whose name tells nothing may be HTML, from its first bytes. */
export const looksLikeHtml = (bytes: Uint8Array): boolean =>
  HTML_START.test(
    Buffer.from(bytes.subarray(0, 2000))
      .toString('latin1')
      .replace(/^\u00ef\u00bb\u00bf/, ''),
  );

function isHtml(text: string): boolean {
  return HTML_START.test(text.slice(0, 2000)) && (text.match(BLOCK_TAGS)?.length ?? 0) >= MIN_BLOCK_TAGS;
}

function checked(file: string, read: ReadFile): ReadFile {
  if (read.document && read.document.blocks.length > 0) return read;
  throw new SeedError(file, 'it holds no text', 'Save the page when it is loaded, or paste its text into a .txt file.');
}
