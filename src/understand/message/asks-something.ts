const WH = 'what|which|who|whom|whose|how|where|when|why';
const AUXILIARY =
  "can|could|does|do|did|is|are|am|was|were|will|would|may|might|must|shall|should|has|have|had|isn't|aren't|don't|doesn't|won't|can't";

/** Words before a question that change nothing about its form. */
const OPENER =
  '(?:(?:and|so|but|also|ok|okay|well|then|plus|or|please|pls|hi|hey|hello|anyway|btw|basically|actually|second(?:ly)?|first(?:ly)?|third(?:ly)?|finally|lastly|if so|if not|in that case)[,:]?\\s+)*';
const STARTS_ASKING = new RegExp(
  `^\\s*["'“(*_-]*\\s*${OPENER}(?:(?:for|by|with|to|in|under|from|on|at|about|through|against) )?(?:(?:${WH})(?:'s|'re|s)?\\b|(?:${AUXILIARY}) (?!not\\b|n't|so\\b))`,
  'iu',
);
/** Imperatives such as "do not share" and "have a nice day" that begin like a question. */
const STARTS_TELLING = /^\s*(?:please\s+)?(?:do not|don't|have (?:a|to|been|you ever)|may the|will do)\b/iu;
const IMPERATIVE =
  /^\s*(?:(?:and|so|also|please|pls|kindly|now|then|just)[,:]?\s+)*(?:tell|explain|describe|list|show|summari[sz]e|compare|find|quote|outline|look up|clarify|confirm|check|give (?:me|us)|name (?:the|all|any))\b/iu;
const REPORTED = new RegExp(
  `\\b(?:know|wonder|wondering|ask|asks|asked|asking|tell|told|clarify|confirm|explain|understand|check|see|find out|figure out|unsure|sure|curious|question is|establish|document|clear|say|says|states?)\\b.{0,50}?\\b(?:if|whether|${WH})\\b`,
  'iu',
);
const CHINESE =
  /吗|呢|么\s*[？?]?$|怎么|怎样|如何|哪|多久|多长|是否|能否|可否|会否|有无|会不会|能不能|可不可以|有没有|是不是|要不要|用不用|需不需要|什么|(?<!有)谁|几[天岁个年月日家条种]|为何|何时|多少|啥|咋|多大|^\s*请(?:列出|说明|介绍|告诉|总结|解释)/u;

/** True for a text that asks by its form: a question mark, a question word, an auxiliary in front, a reported question. */
export function asksSomething(text: string): boolean {
  if (/[?？]/u.test(text)) return true;
  if (CHINESE.test(text)) return true;
  return !STARTS_TELLING.test(text) && (STARTS_ASKING.test(text) || IMPERATIVE.test(text) || REPORTED.test(text));
}

/** True for a text that begins with a question word or an auxiliary, as a question of its own does. */
export const startsAsking = (text: string): boolean => STARTS_ASKING.test(text) && !STARTS_TELLING.test(text);

/** True for a Chinese text with a question word or particle in it. */
export const asksInChinese = (text: string): boolean => CHINESE.test(text);
