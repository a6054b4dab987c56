import type { PatternMatch } from '../patterns/pattern-matcher.ts';
import { STOP_WORDS } from '../text/stop-words.ts';
import type { Token } from '../text/tokens.ts';

/** Kinds of contacts by the word, as a stem, that names them; null for a word that names any. */
const KINDS: ReadonlyMap<string, string | null> = new Map([
  ['contact', null],
  ['contacts', null],
  ['reach', null],
  ['phone', 'phone'],
  ['telephon', 'phone'],
  ['tel', 'phone'],
  ['hotlin', 'phone'],
  ['email', 'email'],
  ['mail', 'email'],
  ['mailbox', 'email'],
  ['inbox', 'email'],
  ['address', 'address'],
  ['websit', 'url'],
  ['form', 'url'],
  ['portal', 'url'],
  ['dpo', null],
  ['repres', null],
  ['regul', null],
  ['complaint', null],
  ['complain', null],
]);
/** Words that may stand beside them without asking anything. */
const BESIDE = new Set([
  'number',
  'detail',
  'info',
  'inform',
  'privaci',
  'team',
  'custom',
  'servic',
  'support',
  'offic',
  'line',
  'data',
  'protect',
  'request',
  'subject',
  'right',
]);

const HAN_KINDS: readonly (readonly [RegExp, string | null])[] = [
  [
    /^(?:的|请|给我|我要|查|查询|求)*(?:客服|隐私|投诉)?(?:电话|热线|电话号码|联系电话)(?:号码|多少|是多少|呢|吗)?$/u,
    'phone',
  ],
  [
    /^(?:的|请|给我|我要|查|查询|求)*(?:联系|隐私|投诉)?(?:邮箱|电邮|电子邮箱|邮件|邮箱地址|邮件地址|电子邮件)(?:多少|是多少|呢|吗)?$/u,
    'email',
  ],
  [/^(?:的|请|给我|我要|查|查询|求)*(?:联系|通讯|邮寄|办公)?地址(?:呢|吗)?$/u, 'address'],
  [/^(?:的|请|给我|我要|查|查询|求|怎么|如何|想)*(?:联系|联系方式|联络|联络方式|联系人|客服)(?:呢|吗|一下)?$/u, null],
];

/** A provider's name and a word for a contact, and no more: "AWS phone". */
export interface BriefContact {
  /** The kind of contact as an answer type; empty for any. */
  readonly types: readonly string[];
}

/** Whether a message consists of a word for a contact beside a provider's name; null where it says anything else. */
export function briefContact(tokens: readonly Token[]): BriefContact | null {
  const words = tokens.filter(({ key, han }) => han || !STOP_WORDS.has(key));
  if (words.length === 0 || tokens.length > 10 || tokens.some(({ key }) => key === 'my')) return null;
  if (words.every(({ han }) => han)) {
    const text = words.map(({ raw }) => raw).join('');
    const found = HAN_KINDS.find(([wording]) => wording.test(text));
    return found ? { types: found[1] ? [found[1]] : [] } : null;
  }
  const kinds = words.flatMap(({ key }) => KINDS.get(key) ?? (KINDS.has(key) ? [''] : []));
  if (kinds.length === 0 || words.some(({ key }) => !KINDS.has(key) && !BESIDE.has(key))) return null;
  return { types: [...new Set(kinds.filter(Boolean))] };
}

/**
 * True if a contact is asked for: by a wording that does not speak of contact details as data.
 * @param matches of the table `contact`: `asked` and `data`
 */
export const asksContact = (matches: readonly PatternMatch[]): boolean =>
  matches.some(
    ({ id, from, to }) =>
      id === 'asked' && !matches.some((other) => other.id === 'data' && other.from < to && from < other.to),
  );
