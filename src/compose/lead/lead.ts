import type { Span } from '../../policy/policy.ts';

/** The answer in a few words, taken from a quote: the value that was asked for, or yes or no. */
export interface Lead {
  /** "within 30 days", "Yes", "In California: no"; in the language of the question. */
  readonly text: string;
  /** Marker of the citation whose quote it is taken from. */
  readonly citation: number;
  /** Where the deciding words stand in the file, as offsets; their whole sentence where the layout interrupts it. */
  readonly span: Span;
  /** Where the deciding words stand in the citation's quote: UTF-16 offsets. */
  readonly words: Span;
  /** The same in its translation; null where there is none, or the words are not found in it. */
  readonly translatedWords: Span | null;
}
