import type { MappedText } from './mapped-text.ts';

/** A paragraph whose part in the outline is known. */
export interface Element extends MappedText {
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
}
