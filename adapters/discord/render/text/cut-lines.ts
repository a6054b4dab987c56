import { renderLines, type Span, type TextLine } from './text-line.ts';

/** Where a text may be cut, best first: after a sentence, after white space. */
const BREAK_PATTERNS: readonly RegExp[] = [/[.!?。！？；;]\s*/gu, /\s+/gu];

/**
 * Groups lines so that each group fits into a message. Cuts are made between lines if possible, else between sentences,
 * words or characters; never inside an escape, a link, code or a fence, because lines are cut before they become Markdown.
 * @param maxLength UTF-16 units of a group
 */
export function cutLines(lines: readonly TextLine[], maxLength: number): TextLine[][] {
  const groups: TextLine[][] = [];
  for (const line of lines.flatMap((one) => fitLine(one, maxLength))) {
    const last = groups.at(-1);
    if (last && renderLines([...last, line]).length <= maxLength) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Cuts a line into pieces that fit. */
function fitLine(line: TextLine, maxLength: number): TextLine[] {
  if (renderLines([line]).length <= maxLength) return [line];
  const halves = halveSpans(line.spans);
  return halves ? halves.flatMap((spans) => fitLine({ ...line, spans }, maxLength)) : [line];
}

/** Cuts spans in two; null if nothing can be cut any more. */
function halveSpans(spans: readonly Span[]): Span[][] | null {
  const [only] = spans;
  if (!only) return null;
  if (spans.length > 1) return [spans.slice(0, spans.length >> 1), spans.slice(spans.length >> 1)];
  const at = cutPosition(only.text);
  if (at <= 0 || at >= only.text.length) return null;
  return [[{ ...only, text: only.text.slice(0, at).trimEnd() }], [{ ...only, text: only.text.slice(at).trimStart() }]];
}

/** The best place to cut near the middle. */
function cutPosition(text: string): number {
  const middle = text.length >> 1;
  for (const pattern of BREAK_PATTERNS) {
    const ends = [...text.matchAll(pattern)].map(({ index, 0: gap }) => index + gap.length);
    const near = ends.filter((end) => Math.abs(end - middle) < text.length / 4);
    const [best] = near.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    if (best !== undefined) return best;
  }
  return /[\udc00-\udfff]/.test(text[middle] ?? '') ? middle + 1 : middle;
}
