import { FOREIGN_WORDS } from './foreign-words.ts';

/** Languages that are recognised though nothing is read in them, by their ISO 639-1 codes; `other` is one of the rest. */
export type ForeignLanguage =
  | 'ar'
  | 'bn'
  | 'de'
  | 'es'
  | 'fr'
  | 'hi'
  | 'id'
  | 'it'
  | 'ja'
  | 'ko'
  | 'pt'
  | 'ru'
  | 'ur'
  | 'vi'
  | 'other';

/** Scripts that tell a language; a narrower expression stands before a wider one. */
const SCRIPTS: readonly (readonly [RegExp, ForeignLanguage])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/[\p{Script=Thai}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Georgian}]/gu, 'other'],
];

/** Share of the letters, Latin names left out, from which a script decides; kana stand among Han characters. */
const MIN_SHARE = 0.3;
const MIN_KANA_SHARE = 0.2;
/** Letters of a script that may be an ornament ("a の b") or a name. */
const MIN_LETTERS = 3;

/** The language of a text in another script than Latin and Han; null where there is none. */
function languageByScript(text: string): ForeignLanguage | null {
  const letters = text.match(/[[\p{L}\p{M}]--\p{Script=Latin}]/gv)?.length ?? 0;
  if (letters < MIN_LETTERS) return null;
  for (const [script, language] of SCRIPTS) {
    const count = text.match(script)?.length ?? 0;
    if (count < MIN_LETTERS || count < letters * (language === 'ja' ? MIN_KANA_SHARE : MIN_SHARE)) continue;
    if (language === 'ru' && /[іїєґ]|ђ|ћ|ў|қ/iu.test(text)) return 'other';
    if (language === 'ar') return /[ٹڈڑےںہھ]/u.test(text) ? 'ur' : /[پچژگ]/u.test(text) ? 'other' : 'ar';
    return language;
  }
  return null;
}

const wordSets = Object.entries(FOREIGN_WORDS).map(
  ([language, words]) => [language, new Set(words.split(' '))] as const,
);

/** Languages in Latin letters that have a code of their own here. */
const TOLD: ReadonlySet<string> = new Set<ForeignLanguage>(['de', 'es', 'fr', 'id', 'it', 'pt', 'vi']);

/** Words that only English has among the languages told apart here. */
const ENGLISH = new Set(
  'the and is are was were does did do how what which who whom when where why can could will would should my your their our its it this that these those i you we they of to for with from by about have has not any if or be been than then there please tell show me a an as at in on no or but so us he she just only all data privacy policy account help more need want get here use uses keep sell share collect usa son'.split(
    ' ',
  ),
);

/** With fewer words of a language than these a Latin text is not told to be in it, unless they are most of what is said. */
const MIN_WORDS = 2;
/** A message of so few words, all of them of one language, is a greeting or a call. */
const MAX_GREETING = 2;
/** Shorter words alone are abbreviations as often. */
const MIN_LENGTH = 4;
/** Longer texts are told by their beginning. */
const MAX_WORDS = 60;

/** A text without addresses of hosts and e-mail addresses, whose parts look like words ("com"). */
const withoutHosts = (text: string): string => text.replace(/\S+[.@]\S+/gu, ' ');

/** The language of a text in Latin letters that is neither English nor names only; null where it is English or unclear. */
function languageByWords(text: string): ForeignLanguage | null {
  const words = (
    withoutHosts(text)
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}+/gu) ?? []
  ).slice(0, MAX_WORDS);
  if (words.length === 0) return null;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const [best] = wordSets
    .map(([language, known]) => ({ language, count: words.filter((word) => known.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const isAll =
    words.length <= MAX_GREETING && best?.count === words.length && words.every(({ length }) => length >= MIN_LENGTH);
  if (!best || (best.count < MIN_WORDS && !isAll) || best.count <= english) return null;
  return TOLD.has(best.language) ? (best.language as ForeignLanguage) : 'other';
}

/** The language of a message that is neither English nor Chinese; null for one that can be read or is not told apart. */
export function detectForeignLanguage(text: string): ForeignLanguage | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins with a control character
  if (!/[^\u0000-\u007f]/.test(text)) return languageByWords(text);
  return languageByScript(text) ?? (/\p{Script=Han}/u.test(text) ? null : languageByWords(text));
}
