import type { Span } from '../../../policy/policy.ts';
import type { Language } from '../../../text/language.ts';

/** A value in a sentence: a duration, an age, a date, a name. */
export interface FoundValue {
  /** The same for the same value in either language: "30 day". */
  readonly key: string;
  /** As it is shown: as it is written, with the words that limit it ("within 30 days"). */
  readonly text: string;
  /** Where it stands in the sentence: UTF-16 offsets. */
  readonly words: Span;
}

/** A kind of value that a question can ask for. */
export interface ValueKind {
  /** True for a question that asks for a value of this kind. */
  readonly isAsked: (question: string) => boolean;
  /** True where another sentence of the quote may give it: a name there may be that of somebody else. */
  readonly isFoundBeside: boolean;
  /** All values of this kind in a sentence. */
  readonly find: (sentence: string, language: Language) => readonly FoundValue[];
  /** A value in a language that its sentence is not translated into. */
  readonly say: (value: FoundValue, language: Language) => string;
}
