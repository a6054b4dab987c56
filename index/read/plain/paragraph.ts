import type { MappedText } from '../mapped-text.ts';

/**
 * How a title is set that runs into its text: in capitals, above the others; in title case or with a mark behind it; with
 * a full stop, for its own paragraph alone.
 */
export type TitleKind = 'capitals' | 'case' | 'lead';

/** A heading, a paragraph, a list item or a table row, as one text. */
export interface Paragraph extends MappedText {
  readonly page: number;
  /** False where the layout allows it to go on in the same paragraph as the one before. */
  readonly fresh: boolean;
  /** Blank lines between it and the next paragraph. */
  readonly gapAfter: number;
  /** True for a row of a table. */
  readonly row: boolean;
  /** True for the row that names the columns of a table. */
  readonly head?: boolean;
  /** How it is set, where it is a title that was cut off its text. */
  readonly title?: TitleKind;
}

/** What a reader makes of a text: its paragraphs, and what it left out with the reason. */
export interface Reading {
  readonly paragraphs: readonly Paragraph[];
  readonly dropped: readonly { readonly span: readonly [number, number]; readonly reason: string }[];
}
