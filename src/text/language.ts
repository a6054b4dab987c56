/** Languages of questions, policies and of the bot's own words. */
export type Language = 'en' | 'zh';

/** True for a Chinese character (Han script, incl. extensions and compatibility forms). */
export const isHan = (char: string): boolean => /\p{Script=Han}/u.test(char);

/** Punctuation that only Chinese input methods write: 、。《》 and the full-width forms ？！，：（）. */
const CHINESE_PUNCTUATION = /[\u3001-\u3020\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/u;

/**
 * The language of a text: Chinese when at least a fifth of its letters are Han characters.
 * A Han character carries about as much as a word of Latin letters, so that questions which mix both
 * ("Korea 那边 AWS 收小朋友数据的 age limit 是几岁") count as Chinese. A text without letters shows it by its punctuation.
 */
export function detectLanguage(text: string): Language {
  let han = 0;
  let words = 0;
  for (const match of text.matchAll(/\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+/gv)) {
    if (isHan(match[0].slice(0, 2))) han++;
    else words++;
  }
  if (han + words === 0) return CHINESE_PUNCTUATION.test(text) ? 'zh' : 'en';
  return han > 0 && han >= (han + words) * 0.2 ? 'zh' : 'en';
}
