import { cleanMessage } from './clean-message.ts';
import type { Message } from './message/read-message.ts';
import { readMessage } from './message/read-message.ts';
import type { MessageSentence } from './message/sentence.ts';
import { splitQuestions } from './message/split-questions.ts';
import type { Question, QuestionVocabulary } from './question.ts';
import { understandSentences } from './understand.ts';

/** With less substance a sentence asks nothing of its own. */
const MIN_PART_SUBSTANCE = 0.5;

/** The questions of a message. */
export interface QuestionParts {
  /** One at least, in order; those that name no provider have the only one that the message names, if any. */
  readonly questions: readonly [Question, ...Question[]];
  /** The message as one question, where it may be one; null where it surely asks several. */
  readonly whole: Question | null;
  /** True where it likely asks several, though it may be one question. */
  readonly isLikely: boolean;
}

/** Analyzes the questions of a message one by one. */
export function understandParts(raw: string, vocabulary: QuestionVocabulary): QuestionParts {
  const message = readMessage(cleanMessage(raw));
  const split = splitQuestions(message.sentences);
  const parts = split.length < 2 ? [] : split.map(({ text }, i) => understandPart(message, text, i === 0, vocabulary));
  const [first, ...others] = parts.some((part, i) => i > 0 && onlyNames(part)) ? [] : parts;
  if (!first || others.length === 0)
    return { questions: [understandSentences(message, null, vocabulary)], whole: null, isLikely: false };
  const isSure = split.every(({ certainty }) => certainty === 'sure');
  return {
    questions: [withOnlyProvider(first, others), ...others],
    whole: isSure ? null : understandSentences(message, null, vocabulary),
    isLikely: split.every(({ certainty }) => certainty !== 'possible'),
  };
}

/** True for a sentence that only says whom to look at: "Check the first two." "And they?" asks again. */
const onlyNames = ({ topics, substance, text, providers }: Question): boolean =>
  providers.ids.length > 0 &&
  topics.size === 0 &&
  substance < MIN_PART_SUBSTANCE &&
  !/^\s*(?:and|what about|how about)\b|呢/iu.test(text);

/** The first question, with the provider that others name where it names none itself and they all name the same. */
function withOnlyProvider(first: Question, others: readonly Question[]): Question {
  if (first.scope !== null || namesSomebody(first)) return first;
  const [only, ...rest] = others.filter(namesSomebody);
  if (!only || !rest.every(({ providers }) => sameProviders(providers, only.providers))) return first;
  return { ...first, providers: { ...only.providers, tokens: first.providers.tokens } };
}

const namesSomebody = ({ providers }: Question): boolean => providers.ids.length > 0 || providers.unknown.length > 0;

/** The story of a message goes with its first question; what follows goes on from the question before. */
function understandPart(message: Message, text: string, isFirst: boolean, vocabulary: QuestionVocabulary): Question {
  const asks: MessageSentence = { from: 0, to: text.length, text, role: 'asks', isItem: false };
  const told = isFirst ? message.sentences.filter(({ role }) => role === 'tells') : [];
  return understandSentences({ ...message, sentences: [...told, asks] }, [...told, asks], vocabulary);
}

const sameProviders = (a: Question['providers'], b: Question['providers']): boolean =>
  a.ids.join() === b.ids.join() && a.unknown.join() === b.unknown.join();
