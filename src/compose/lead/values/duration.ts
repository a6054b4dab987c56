import type { Language } from '../../../text/language.ts';
import { placeOf } from './place-of.ts';
import { readNumber } from './read-number.ts';
import type { FoundValue, ValueKind } from './value.ts';

const ASKS =
  /\b(?:how (?:long|soon|fast|quickly)|how many (?:\w+ (?:or \w+ )?)?(?:minutes|hours|days|weeks|months|years)|within how many)\b|多久(?!.{0,12}一次)|多长时间|多快|[几多][少]?(?:个)?(?:小时|工作日|天|日|周|星期|月|年)(?:之?内)?/iu;

const ENGLISH =
  /(?<![\w-]|hundred and |hundred )(?:(?:within|up to|no (?:more|longer) than|at most|at least|a maximum of) )?(?:(\d{1,3})|((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen))(?: \(\d{1,3}\))?[ -](?:(business|working|calendar) )?(minute|hour|day|week|month|year)s?\b(?! (?:old|of age))/giu;
const CHINESE =
  /(?:最多|不超过|至少|不少于|最长)?(?<![\d年月零一二两三四五六七八九十百第])(?:(\d{1,3})|([一二两三四五六七八九十百]{1,5}))\s?(?:[个個]?(工作)[日天]|([个個]月)|(小[时時])|(分[钟鐘])|(天|日)(?!常|期)|(周|週|星期)(?![岁歲])|(年)(?![龄齡度级級]))(?:之内|以内|以內|内|內|后|後)?/gu;

const CHINESE_UNITS = ['working day', 'month', 'hour', 'minute', 'day', 'week', 'year'];

const SAYS: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  minute: ['minute', '分钟'],
  hour: ['hour', '小时'],
  day: ['day', '天'],
  'working day': ['working day', '个工作日'],
  week: ['week', '周'],
  month: ['month', '个月'],
  year: ['year', '年'],
};

function findEnglish(sentence: string): FoundValue[] {
  return [...sentence.matchAll(ENGLISH)].map((match) => {
    const [, digits, word = '', kind = '', unit = ''] = match;
    const name = /business|working/i.test(kind) ? `working ${unit}` : unit;
    return { key: `${digits ?? readNumber(word)} ${name.toLowerCase()}`, ...placeOf(match) };
  });
}

function findChinese(sentence: string): FoundValue[] {
  return [...sentence.matchAll(CHINESE)].map((match) => {
    const [, digits, word = '', ...units] = match;
    const unit = CHINESE_UNITS[units.findIndex(Boolean)] ?? '';
    return { key: `${digits ?? readNumber(word)} ${unit}`, ...placeOf(match) };
  });
}

/** Spans without a number, how they are written in both languages, and how they are shown. */
const OPEN: readonly {
  readonly key: string;
  readonly en: RegExp;
  readonly zh: RegExp;
  readonly says: readonly [string, string];
}[] = [
  {
    key: 'as necessary',
    en: /\b(?:no longer than (?:is )?|(?:for )?as long as (?:is |it is )?|(?:only )?for the (?:period|time) )(?:reasonably )?(?:necessary|needed|required)\b/iu,
    zh: /(?:必需|所需|必要|所要求)的?(?:最短)?(?:期限|期间|时间)内?/u,
    says: ['as long as necessary', '以必要的期限为限'],
  },
  {
    key: 'reasonable',
    en: /\bwithin a reasonable (?:time ?frame|time|period)\b/iu,
    zh: /合理的?(?:时间|期限)(?:范围)?内/u,
    says: ['within a reasonable time', '合理时间内'],
  },
];

function findOpen(sentence: string, language: Language): FoundValue[] {
  return OPEN.flatMap(({ key, says, ...pattern }) => {
    const match = pattern[language].exec(sentence);
    const place = match && placeOf(match);
    return place ? [{ key, text: says[language === 'zh' ? 1 : 0], words: place.words }] : [];
  });
}

/** A number whose unit is left out: "within 30 days, and from backups within 60". */
const BARE_NUMBER = /\b(?:within|after|up to|for|or|to) \d{1,3}(?= ?[.,;)]| if\b| more\b|$)/iu;

/** All spans with a number; where there are none, those without. */
function find(sentence: string, language: Language): FoundValue[] {
  const counted = language === 'zh' ? findChinese(sentence) : findEnglish(sentence);
  if (language === 'en' && BARE_NUMBER.test(sentence)) return [];
  return counted.length > 0 ? counted : findOpen(sentence, language);
}

function say({ key, text }: FoundValue, language: Language): string {
  const open = OPEN.find((one) => one.key === key);
  if (open) return open.says[language === 'zh' ? 1 : 0];
  const [, count = '', unit = ''] = /^(\d+) (.+)$/u.exec(key) ?? [];
  const [english, chinese] = SAYS[unit] ?? [];
  if (!english) return text;
  return language === 'zh' ? `${count} ${chinese}` : `${count} ${english}${count === '1' ? '' : 's'}`;
}

/** How long something takes or lasts: "within 30 days", "as long as necessary". */
export const duration: ValueKind = { isAsked: (question) => ASKS.test(question), isFoundBeside: true, find, say };
