import type { Corpus } from '../../retrieve/corpus.ts';
import { forgetTokens } from '../../text/tokens.ts';

/**
 * Clears the caches of the engine that are keyed by words. They make many questions in a row faster; beyond that, the words
 * that people type must not stay in memory longer than their questions do.
 */
export function forgetTypedWords({ lexicon }: Pick<Corpus, 'lexicon'>): void {
  lexicon.forget();
  forgetTokens();
}
