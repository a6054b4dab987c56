import type { Part } from './sample-policy.ts';

/** A line of a page: its words, their places in points, the size of the type, whether it is bold. */
interface Line {
  readonly words: readonly (readonly [x: number, text: string])[];
  readonly y: number;
  readonly size: number;
}

/** How pages are laid out. */
export interface PdfLayout {
  /** Columns of running text, in points: where each begins; titles go across all of them. */
  readonly columns: readonly number[];
  readonly width: number;
  /** Letters of a line: an average letter of Helvetica is half as wide as it is high. */
  readonly letters: number;
  /** True draws every word by itself, as programs that justify lines do. */
  readonly isByWord: boolean;
}

const [HEIGHT, MARGIN, LEADING, SIZE] = [420, 50, 14, 10];
const ONE_COLUMN: PdfLayout = { columns: [MARGIN], width: 420, letters: 60, isByWord: false };
/** Two columns of 230 points. */
export const TWO_COLUMNS: PdfLayout = { columns: [MARGIN, 310], width: 590, letters: 44, isByWord: false };
const HEADING_SIZES = [18, 14, 12];

/** Breaks a text into lines, with a hyphen inside one long word of each paragraph where that is needed. */
function wrap(text: string, maxLetters: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last.length + word.length + 1 <= maxLetters) lines[lines.length - 1] = last ? `${last} ${word}` : word;
    else if (/^[a-z]{9,}$/.test(word) && last.length + 6 <= maxLetters) {
      lines[lines.length - 1] = `${last} ${word.slice(0, 5)}-`;
      lines.push(word.slice(5));
    } else lines.push(word);
  }
  return lines;
}

function pagesOf(parts: readonly Part[], { columns, letters }: PdfLayout): Line[][] {
  const pages: Line[][] = [[]];
  let [column, top, y] = [0, HEIGHT - MARGIN - 20, HEIGHT - MARGIN - 20];
  const put = (words: Line['words'], size: number) => {
    if (y < MARGIN + 20) {
      column = (column + 1) % columns.length;
      if (column === 0) {
        pages.push([]);
        top = HEIGHT - MARGIN - 20;
      }
      y = top;
    }
    const from = columns[column] ?? MARGIN;
    pages.at(-1)?.push({ words: words.map(([x, text]) => [from + x, text] as const), y, size });
    y -= LEADING;
  };
  for (const part of parts) {
    if (part.kind === 'heading') put([[0, part.text]], HEADING_SIZES[part.level - 1] ?? SIZE);
    else if (part.kind === 'text') for (const line of wrap(part.text, letters)) put([[0, line]], SIZE);
    else if (part.kind === 'list')
      for (const item of part.items)
        put(
          [
            [0, '\x95'],
            [12, item],
          ],
          SIZE,
        );
    else
      for (const row of part.rows)
        put(
          row.map((cell, i) => [i * 120, cell] as const),
          SIZE,
        );
    y -= LEADING;
    if (part.kind === 'heading' && part.level === 1) top = y;
  }
  return pages;
}

/** Width of a text in Helvetica, as a multiple of the type's height; close enough to set words apart. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => {
    if (/[ijlft.,:;'I ]/.test(letter)) return sum + 0.278;
    if (/[mMW]/.test(letter)) return sum + 0.833;
    return sum + (/[A-Zw]/.test(letter) ? 0.722 : 0.556);
  }, 0);

/** Words of a line each at a place of its own. */
const byWord = ({ words, y, size }: Line): Line => ({
  y,
  size,
  words: words.flatMap(([x, text]) => {
    let at = x;
    return text.split(' ').map((word) => {
      const placed = [at, word] as const;
      at += widthOf(`${word} `) * size;
      return placed;
    });
  }),
});

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');

/** A PDF (ISO 32000) of small pages with running heads and page numbers, in Helvetica. */
export function toPdf(parts: readonly Part[], layout: PdfLayout = ONE_COLUMN): Uint8Array {
  const { width, isByWord } = layout;
  const pages = pagesOf(parts, layout).map((lines) => (isByWord ? lines.map(byWord) : lines));
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  pages.forEach((lines, i) => {
    const furniture: Line[] = [
      { words: [[MARGIN, 'Green Garden Papers']], y: HEIGHT - 25, size: 8 },
      { words: [[width / 2, `${i + 1}`]], y: 20, size: 8 },
    ];
    const drawn = [...furniture, ...lines].flatMap(({ words, y, size }) =>
      words.map(([x, text]) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`),
    );
    const stream = drawn.join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  });
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = pdf.length;
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF`;
  return Buffer.from(pdf, 'latin1');
}
