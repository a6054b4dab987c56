import { escapeText } from './escape-text.ts';

/** A stretch of a line in one manner; the text is clean (`cleanText`) and not escaped yet. */
export interface Span {
  readonly text: string;
  readonly style: 'plain' | 'bold' | 'code' | 'link';
  /** Where a link leads. */
  readonly url?: string;
}

/** How a line stands: policy's words beside a bar, small print, a heading, an entry of a list, as it is. */
export type LineKind = 'plain' | 'quote' | 'small' | 'heading' | 'entry' | 'fenced';

/** A line of a message before it becomes Markdown, so that it can be cut without tearing any mark apart. */
export interface TextLine {
  readonly kind: LineKind;
  readonly spans: readonly Span[];
}

const PREFIX: Readonly<Record<LineKind, string>> = {
  plain: '',
  quote: '> ',
  small: '-# ',
  heading: '### ',
  entry: '- ',
  fenced: '',
};
const FENCE = '```';

/** A line of plain text, or of spans. */
export const textLine = (kind: LineKind, content: string | readonly Span[]): TextLine => ({
  kind,
  spans: typeof content === 'string' ? [plain(content)] : content,
});

/** A span of plain text. */
export const plain = (text: string): Span => ({ text, style: 'plain' });

/** A span as Markdown. Text with a backtick cannot stand in code; white space stays outside of bold. */
function renderSpan({ text, style, url }: Span): string {
  if (style === 'plain' || !text.trim()) return escapeText(text);
  if (style === 'code') return text.includes('`') ? escapeText(text) : `\`${text}\``;
  if (style === 'link') return url ? `[${escapeText(text)}](<${url}>)` : escapeText(text);
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return `${before}**${escapeText(inner)}**${after}`;
}

/** Neighbours of one style as one: `**a****b**` would end in asterisks that are shown. */
function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const last = all.at(-1);
    if (!span.text) continue;
    if (last && last.style === span.style && !span.url) all.splice(-1, 1, { ...last, text: last.text + span.text });
    else all.push(span);
  }
  return all;
}

/** What was in the middle of a line before it was cut begins one now: a list mark behind a space would be one. */
const fromStart = ([first, ...rest]: readonly Span[]): Span[] =>
  first ? [{ ...first, text: first.text.trimStart() }, ...rest] : [];

/** Lines as Markdown; lines of a fence stand in one, which their own text cannot close. */
export function renderLines(lines: readonly TextLine[]): string {
  const drawn: string[] = [];
  for (const [i, { kind, spans }] of lines.entries()) {
    if (kind !== 'fenced') {
      drawn.push(PREFIX[kind] + fromStart(merged(spans)).map(renderSpan).join(''));
      continue;
    }
    if (lines[i - 1]?.kind !== 'fenced') drawn.push(FENCE);
    drawn.push(spans.map(({ text }) => text.replace(/`(?=`)/gu, '`\u200b')).join(''));
    if (lines[i + 1]?.kind !== 'fenced') drawn.push(FENCE);
  }
  return drawn.join('\n');
}
