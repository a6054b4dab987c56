import { getDocumentProxy } from 'unpdf';
import type { Leftover, ReadFile, StructuredDocument } from '../blocks.ts';
import { printBlocks } from '../print-blocks.ts';
import { SeedError } from '../seed-error.ts';
import { blocksOfLines } from './blocks-of-lines.ts';
import { findRunningLines } from './find-running-lines.ts';
import { linesOfPage, type PageLine } from './lines-of-page.ts';
import type { PlacedWords } from './placed-words.ts';

/** A policy has no more pages; each costs time. */
const MAX_PAGES = 400;

/**
 * Reads a PDF: its lines by their places, without running heads and feet, put together to headings and paragraphs.
 * Citations point into that text, and name the page.
 * @throws SeedError when it is none, is locked, has too many pages, or holds pictures of text only
 */
export async function readPdf(file: string, bytes: Uint8Array): Promise<ReadFile> {
  const pages = await pagesOf(file, bytes);
  const lines = pages.flatMap((words, page) => linesOfPage(words, page));
  const running = findRunningLines(lines, pages.length);
  const { text: body, blocks } = printBlocks(blocksOfLines(lines.filter((line) => !running.has(line))));
  if (blocks.length === 0)
    throw new SeedError(
      file,
      'it holds no text, only pictures',
      'Save the policy as text, or recognise its text first.',
    );
  const pageStarts = pages.map((_, page) => blocks.find((block) => block.page >= page)?.at[0] ?? body.length);
  const { text, leftovers } = appendLeftovers(body, [...running]);
  const document: StructuredDocument = { format: 'pdf', text, blocks, leftovers, title: null, pageStarts };
  return { format: 'pdf', text, document };
}

/** Puts what is left out behind the text, a line each, so that it can be shown. */
function appendLeftovers(body: string, lines: readonly PageLine[]): { text: string; leftovers: Leftover[] } {
  let text = body;
  const leftovers = lines.map(({ text: line }): Leftover => {
    const start = text.length + 1;
    text += `\n${line}`;
    return { span: [start, text.length], reason: 'running head or foot' };
  });
  return { text, leftovers };
}

async function pagesOf(file: string, bytes: Uint8Array): Promise<PlacedWords[][]> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    if (pdf.numPages > MAX_PAGES)
      throw new SeedError(file, `it has ${pdf.numPages} pages, and a policy has at most ${MAX_PAGES}`, 'Split it.');
    const pages: PlacedWords[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const [, , width = 600, height = 800] = page.view;
      pages.push(
        (items as readonly PdfItem[]).flatMap((item) => ('str' in item ? [wordsOf(item, width, height)] : [])),
      );
    }
    await pdf.destroy();
    return pages;
  } catch (error) {
    if (error instanceof SeedError) throw error;
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new SeedError(
      file,
      locked ? 'it is locked by a password' : 'it is not a valid PDF',
      'Save the policy as text or HTML, or print it to a new PDF.',
    );
  }
}

/** What pdf.js gives for a piece of text; marks of structure have no `str`. */
type PdfItem = PdfText | { readonly type: string };
interface PdfText {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

function wordsOf(item: PdfText, pageWidth: number, pageHeight: number): PlacedWords {
  const [, , , scale = 0, x = 0, y = 0] = item.transform.map(Number);
  const size = Math.abs(scale) || item.height;
  return { text: item.str, x, y, width: item.width, size, font: item.fontName, pageWidth, pageHeight };
}
