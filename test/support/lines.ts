import { type Line, linesOf } from '../../index/read/plain/lines.ts';
import type { Paragraph } from '../../index/read/plain/paragraph.ts';

/** Lines of a text, as a reader gets them. */
export const linesIn = (...lines: readonly string[]): Line[] => linesOf(lines.join('\n'));

export const textsOf = (parts: readonly { readonly text: string }[]): string[] => parts.map(({ text }) => text);

/** Paragraphs of one line each, each on its own, as a reader hands them on. */
export const paragraphsOf = (...texts: readonly string[]): Paragraph[] =>
  linesIn(...texts).map(({ text, at }) => ({ text, at, page: 0, fresh: true, gapAfter: 0, row: false }));
