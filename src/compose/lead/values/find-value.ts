import type { Language } from '../../../text/language.ts';
import type { FoundLead } from '../sentence/found-lead.ts';
import { type QuotedSentence, textIn } from '../sentence/quoted-sentence.ts';
import { email, phone } from './address.ts';
import { age } from './age.ts';
import { date } from './date.ts';
import { duration } from './duration.ts';
import { organisation } from './organisation.ts';
import type { FoundValue, ValueKind } from './value.ts';

const KINDS: readonly ValueKind[] = [duration, age, date, organisation, email, phone];

/** Questions for more than one value, or for none. */
const SEVERAL =
  /\b(?:different|various|each|kinds|types|all|and why|respectively)\b|各类|各种|分别|不同|各自|[，,](?:怎么|如何|为什么|谁|用谁)/iu;
const YES_NO = /[吗嘛]\s*[？?]?$|^(?:do|does|did|is|are|can|could|will|would|may|must)\s(?!you (?:tell|say))/iu;

/** The kind of value that a question asks for; null where it asks for none, or for several. */
function kindAsked(question: string): ValueKind | null {
  if (SEVERAL.test(question) || YES_NO.test(question)) return null;
  const asked = KINDS.filter((kind) => kind.isAsked(question));
  return asked.length === 1 ? (asked[0] ?? null) : null;
}

/** The only value among those found; null where there is none, or another one. */
function onlyOne(values: readonly FoundValue[]): FoundValue | null {
  const [first] = values;
  return first && values.every(({ key }) => key === first.key) ? first : null;
}

/** True for a question that asks for a value. */
export const asksValue = (question: string): boolean => kindAsked(question) !== null;

/**
 * The value that a question asks for: the only one of its kind in the best sentence or, where that has none, in the others.
 * @param sentences those of a quote, best first
 */
export function findValue(
  question: string,
  language: Language,
  sentences: readonly QuotedSentence[],
): FoundLead | null {
  const kind = kindAsked(question);
  if (!kind) return null;
  const found = sentences.map((sentence) => ({ sentence, values: kind.find(sentence.text, sentence.language) }));
  const [best] = found;
  const given =
    best && (best.values.length > 0 || !kind.isFoundBeside) ? [best] : found.filter(({ values }) => values.length > 0);
  const own = onlyOne(given.flatMap(({ values }) => values));
  const sentence = given[0]?.sentence;
  if (!own || !sentence) return null;
  const other = sentence.language === 'zh' ? 'en' : 'zh';
  const translated = textIn(sentence, other);
  const same = translated === null ? null : kind.find(translated, other).find(({ key }) => key === own.key);
  const read = language === sentence.language ? own : same;
  return {
    text: read?.text ?? kind.say(own, language),
    sentence,
    words: own.words,
    translatedWords: same?.words ?? null,
  };
}
