import { findPatterns } from '../../knowledge/find-patterns.ts';
import type { MessagePart } from '../../knowledge/message-parts.ts';
import { tokensOf } from '../../text/tokens.ts';
import { asksSomething } from './asks-something.ts';

/** What a line of a message is by its shape. */
export type LineKind =
  | 'blank'
  | 'text'
  | 'fence'
  | 'separator'
  | 'quoted'
  | 'quote-header'
  | 'sign-off'
  | 'notice'
  | 'contact'
  | 'field'
  | 'question-field';

/** A line of a message; `at` is where it begins in the message, `value` where the text behind its key or mark begins. */
export interface MessageLine {
  readonly kind: LineKind;
  readonly text: string;
  readonly at: number;
  readonly value: number;
}

const FENCE = /^\s*(?:`{3,}|~{3,})\s*\w*\s*$/u;
const SEPARATOR = /^\s*[-_=*~—–]{2,}\s*$/u;
const QUOTED = /^\s*[>＞]+\s?/u;
const QUOTE_HEADER =
  /^\s*(?:on\b.{3,120}\bwrote|.{1,60}\bwrote|.{1,60}写道)\s*[:：]\s*$|^\s*-{2,}\s*(?:original|forwarded|begin|原始|转发|回复|以下).{0,30}-*\s*$|^\s*(?:begin forwarded message|forwarded message|转发的邮件)\s*[:：]?\s*$/iu;
const KEY = /^[\s*•-]*\*{0,2}([\p{L}][\p{L}\p{N} _#/.&()（）-]{0,30}?)\*{0,2}\s*[:：]\*{0,2}\s*(?!\/\/)/u;
const CONTACT =
  /\+?\(?\d[\d\s().-]{6,}\d|[\w.+-]+@[\w-]+\.\w|\bwww\.|^\s*https?:\/\/\S+\s*$|^\s*(?:T|E|M|Tel|Mob|Phone|Fax)\s*[:.]/iu;
const MAX_KEY_TOKENS = 8;
const MAX_SIGN_OFF_TOKENS = 8;

/** The kinds of message parts found in a text, with how many of its tokens each covers. */
export function partsIn(text: string): { readonly found: ReadonlyMap<string, number>; readonly length: number } {
  const tokens = tokensOf(text);
  const found = new Map<string, number>();
  for (const { id, from, to } of findPatterns(tokens, 'message').message)
    found.set(id, Math.max(found.get(id) ?? 0, to - from));
  return { found, length: tokens.length };
}

/** Reads the lines of a message, each by its own shape. */
export function readLines(text: string): MessageLine[] {
  const lines: MessageLine[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    lines.push(readLine(line, at));
    at += line.length + 1;
  }
  return lines;
}

function readLine(text: string, at: number): MessageLine {
  const of = (kind: LineKind, behind = 0): MessageLine => ({ kind, text, at, value: at + behind });
  if (!text.trim()) return of('blank');
  if (FENCE.test(text)) return of('fence');
  if (QUOTE_HEADER.test(text)) return of('quote-header');
  if (SEPARATOR.test(text)) return of('separator');
  const mark = QUOTED.exec(text)?.[0];
  if (mark) return of('quoted', mark.length);
  const field = readField(text);
  if (field) return of(field.kind, field.behind);
  const { found, length } = partsIn(text);
  if (found.has('notice') && !/[?？]\s*$/u.test(text)) return of('notice');
  const signOff = found.get('sign-off') ?? 0;
  const asks = asksSomething(text);
  if (signOff > 0 && length <= MAX_SIGN_OFF_TOKENS && signOff * 2 >= length && !asks) return of('sign-off');
  return of(CONTACT.test(text) && !asks ? 'contact' : 'text');
}

/** The key of a "key: value" line, where it is one of a ticket, a form or a mail header. */
function readField(text: string): { readonly kind: LineKind; readonly behind: number } | null {
  const [whole, key] = KEY.exec(text) ?? [];
  if (!whole || !key) return null;
  const { found, length } = partsIn(key);
  if (length > MAX_KEY_TOKENS) return null;
  const covers = (id: MessagePart) => (found.get(id) ?? 0) * 2 >= length && length > 0;
  if (covers('question-field')) return { kind: 'question-field', behind: whole.length };
  return covers('field') ? { kind: 'field', behind: whole.length } : null;
}
