import type { Corpus } from '../../../src/retrieve/corpus.ts';
import type { Language } from '../../../src/text/language.ts';
import type { SiteLinks } from '../site/site-links.ts';
import type { SiteWords } from '../words/site-words.ts';

/** What every page is made with. */
export interface PageContext {
  readonly corpus: Corpus;
  readonly language: Language;
  readonly words: SiteWords;
  /** Addresses on this site. */
  readonly links: SiteLinks;
  /** Addresses to be given to others: whole ones where the public address of the site is known. */
  readonly permanent: SiteLinks;
  /** This page in the other language. */
  readonly otherLanguage: string;
  /** The language that the address asks for, to be handed on by forms; null where it asks for none. */
  readonly asked: Language | null;
}
