import type { Language } from '../../../src/text/language.ts';

/** The language in which a page is shown. */
export interface ChosenLanguage {
  readonly language: Language;
  /** True where the address asks for it: then all links of the page do. */
  readonly isAsked: boolean;
}

/** Longer headers are not read: nobody speaks so many languages. */
const MAX_RANGES = 20;

/** By `?lang=`, else by the first of the two in Accept-Language (RFC 9110, 12.5.4), else English. */
export function chooseLanguage(asked: string | null, accepted: string | undefined): ChosenLanguage {
  const told = languageOf(asked ?? '');
  if (told) return { language: told, isAsked: true };
  const ranges = (accepted ?? '').split(',').slice(0, MAX_RANGES).map(readRange);
  const [best] = ranges
    .filter(({ language, quality }) => language && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return { language: best?.language ?? 'en', isAsked: false };
}

function readRange(text: string): { language: Language | null; quality: number } {
  const [tag = '', ...options] = text.split(';').map((part) => part.trim());
  const quality = Number(options.find((option) => option.startsWith('q='))?.slice(2) ?? 1);
  return { language: languageOf(tag), quality: Number.isFinite(quality) ? quality : 0 };
}

function languageOf(tag: string): Language | null {
  const [primary] = tag.toLowerCase().split('-');
  return primary === 'en' || primary === 'zh' ? primary : null;
}
