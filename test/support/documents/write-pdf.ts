import type { Part } from './sample-policy.ts';

/** A line of a page: its words, their places in points, the size of the type, whether it is bold. */
interface Line {
  readonly words: readonly (readonly [x: number, text: string])[];
  readonly y: number;
  readonly size: number;
}

const [WIDTH, HEIGHT, MARGIN, LEADING, SIZE] = [420, 420, 50, 14, 10];
/** Letters of a line of the text: an average letter of Helvetica is half as wide as it is high. */
const MAX_LETTERS = 60;
const HEADING_SIZES = [18, 14, 12];

/** Breaks a text into lines, with a hyphen inside one long word of each paragraph where that is needed. */
function wrap(text: string): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last.length + word.length + 1 <= MAX_LETTERS) lines[lines.length - 1] = last ? `${last} ${word}` : word;
    else if (/^[a-z]{9,}$/.test(word) && last.length + 6 <= MAX_LETTERS) {
      lines[lines.length - 1] = `${last} ${word.slice(0, 5)}-`;
      lines.push(word.slice(5));
    } else lines.push(word);
  }
  return lines;
}

function pagesOf(parts: readonly Part[]): Line[][] {
  const pages: Line[][] = [[]];
  let y = HEIGHT - MARGIN - 20;
  const put = (words: Line['words'], size: number) => {
    if (y < MARGIN + 20) {
      pages.push([]);
      y = HEIGHT - MARGIN - 20;
    }
    pages.at(-1)?.push({ words, y, size });
    y -= LEADING;
  };
  for (const part of parts) {
    if (part.kind === 'heading') put([[MARGIN, part.text]], HEADING_SIZES[part.level - 1] ?? SIZE);
    else if (part.kind === 'text') for (const line of wrap(part.text)) put([[MARGIN, line]], SIZE);
    else if (part.kind === 'list')
      for (const item of part.items)
        put(
          [
            [MARGIN, '\x95'],
            [MARGIN + 12, item],
          ],
          SIZE,
        );
    else
      for (const row of part.rows)
        put(
          row.map((cell, i) => [MARGIN + i * 120, cell] as const),
          SIZE,
        );
    y -= LEADING;
  }
  return pages;
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');

/** A PDF (ISO 32000) of small pages with running heads and page numbers, in Helvetica. */
export function toPdf(parts: readonly Part[]): Uint8Array {
  const pages = pagesOf(parts);
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  pages.forEach((lines, i) => {
    const furniture: Line[] = [
      { words: [[MARGIN, 'Green Garden Papers']], y: HEIGHT - 25, size: 8 },
      { words: [[WIDTH / 2, `${i + 1}`]], y: 20, size: 8 },
    ];
    const drawn = [...furniture, ...lines].flatMap(({ words, y, size }) =>
      words.map(([x, text]) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`),
    );
    const stream = drawn.join('\n');
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`,
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
