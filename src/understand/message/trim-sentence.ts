import { findPatterns } from '../../knowledge/find-patterns.ts';
import type { Language } from '../../text/language.ts';
import { HAN_PARTICLES, STOP_WORDS } from '../../text/stop-words.ts';
import type { Token } from '../../text/tokens.ts';
import { asksSomething } from './asks-something.ts';
import { placeTokens } from './place-tokens.ts';
import type { SentenceRole } from './sentence.ts';

/** A sentence without what was cut off, and what the rest is there for. */
export interface TrimmedSentence {
  readonly text: string;
  readonly role: SentenceRole;
  /** The language that it wishes the answer in. */
  readonly language: Language | null;
}

const GREETING =
  /^\s*(?:(?:hi|hello|hey|hiya|dear|greetings|good (?:morning|afternoon|evening|day))\b(?: (?:there|all|team|everyone|everybody|folks|guys|sir or madam|sirs?|madam|\p{Lu}[\p{L}.'-]+)){0,4}\s*[,!:.–—-]\s*|(?:尊敬的|亲爱的|各位)?[\p{Script=Han}]{0,6}?(?:您好|你好|大家好|各位好|老师好|早上好|下午好|晚上好|早安)(?:呀|啊|哈)?\s*[，,！!。：:；;~～]\s*)/u;
const WISHES: readonly string[] = ['form-wish', 'english-wish', 'chinese-wish'];
/** Words beside matches from which on a sentence says something of its own; a Chinese character counts half. */
const MIN_OWN_WORDS = 1.5;
/** What stands between a question and a wish behind it. */
const JOINT = /[\s,，;；:：(（–—-]*(?:\b(?:and|please|pls|plz|also|but|i|we|just)\b[\s,]*)*$/iu;

/** Cuts greeting, wishes and politeness off a sentence, and tells what the rest is there for. */
export function trimSentence(typed: string): TrimmedSentence {
  const greeting = GREETING.exec(typed)?.[0] ?? '';
  const text = greeting.length < typed.length ? typed.slice(greeting.length) : typed;
  const { tokens, spans } = placeTokens(text);
  const { message, offTopic, asked } = findPatterns(tokens, 'message', 'offTopic', 'asked');
  const order = offTopic.filter(({ id }) => id === 'order');
  const wishes = message.filter(({ id }) => WISHES.includes(id));
  const polite = message.filter(({ id }) => id === 'pleasantry' || id === 'sign-off');
  const language = wishes.some(({ id }) => id === 'english-wish')
    ? 'en'
    : wishes.some(({ id }) => id === 'chinese-wish')
      ? 'zh'
      : null;
  const beside = ownWords(tokens, [...wishes, ...polite]);
  const isOnTopic = asked.some(
    (topic) => ![...wishes, ...polite].some(({ from, to }) => topic.from < to && from < topic.to),
  );
  if (wishes.length > 0 && !isOnTopic && (!asksSomething(text) || beside < MIN_OWN_WORDS * 2))
    return { text, role: 'decorates', language };
  if (polite.length > 0 && !isOnTopic && beside < MIN_OWN_WORDS) return { text, role: 'decorates', language };
  if (tokens.length === 0) return { text, role: 'decorates', language };
  const [from, to] = boundsOf(text, spans, [...wishes, ...polite]);
  const rest = text.slice(from, to).trim();
  if (order.length > 0) return { text: typed.trim(), role: 'orders', language };
  return { text: rest, role: asksSomething(rest) ? 'asks' : 'tells', language };
}

/** Where the question begins and ends between words that surround it. */
function boundsOf(
  text: string,
  spans: readonly (readonly [number, number])[],
  around: readonly { readonly from: number; readonly to: number }[],
): readonly [from: number, to: number] {
  let [from, to] = [0, text.length];
  for (const match of around) {
    const start = spans[match.from]?.[0] ?? 0;
    const end = spans[match.to - 1]?.[1] ?? text.length;
    const before = text.slice(from, start).replace(JOINT, '');
    const after = text.slice(end, to);
    if (start < to && says(before) && !says(after)) to = from + before.length;
    else if (end > from && !says(before) && says(after))
      from = end + (/^[\s,，:：;；.。!！–—-]*/u.exec(after)?.[0].length ?? 0);
  }
  return from < to ? [from, to] : [0, text.length];
}

/** True for words that are on a topic or ask. */
function says(text: string): boolean {
  const { tokens } = placeTokens(text);
  return tokens.length > 1 && (asksSomething(text) || findPatterns(tokens, 'asked').asked.length > 0);
}

/** Number of content words outside of matches. */
export function ownWords(
  tokens: readonly Token[],
  matches: readonly { readonly from: number; readonly to: number }[],
): number {
  return tokens.reduce((sum, token, i) => {
    if (matches.some(({ from, to }) => i >= from && i < to)) return sum;
    if (token.han) return sum + (HAN_PARTICLES.has(token.key) ? 0 : 0.5);
    return sum + (STOP_WORDS.has(token.key) ? 0 : 1);
  }, 0);
}
