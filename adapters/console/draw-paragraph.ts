import stringWidth from 'string-width';
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
  const margin = bar.trim() ? look.paint('marker', bar) : bar;
  return wrapText(text, look.width - bar.length, indent).map((line, i) => {
    if (i > 0 || !marker) return margin + paint(line);
    const gap = ' '.repeat(Math.max(0, indent - stringWidth(marker)));
    return `${margin}${look.paint('marker', marker)}${gap}${paint(line.slice(indent))}`;
  });
}
