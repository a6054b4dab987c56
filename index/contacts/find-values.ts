import type { ContactKind } from '../../src/policy/contact.ts';
import { trimEndOf } from '../../src/text/trim-end.ts';
import { findAddresses } from './find-addresses.ts';
import type { FoundValue } from './found-value.ts';

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}/gi;
const URL = /https?:\/\/[^\s<>"'“”，。；、）)\]]+/g;
const PHONE = /(?:\+\d|\(?\d)[\d\s().-]{5,20}\d/g;
const PHONE_CUE =
  /(?:tele?phone|phone|tel|call|hotline|helpline|fax|mobile|toll[- ]free|dial|whatsapp|电话|電話|热线|熱線|手机|传真|客服|拨打|致电)[^\d@]{0,40}$/iu;
/** Short numbers that are dialled as they are in China: carriers, banks and services, and numbers free of charge. */
const HOTLINE = /(?<![\d.-])(?:95\d{3,4}|100\d{2}|12[34]\d{2}|[48]00[- ]?\d{3,4}[- ]?\d{3,4})(?![\d.-]*\d)/g;
const HOTLINE_CUE = /(?:hotline|helpline|电话|電話|热线|熱線|客服|拨打|致电|短号)[^\d。]{0,30}$/iu;

const COMPANY_SUFFIX =
  'Inc\\.?|LLC|L\\.L\\.C\\.|Ltd\\.?|Limited|Ltda\\.?|GmbH|SARL|S\\.A\\.R\\.L\\.|S\\.A\\.|AG|B\\.V\\.|N\\.V\\.|G\\.K\\.|K\\.K\\.|Pty|Corp\\.?|Corporation|PLC|plc';
const CAPITAL_WORD = "\\p{Lu}[\\p{L}\\p{N}&'’-]{0,60}(?:\\.[\\p{L}\\p{N}]{1,40}){0,6}";
const NAME_WORD = `(?:${CAPITAL_WORD}|\\((?:\\p{Lu}\\p{L}{1,40} ){0,5}\\p{Lu}\\p{L}{1,40} ?\\)|of|the|de|da)`;
const COMPANY = new RegExp(
  `(?<![\\p{Lu}\\p{Ll}\\p{N}])${CAPITAL_WORD}(?: ${NAME_WORD}){0,6},?(?: Co\\.,)? (?:${COMPANY_SUFFIX})(?![A-Za-z0-9])`,
  'gu',
);
const HAN_COMPANY = /[\p{Script=Han}（）]{2,24}?(?:股份有限公司|有限责任公司|有限公司)/gu;
const REGULATOR =
  /(?<![\p{Lu}\p{Ll}])(?:Office of the )?(?:\p{Lu}\p{L}{1,40} (?:and |of |for |the )?){1,5}(?:Commissioner['’]s Office|Commissioner|Commission|Supervisory Authority|Protection Authority|Protection Agency|Protection Board|Attorney General|Ombudsman)(?!\p{Ll})/gu;
const HAN_REGULATOR =
  /[\p{Script=Han}]{2,20}?(?:数据保护局|保护委员会|监督管理局|专员公署|专员办公室|网信办|信息办公室)/gu;
/** Bodies that policies name for what they enacted or approved, and what every such body is called. */
const NO_CONTACT =
  /^(?:European (?:Commission|Union)|(?:\p{L}+ )?(?:Data Protection|Supervisory|Privacy) (?:Supervisory )?Authority)$|标准化管理委员会$/iu;

const all = (pattern: RegExp, text: string, kind: ContactKind, group = 0): FoundValue[] =>
  [...text.matchAll(pattern)].map((match) => {
    const value = match[group] ?? '';
    const from = match.index + match[0].indexOf(value);
    return { kind, value, from, to: from + value.length };
  });

/** E-mail addresses, phone numbers, URLs, postal addresses and organisations in a clause's text. */
export function findValues(printed: string): FoundValue[] {
  const text = halfWidth(printed);
  const emails = all(EMAIL, text, 'email').map(withoutNextSentence);
  const urls = all(URL, text, 'url').map((url) => ({ ...url, value: trimEndOf(url.value, /[.,;:]/) }));
  const phones = all(PHONE, text, 'phone')
    .map(balance)
    .filter((phone) => isPhone(text, phone) && !urls.some((url) => phone.from >= url.from && phone.to <= url.to));
  const hotlines = all(HOTLINE, text, 'phone').filter(
    ({ from, to }) =>
      HOTLINE_CUE.test(text.slice(Math.max(0, from - 40), from)) &&
      !phones.some((phone) => phone.from < to && from < phone.to),
  );
  const organisations = [COMPANY, HAN_COMPANY, REGULATOR, HAN_REGULATOR]
    .flatMap((pattern) => all(pattern, text, 'organisation'))
    .map(cleanName)
    .filter((found) => found.value.length > 3 && !NO_CONTACT.test(found.value));
  const addresses = findAddresses(text, organisations);
  return [...emails, ...urls, ...phones, ...hotlines, ...addresses, ...organisations];
}

/** Full-width letters, digits and signs as their plain forms, each one character long; full-width punctuation stays. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９Ａ-Ｚａ-ｚ＠．＋－＿]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** "x@y.example.We": behind a full address a capital begins the next sentence. */
function withoutNextSentence(found: FoundValue): FoundValue {
  const labels = found.value.split('.');
  const isNext = /^\p{Lu}\p{Ll}*$/u.test(labels.at(-1) ?? '') && /^[a-z]{2,24}$/.test(labels.at(-2) ?? '');
  const address = labels.slice(0, -1).join('.');
  const value = isNext && address.split('@')[1]?.includes('.') ? address : found.value;
  return { ...found, value, to: found.from + value.length };
}

/** "(400-80-13260" without its closing bracket loses the opening one. */
const balance = (found: FoundValue): FoundValue =>
  found.value.startsWith('(') && !found.value.includes(')')
    ? { ...found, value: found.value.slice(1), from: found.from + 1 }
    : found;

function isPhone(text: string, { value, from }: FoundValue): boolean {
  const digits = value.replace(/\D/g, '').length;
  if (digits < 7 || digits > 15 || /^\d{4}[-.]\d{1,2}[-.]\d{1,2}$/.test(value)) return false;
  return value.startsWith('+') || PHONE_CUE.test(text.slice(Math.max(0, from - 60), from));
}

const LEADING = /^(?:The|In|For|By|If|At|When|Please|General Counsel \/|When a|Per|And|Under|To) /;

/** An organisation's name without the words of the sentence that a pattern took along. */
function cleanName(found: FoundValue): FoundValue {
  let value = found.value
    .trim()
    .replace(/[.。]$/, (dot) => (/(?:Inc|Ltd|Ltda|Corp|V|K)\.$/.test(found.value) ? dot : ''));
  while (LEADING.test(value)) value = value.replace(LEADING, '');
  value = value.replace(/^.*[。；，的向由]/u, (head) => (/\p{Script=Han}/u.test(head) ? '' : head));
  value = value.replace(/^(?:）和?|和|我们的?|通过|主要|监管机构)+/u, '');
  return { ...found, value };
}
