import type { FoundValue, ValueKind } from './value.ts';

const ASKS =
  /\b(?:which|what)(?: \w+)? (?:company|entity|firm|organi[sz]ation|authority|regulator|agency|office|provider|body)\b(?!'s| do| does)|\bname of\b.{0,80}\?|\bcalled\s*\?|\bwho is (?:the|their|its) (?:data )?(?:controller|representative|regulator)|哪(?:一)?(?:家|个)(?:公司|机构|实体|主体|部门)|是哪家|叫什么(?:名字|名称)?|由谁(?:担任|负责)/iu;
/** Questions for what an organisation is not: its number, or how many there are. */
const ASKS_MORE =
  /\b(?:companies|entities|firms|organi[sz]ations|authorities|how many|apart from|besides|countries)\b|哪些|除了|哪几/iu;

const WORD = "[A-Z][\\w&.’'-]{0,30}";
/** A name that ends in a legal form: "Acme EMEA S.à r.l.". */
const COMPANY = `(?:${WORD} (?:& )?){1,6}(?:\\([A-Z][\\w ]{1,20}\\) )?(?:Private )?(?:Inc\\.|LLC|Ltd\\.?|Limited|GmbH|B\\.V\\.|SARL|PLC|G\\.K\\.|K\\.K\\.|Corp\\.)`;
const COMPANY_WITH_COMMA = `(?:${WORD} ){0,5}${WORD}(?: Co\\.)?, (?:Inc\\.|LLC|Ltd\\.?|Limited)`;
/** A name of an authority: "Office of the Acme Commissioner", "Federal Trade Commission". */
const AUTHORITY = `(?:${WORD} ){1,5}(?:Commission(?:er)?(?: for [A-Z][\\w]+(?: [A-Z][\\w]+){0,3})?|Authority|Agency|Board)\\b`;
const OFFICE = `Office of the (?:${WORD} ){1,4}[A-Z][\\w’'-]{0,30}`;
const NAMES = new RegExp(`(?<![\\w.])(?:${OFFICE}|${COMPANY_WITH_COMMA}|${COMPANY}|${AUTHORITY})(?!\\w)`, 'gu');

/** Words that begin a sentence or a phrase and are no part of a name. */
const NOT_OF_NAME = /^(?:(?:The|Our|Your|If|When|For|By|In|At|Please|Where|And|Or|A|An|With|From|To|Contact|Via) )+/u;

const findNames = (sentence: string): FoundValue[] =>
  [...sentence.matchAll(NAMES)].map((match) => {
    const text = match[0].replace(NOT_OF_NAME, '');
    return {
      key: text.toLowerCase().replace(/[.,\s]/gu, ''),
      text,
      words: [match.index + match[0].length - text.length, match.index + match[0].length],
    };
  });

/** The name of a company or an authority, where it is written in Latin letters. */
export const organisation: ValueKind = {
  isAsked: (question) => ASKS.test(question) && !ASKS_MORE.test(question),
  isFoundBeside: false,
  find: findNames,
  say: ({ text }) => text,
};
