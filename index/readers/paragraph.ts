import type { MappedText } from '../mapped-text.ts';

/** A heading, a paragraph, a list item or a table row, as one text. */
export interface Paragraph extends MappedText {
  readonly page: number;
  /** False where the layout allows it to go on in the same paragraph as the one before. */
  readonly fresh: boolean;
  /** Blank lines between it and the next paragraph. */
  readonly gapAfter: number;
  /** True for a row of a table. */
  readonly row: boolean;
}

/** What a reader makes of a text: its paragraphs, and what it left out with the reason. */
export interface Reading {
  readonly paragraphs: readonly Paragraph[];
  readonly dropped: readonly { readonly span: readonly [number, number]; readonly reason: string }[];
}
