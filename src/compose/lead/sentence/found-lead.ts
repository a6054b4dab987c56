import type { Span } from '../../../policy/policy.ts';
import type { QuotedSentence } from './quoted-sentence.ts';

/** A lead before it has a place: offsets count from the beginning of the sentence and of its translation. */
export interface FoundLead {
  readonly text: string;
  readonly sentence: QuotedSentence;
  readonly words: Span;
  readonly translatedWords: Span | null;
}
