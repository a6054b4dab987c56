import { renderLines, type Span, type TextLine } from './text-line.ts';

/** A place to break at: behind a sentence, behind a space. */
const BREAKS: readonly RegExp[] = [/[.!?。！？；;]\s*/gu, /\s+/gu];

/**
 * Lines in groups of which each fits into a message: between lines where that is possible, else between sentences, words,
 * characters; never inside an escape, a link, a code or a fence, as lines are cut before they become Markdown.
 * @param most UTF-16 units of a group
 */
export function cutLines(lines: readonly TextLine[], most: number): TextLine[][] {
  const groups: TextLine[][] = [];
  for (const line of lines.flatMap((one) => fitLine(one, most))) {
    const last = groups.at(-1);
    if (last && renderLines([...last, line]).length <= most) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** A line in pieces that fit. */
function fitLine(line: TextLine, most: number): TextLine[] {
  if (renderLines([line]).length <= most) return [line];
  const halves = halveSpans(line.spans);
  return halves ? halves.flatMap((spans) => fitLine({ ...line, spans }, most)) : [line];
}

/** Spans in two; null where nothing is left to part. */
function halveSpans(spans: readonly Span[]): Span[][] | null {
  const [only] = spans;
  if (!only) return null;
  if (spans.length > 1) return [spans.slice(0, spans.length >> 1), spans.slice(spans.length >> 1)];
  const at = middleOf(only.text);
  if (at <= 0 || at >= only.text.length) return null;
  return [[{ ...only, text: only.text.slice(0, at).trimEnd() }], [{ ...only, text: only.text.slice(at).trimStart() }]];
}

/** The best place near the middle. */
function middleOf(text: string): number {
  const middle = text.length >> 1;
  for (const pattern of BREAKS) {
    const ends = [...text.matchAll(pattern)].map(({ index, 0: gap }) => index + gap.length);
    const near = ends.filter((end) => Math.abs(end - middle) < text.length / 4);
    const [best] = near.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
    if (best !== undefined) return best;
  }
  return /[\udc00-\udfff]/.test(text[middle] ?? '') ? middle + 1 : middle;
}
