import { escapeText } from './escape-text.ts';

/** A piece of a line in one style. The text is clean (`cleanText`) and not escaped yet. */
export interface Span {
  readonly text: string;
  readonly style: 'plain' | 'bold' | 'code' | 'link';
  /** The target of a link. */
  readonly url?: string;
}

/** The format of a line: plain, block quote, small print, heading, list entry, or inside a code fence. */
export type LineKind = 'plain' | 'quote' | 'small' | 'heading' | 'entry' | 'fenced';

/** A line of a message before it becomes Markdown: it can be cut without breaking any markup. */
export interface TextLine {
  readonly kind: LineKind;
  readonly spans: readonly Span[];
}

const PREFIXES: Readonly<Record<LineKind, string>> = {
  plain: '',
  quote: '> ',
  small: '-# ',
  heading: '### ',
  entry: '- ',
  fenced: '',
};
const FENCE = '```';

/** Makes a line of plain text, or of spans. */
export const textLine = (kind: LineKind, content: string | readonly Span[]): TextLine => ({
  kind,
  spans: typeof content === 'string' ? [plain(content)] : content,
});

/** A span of plain text. */
export const plain = (text: string): Span => ({ text, style: 'plain' });

/** Renders a span as Markdown. Text with a backtick cannot be code; white space stays outside of bold. */
function renderSpan({ text, style, url }: Span): string {
  if (style === 'plain' || !text.trim()) return escapeText(text);
  if (style === 'code') return text.includes('`') ? escapeText(text) : `\`${text}\``;
  if (style === 'link') return url ? `[${escapeText(text)}](<${url}>)` : escapeText(text);
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return `${before}**${escapeText(inner)}**${after}`;
}

/** Merges neighbours of the same style: in `**a****b**` Discord would show asterisks. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (!span.text) continue;
    if (last && last.style === span.style && !span.url) all.splice(-1, 1, { ...last, text: last.text + span.text });
    else all.push(span);
  }
  return all;
}

/** Removes white space at the start of a line, which may be the rest of one that was cut: a list mark after it would count. */
const trimStart = ([first, ...rest]: readonly Span[]): Span[] =>
  first ? [{ ...first, text: first.text.trimStart() }, ...rest] : [];

/** Renders lines as Markdown. Neighbouring `fenced` lines share one code fence, which their own text cannot close. */
export function renderLines(lines: readonly TextLine[]): string {
  const rendered: string[] = [];
  for (const [i, { kind, spans }] of lines.entries()) {
    if (kind !== 'fenced') {
      rendered.push(PREFIXES[kind] + trimStart(mergeSpans(spans)).map(renderSpan).join(''));
      continue;
    }
    if (lines[i - 1]?.kind !== 'fenced') rendered.push(FENCE);
    rendered.push(spans.map(({ text }) => text.replace(/`(?=`)/gu, '`\u200b')).join(''));
    if (lines[i + 1]?.kind !== 'fenced') rendered.push(FENCE);
  }
  return rendered.join('\n');
}
