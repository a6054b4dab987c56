import { detectLanguage, type Language } from '../text/language.ts';
import type { Token } from '../text/tokens.ts';

/** From this many words beside the names on, names do not decide the language. */
const MIN_WORDS_BESIDE_NAMES = 3;

/** The language of the question; names of providers in the other language do not change it. */
export function languageOf(text: string, bare: readonly Token[]): Language {
  return detectLanguage(bare.length < MIN_WORDS_BESIDE_NAMES ? text : bare.map(({ raw }) => raw).join(' '));
}
