import stringWidth from 'string-width';
import type { TextRun } from '../../src/chat/reply/chat-reply.ts';
import { readMarks } from '../../src/compose/draw/mark-words.ts';
import type { Look, Style } from './look.ts';
import { wrapText } from './wrap-text.ts';

/** Options for drawing a paragraph. */
export interface ParagraphOptions {
  readonly indent?: number;
  readonly style?: Style;
  /** Stands in the indent of the first line ("[1]", "•"); narrower than the indent. */
  readonly marker?: string;
  /** Stands in front of every line ("┃ "). */
  readonly bar?: string;
}

/** A paragraph as lines of the look's width. */
export function drawParagraph(look: Look, text: string, options: ParagraphOptions = {}): string[] {
  const { indent = 0, style, marker = '', bar = '' } = options;
  const paint = (line: string) => (style && line ? look.paint(style, line) : line);
  // A line is painted stretch by stretch: styles within each other would end each other.
  const lines = readMarks(wrapText(text, look.width - bar.length, indent));
  const painted = (runs: (typeof lines)[number], from: number) =>
    cutRuns(runs, from)
      .map((run) => (run.style === 'mark' ? look.paint('quote', run.text) : paint(run.text)))
      .join('');
  const margin = bar.trim() ? look.paint('marker', bar) : bar;
  return lines.map((line, i) => {
    if (i > 0 || !marker) return margin + painted(line, 0);
    const gap = ' '.repeat(Math.max(0, indent - stringWidth(marker)));
    return `${margin}${look.paint('marker', marker)}${gap}${painted(line, indent)}`;
  });
}

/** The stretches of a line without its first characters. */
function cutRuns([first, ...others]: readonly TextRun[], from: number): TextRun[] {
  return first ? [{ ...first, text: first.text.slice(from) }, ...others] : [];
}
