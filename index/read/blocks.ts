import type { MappedText } from './mapped-text.ts';

/** A link that a block prints: its target, and the words that carry it as a range in the block's text. */
export interface Link {
  readonly url: string;
  readonly from: number;
  readonly to: number;
}

/** A heading, a paragraph, a list item or a table row: what every format is read to. */
export interface Block extends MappedText {
  readonly kind: 'heading' | 'text' | 'item' | 'row';
  /** Depth of a heading, or of the numbered clause that begins here; 0 where there is no number. */
  readonly depth: number;
  /** Length of its mark ("(2) ", "5.3.1 ", "• ") at the start of its text. */
  readonly mark: number;
  /** Printed number, as digits: "5.3.1"; null without one. */
  readonly number: string | null;
  readonly page: number;
  /** True where it cannot belong to the paragraph before. */
  readonly fresh: boolean;
  /** True for a heading of the next paragraph alone. */
  readonly alone?: boolean;
  /** True for the row that names the columns of a table. */
  readonly head?: boolean;
  readonly links?: readonly Link[];
}

/** A span of the text that is in no block, with the reason. */
export interface Leftover {
  readonly span: readonly [number, number];
  readonly reason: string;
}

/** How a document was written. */
export type Format = 'plain' | 'markdown' | 'html' | 'pdf' | 'docx';

/** A document whose format tells its parts, as its reader gives it. */
export interface StructuredDocument {
  readonly format: Exclude<Format, 'plain'>;
  /** What spans and lines point into: the file's text, or the text taken out of a PDF or a Word file. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly leftovers: readonly Leftover[];
  /** Title that the format itself names. */
  readonly title: string | null;
  /** Offset at which each page begins; empty without pages. */
  readonly pageStarts: readonly number[];
}

/** A file as it was read: its text, and its parts where the format tells them (null for plain text). */
export interface ReadFile {
  readonly format: Format;
  readonly text: string;
  readonly document: StructuredDocument | null;
}
