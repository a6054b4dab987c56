import { STOP_WORDS } from '../text/stop-words.ts';
import { tokensOf } from '../text/tokens.ts';

const HAN_DIGITS = '零一二三四五六七八九';
const NUMBER = String.raw`\d{1,2}(?:\.\d{1,2}){0,4}`;

/** A section by a word and its number or letter: "section 3.2", "clause C", "§ 9". */
const NAMED = new RegExp(
  String.raw`(?:\b(?:section|sec|clause|article|art|paragraph|para|chapter|part|point|item|no)\b\.?|§)\s*(?:no\.?|number|#)?\s*(${NUMBER}|(?:[ivx]{2,4}|[a-z])(?![\p{L}\d'’]))`,
  'iu',
);
/** "第3.2条", "第八章"; "3.2条". */
const NAMED_HAN = new RegExp(
  `第?\\s*(${NUMBER}|[一二三四五六七八九十]{1,3})\\s*(?:条款|条|章|节|款|部分|项|点)(?!信息|数据|问题)`,
  'u',
);
/** A number with dots that stands alone: "Kingsoft 6.8". */
const BARE =
  /(?<![\p{Script=Latin}\d.$€¥/-])\d{1,2}(?:\.\d{1,2}){1,4}(?![\d.%]|\s*(?:%|million|billion|gb|mb|tls|万|亿|元))/iu;

/** What such a number may belong to instead of the policy: a law or a technical standard. */
const OF_A_LAW =
  /\b(?:gdpr|ccpa|pipl|lgpd|pdpa|hipaa|regulation|directive|law|tls|ssl|iso|soc|version|v)\b|法(?![务院])|条例|规定第/iu;

/** Words by which a section is asked for and no more. */
const ASKING = new Set(
  'section sec claus articl art paragraph para chapter part point item number no polici privaci statement notic document quot show display read print cite open content contain cover state text full whole want see look concern explain'.split(
    ' ',
  ),
);
const ASKING_HAN = new Set(
  '第条款章节项点部分讲说什么写内容给看下原文政策声明隐私显示引用一查怎样全是关于规定里中请帮',
);

/** Words beyond these ask something of their own, so that the number is only where to look. */
const MAX_OTHER_WORDS = 1;

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

/** "八" is 8, "十二" is 12, "III" is 3. */
function toDigits(number: string): string {
  const roman = ROMAN.indexOf(number.toUpperCase()) + 1;
  if (roman > 0) return String(roman);
  if (!/^[一二三四五六七八九十]+$/u.test(number)) return number.toUpperCase();
  const [tens = '', ones = ''] = number.includes('十') ? number.split('十') : ['', number];
  const digit = (char: string): number => Math.max(0, HAN_DIGITS.indexOf(char || '零'));
  return String(number.includes('十') ? (tens ? digit(tens) : 1) * 10 + digit(ones) : digit(ones));
}

/**
 * The number of the section that a message asks to see, as digits ("3.2") or a capital letter; null where it asks for none.
 * @param text the message without the names of providers
 */
export function readSectionNumber(text: string): string | null {
  const found = NAMED_HAN.exec(text) ?? NAMED.exec(text) ?? BARE.exec(text);
  if (!found || OF_A_LAW.test(text)) return null;
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
  const others = tokensOf(rest).filter(({ key, han }) =>
    han
      ? !ASKING_HAN.has(key) && !'的了吗呢吧在有我你它其与和把'.includes(key)
      : !STOP_WORDS.has(key) && !ASKING.has(key),
  );
  const weight = others.reduce((sum, { han }) => sum + (han ? 0.4 : 1), 0);
  return weight > MAX_OTHER_WORDS ? null : toDigits(found[1] ?? found[0]);
}
