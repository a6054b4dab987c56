const ENGLISH_ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ENGLISH_TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const CHINESE = '零一二三四五六七八九';

function readEnglish(word: string): number {
  const [first = '', second = ''] = word.split('-');
  const tens = ENGLISH_TENS.indexOf(first);
  if (tens >= 2) return tens * 10 + (second ? ENGLISH_ONES.indexOf(second) : 0);
  const ones = ENGLISH_ONES.indexOf(word);
  return ones >= 0 ? ones : Number.NaN;
}

/** A whole number in words, of either language: in English up to 99, in Chinese up to 999; NaN for anything else. */
export function readNumber(word: string): number {
  const lower = word.toLowerCase().replaceAll('两', '二');
  if (!/\p{Script=Han}/u.test(lower)) return readEnglish(lower);
  const [, hundreds, tens, ten, ones] =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(lower) ?? [];
  const digit = (one: string | undefined) => (one ? CHINESE.indexOf(one) : 0);
  const value = digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones);
  return value > 0 ? value : Number.NaN;
}
