import { placeOf } from './place-of.ts';
import type { FoundValue, ValueKind } from './value.ts';

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}/gu;
const PHONE = /(?<![\w@.-])(?:\+|\(0)?\d[\d ()-]{5,18}\d(?![\w@-])/gu;

const find = (sentence: string, pattern: RegExp): FoundValue[] =>
  [...sentence.matchAll(pattern)].map((match) => ({ key: match[0].toLowerCase(), ...placeOf(match) }));

/** An e-mail address. */
export const email: ValueKind = {
  isAsked: (question) =>
    /\b(?:(?:what|which)(?: is the| \w+)? (?:e-?mail|mailbox)|e-?mail address\b.{0,40}\?$)|(?:什么|哪个|哪一个)(?:邮箱|邮件地址|电邮)|(?:邮箱|邮件地址|电邮)(?:地址)?(?:是什么|是多少|是哪个|是[？?]?$)/iu.test(
      question,
    ),
  isFoundBeside: true,
  find: (sentence) => find(sentence, EMAIL),
  say: ({ text }) => text,
};

/** A telephone number. */
export const phone: ValueKind = {
  isAsked: (question) =>
    /\b(?:phone number|hotline|telephone|(?:which|what) number (?:do|can|should) i (?:dial|call|ring))\b|电话(?:号码)?是|热线|(?:什么|哪个|多少)电话|打什么电话/iu.test(
      question,
    ),
  isFoundBeside: true,
  find: (sentence) => find(sentence, PHONE).filter(({ key }) => key.replace(/\D/gu, '').length >= 7),
  say: ({ text }) => text,
};
