import type { Language } from '../../../src/text/language.ts';
import type { SiteWords } from './site-words.ts';
import { en } from './words-en.ts';
import { zh } from './words-zh.ts';

/** The words of the pages' own by language. */
export const wordsIn: Readonly<Record<Language, SiteWords>> = { en, zh };
