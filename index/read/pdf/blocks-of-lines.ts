import type { Block } from '../blocks.ts';
import { makeHeading, makeItem, makeRow, makeText } from '../make-block.ts';
import { markerOf } from '../marker.ts';
import type { PageLine } from './lines-of-page.ts';

/** A line set this much larger than the text is a heading. */
const MIN_HEADING_RATIO = 1.08;
const MAX_HEADING_LENGTH = 140;
/** Lines further apart than this many times the usual distance belong to two paragraphs. */
const MIN_PARAGRAPH_GAP = 1.35;
const ENDS_SENTENCE = /[.?!;:。？！；：][\s"'”’)）\]】]*$/u;
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
/** First parts of words that keep their hyphen at a line's end. */
const KEEPS_HYPHEN =
  /(?:^|[\s(])(?:non|self|third|opt|co|cross|end|long|short|re|pre|e|high|low|real|well|add|sub|third-party)-$/i;

/** Lines that make one block. */
interface Group {
  readonly lines: PageLine[];
  readonly kind: 'heading' | 'text' | 'row';
}

/** Puts the lines of a PDF together to headings, paragraphs, items and rows. */
export function blocksOfLines(lines: readonly PageLine[]): Block[] {
  const body = modeOf(lines, (line) => Math.round(line.size * 2) / 2);
  const bodyFont = modeOf(lines, (line) => line.font);
  const leading = leadingOf(lines);
  const groups: Group[] = [];
  lines.forEach((line, i) => {
    const kind = kindOf(line, lines[i - 1], lines[i + 1], Number(body), String(bodyFont));
    const group = groups.at(-1);
    if (group && goesOn(group, line, kind, leading)) group.lines.push(line);
    else groups.push({ lines: [line], kind });
  });
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
  const sizes = [
    ...new Set(groups.filter(({ kind }) => kind === 'heading').map(({ lines: [line] }) => sizeOf(line))),
  ].sort((a, b) => b - a);
  return groups.map((group) => blockOf(group, words, sizes));
}

const sizeOf = (line: PageLine | undefined): number => Math.round((line?.size ?? 0) * 2) / 2;

function kindOf(
  line: PageLine,
  before: PageLine | undefined,
  after: PageLine | undefined,
  body: number,
  font: string,
): Group['kind'] {
  const short = line.text.length <= MAX_HEADING_LENGTH && /\p{L}/u.test(line.text);
  if (short && line.size >= body * MIN_HEADING_RATIO) return 'heading';
  const another = line.font !== font && before?.font !== line.font && after?.font !== line.font;
  if (
    short &&
    another &&
    line.size >= body * 0.98 &&
    !ENDS_SENTENCE.test(line.text) &&
    line.text.length < 90 &&
    !/^[\p{Ll},;]/u.test(line.text)
  )
    return 'heading';
  return line.cells.length > 1 ? 'row' : 'text';
}

function goesOn({ lines, kind }: Group, line: PageLine, next: Group['kind'], leading: number): boolean {
  const last = lines.at(-1);
  if (!last || kind !== next || kind === 'row') return false;
  const marker = markerOf(line.text);
  if (kind === 'heading')
    return (
      sizeOf(last) === sizeOf(line) &&
      last.page === line.page &&
      last.y - line.y < line.size * 1.6 &&
      last.y > line.y &&
      !marker
    );
  if (marker && (marker.kind === 'item' || ENDS_SENTENCE.test(last.text))) return false;
  const gap = last.y - line.y;
  if (last.page === line.page && gap > 0) return gap <= Math.max(leading, line.size) * MIN_PARAGRAPH_GAP;
  // On the next page or in the next column a sentence goes on.
  return !ENDS_SENTENCE.test(last.text);
}

function blockOf({ lines, kind }: Group, words: ReadonlySet<string>, sizes: readonly number[]): Block {
  const page = lines[0]?.page ?? 0;
  if (kind === 'row') return { ...makeRow((lines[0]?.cells ?? []).map(wordsOf), false), page };
  const read = wordsOf(lines.map(({ text }) => text).reduce((text, line) => joined(text, line, words), ''));
  if (kind === 'heading') return { ...makeHeading(read, sizes.indexOf(sizeOf(lines[0])) + 1), page };
  const block = makeText(read);
  return { ...(block.kind === 'item' ? makeItem(read) : block), page };
}

const wordsOf = (text: string) => ({ text, at: Array.from({ length: text.length }, (_, i) => i), links: [] });

/** Two lines as one: a hyphen at the end goes where the word is known without it. */
function joined(text: string, line: string, words: ReadonlySet<string>): string {
  if (!text) return line;
  const [last, tail] = [text.at(-1) ?? '', text.slice(-60)];
  if (HAN.test(last) || HAN.test(line[0] ?? '')) return text + line;
  if (!/\p{L}[-\u00ad\u2010]$/u.test(tail) || !/^\p{Ll}/u.test(line)) return `${text} ${line}`;
  const word = `${/(\p{L}{1,40}).$/u.exec(tail)?.[1] ?? ''}${/^\p{L}+/u.exec(line)?.[0] ?? ''}`.toLowerCase();
  return words.has(word) || last === '\u00ad' || !KEEPS_HYPHEN.test(tail) ? text.slice(0, -1) + line : text + line;
}

/** Share of the distances between lines that are as small as those inside a paragraph, at least. */
const TIGHT_SHARE = 0.1;

/** The distance between two lines of one paragraph, in points. */
function leadingOf(lines: readonly PageLine[]): number {
  const gaps = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    const gap = before && before.page === line.page ? before.y - line.y : 0;
    return gap >= line.size * 0.8 ? [gap] : [];
  });
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length * TIGHT_SHARE)] ?? 0;
}

function modeOf<T extends string | number>(
  lines: readonly PageLine[],
  key: (line: PageLine, i: number) => T,
): T | undefined {
  const counts = new Map<T, number>();
  for (const [i, line] of lines.entries()) counts.set(key(line, i), (counts.get(key(line, i)) ?? 0) + line.text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
