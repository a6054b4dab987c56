import { cleanMessage } from './clean-message.ts';
import type { Message } from './message/read-message.ts';
import { readMessage } from './message/read-message.ts';
import type { MessageSentence } from './message/sentence.ts';
import { splitQuestions } from './message/split-questions.ts';
import { type Question, type QuestionVocabulary, understand, understandSentences } from './understand.ts';

/**
 * Analyzes the questions of a message one by one.
 * @returns one question at least, in order; those that name no provider have the only one that the message names, if any
 */
export function understandParts(raw: string, vocabulary: QuestionVocabulary): readonly [Question, ...Question[]] {
  const message = readMessage(cleanMessage(raw));
  const texts = splitQuestions(message.sentences);
  if (texts.length < 2) return [understand(raw, vocabulary)];
  const [first, ...others] = texts.map((text, i) => understandPart(message, text, i === 0, vocabulary));
  if (!first) return [understand(raw, vocabulary)];
  const named = [first, ...others].filter(({ providers }) => providers.ids.length > 0 || providers.unknown.length > 0);
  const [only] = named;
  const isOneNamed = only && named.every(({ providers }) => sameProviders(providers, only.providers));
  const namesNobody = first.providers.ids.length === 0 && first.providers.unknown.length === 0 && first.scope === null;
  return isOneNamed && namesNobody
    ? [{ ...first, providers: { ...only.providers, tokens: first.providers.tokens } }, ...others]
    : [first, ...others];
}

/** The story of a message goes with its first question; what follows goes on from the question before. */
function understandPart(message: Message, text: string, isFirst: boolean, vocabulary: QuestionVocabulary): Question {
  const asks: MessageSentence = { from: 0, to: text.length, text, role: 'asks', isItem: false };
  const told = isFirst ? message.sentences.filter(({ role }) => role === 'tells') : [];
  return understandSentences({ ...message, sentences: [...told, asks] }, [...told, asks], vocabulary);
}

const sameProviders = (a: Question['providers'], b: Question['providers']): boolean =>
  a.ids.join() === b.ids.join() && a.unknown.join() === b.unknown.join();
