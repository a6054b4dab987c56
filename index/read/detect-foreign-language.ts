/** Languages that a document may be in: those that are understood, and those that are only told. */
export type DocumentLanguage = 'en' | 'zh' | 'de' | 'fr' | 'es' | 'pt' | 'ja';

/** The commonest small words of each language that the others do not have. */
const SMALL_WORDS: Readonly<Record<Exclude<DocumentLanguage, 'zh' | 'ja'>, ReadonlySet<string>>> = {
  en: new Set('the of and to our you your we is are this with for that by not may or as'.split(' ')),
  de: new Set(
    'der die das und ist nicht wir sie ihre ihrer unsere werden wird von zur zum mit für eine einer den dem durch auf'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le les des et est nous vous vos notre nos votre une dans pour avec sur sont du au aux ou par ces'.split(' '),
  ),
  es: new Set(
    'el los las y es usted su sus nuestra nuestro una para con por del al como o sobre puede datos'.split(' '),
  ),
  pt: new Set('os as e você seus suas nossa nosso uma para com por do da dos das ao não são ou como dados'.split(' ')),
};
const SAMPLE_LENGTH = 40_000;
/** Share of kana among the letters of a Japanese text. */
const MIN_KANA_SHARE = 0.1;
/** Share of its small words among all words in any of these languages. */
const MIN_SHARE = 0.1;

/** The language of a text where it is neither English nor Chinese; null where it is, or where that cannot be told. */
export function detectForeignLanguage(text: string): DocumentLanguage | null {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const kana = sample.match(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  if (letters > 0 && kana / letters >= MIN_KANA_SHARE) return 'ja';
  const words = sample.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
  if (words.length === 0 || words.length < letters / 20) return null;
  const shares = (Object.keys(SMALL_WORDS) as (keyof typeof SMALL_WORDS)[]).map((language) => ({
    language,
    share: words.filter((word) => SMALL_WORDS[language].has(word)).length / words.length,
  }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  return best.language !== 'en' && best.share >= MIN_SHARE ? best.language : null;
}
