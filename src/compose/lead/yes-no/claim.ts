import type { Language } from '../../../text/language.ts';

/**
 * Something that a policy may say that somebody does, does not, may or must not: how questions ask for it and how sentences
 * say it. The patterns of `says` match the verb; what stands before it in the sentence decides whether it is denied.
 */
export interface Claim {
  readonly id: string;
  /** Who does it: the company, the person who asks, or anybody (the words say it). */
  readonly by: 'company' | 'user' | 'any';
  readonly asks: Readonly<Record<Language, RegExp>>;
  readonly says: Readonly<Record<Language, RegExp>>;
  /** True where saying it of one thing is no yes for another: only a denial counts. */
  readonly onlyDenied?: true;
  /** Words that deny it by themselves: "free of charge" denies a fee. */
  readonly denies?: Readonly<Record<Language, RegExp>>;
}
