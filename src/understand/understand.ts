import { findPatterns } from '../knowledge/find-patterns.ts';
import { jurisdictionsIn } from '../knowledge/match-jurisdictions.ts';
import { tokensOf } from '../text/tokens.ts';
import { cleanMessage } from './clean-message.ts';
import { type Message, readMessage } from './message/read-message.ts';
import type { MessageSentence } from './message/sentence.ts';
import type { Question, QuestionVocabulary } from './question.ts';
import { covered, NARRATIVE_WEIGHT, understandText } from './understand-text.ts';

/**
 * Analyzes a message: which providers and jurisdictions its question is about, its topics, and the terms to search for.
 * @param raw what was typed, with all that surrounds the question
 */
export const understand = (raw: string, vocabulary: QuestionVocabulary): Question =>
  understandSentences(readMessage(cleanMessage(raw)), null, vocabulary);

/** A question on a topic needs no more of the story around it than what is on a topic, too. */
const MIN_COMPLETE_SUBSTANCE = 1;

/**
 * Analyzes sentences of a message. What asks decides; what only tells something is read with it where the question is
 * incomplete without, and gives the provider and the jurisdiction where the question names none.
 * @param sentences null: all of the message
 */
export function understandSentences(
  message: Message,
  sentences: readonly MessageSentence[] | null,
  vocabulary: QuestionVocabulary,
): Question {
  const used = sentences ?? message.sentences;
  const join = (some: readonly { readonly text: string }[]) => some.map(({ text }) => text).join(' ');
  const isAsTyped = !sentences && !message.isSurrounded;
  const whole = understandText(isAsTyped ? message.text.replaceAll('\n', ' ') : join(used), vocabulary);
  const told = message.sentences.filter(({ role }) => role === 'tells');
  const asking = used.filter(({ role }) => role === 'asks');
  const isStory = asking.length > 0 && asking.length < used.length;
  const asked = isStory ? understandText(join(asking), vocabulary) : whole;
  const isComplete = isStory && asked.topics.size > 0 && asked.substance >= MIN_COMPLETE_SUBSTANCE;
  const question = isComplete ? { ...asked, ...withStory(asked, told, vocabulary), details: whole.details } : whole;
  // Where the question is not complete, the story has been read with it.
  const story = isComplete || sentences ? told.map(({ text }) => text) : [];
  const inContext = inContextOf(question, [...story, ...message.context], vocabulary);
  return { ...question, ...inContext, language: message.language ?? asked.language };
}

/** What a topic of the story around a question counts beside those of the question. */
const STORY_TOPIC_WEIGHT = 0.5;
/** What the words of a sentence count that says where the person is. */
const STORY_PLACE_WEIGHT = 0.8;

/** Terms and topics of a question, and with less weight those of the sentences around it that are on a topic or a place. */
function withStory(
  question: Question,
  told: readonly MessageSentence[],
  vocabulary: QuestionVocabulary,
): Pick<Question, 'terms' | 'topics'> {
  const terms = new Map(question.terms);
  const topics = new Map(question.topics);
  for (const { text } of told) {
    const story = understandText(text, vocabulary);
    const isPlace = question.jurisdictions.length === 0 && story.jurisdictions.length > 0;
    if (story.topics.size === 0 && !isPlace) continue;
    const weight = isPlace ? STORY_PLACE_WEIGHT : NARRATIVE_WEIGHT;
    for (const term of story.terms.keys()) terms.set(term, Math.max(terms.get(term) ?? 0, weight));
    for (const [id, weight] of story.topics) topics.set(id, Math.max(topics.get(id) ?? 0, weight * STORY_TOPIC_WEIGHT));
  }
  return { terms, topics };
}

/** The providers and jurisdictions of what stands around a question, where it names none. */
function inContextOf(
  { providers, jurisdictions, scope }: Question,
  context: readonly string[],
  { directory }: QuestionVocabulary,
): Partial<Pick<Question, 'providers' | 'jurisdictions'>> {
  const isNamed = providers.ids.length > 0 || providers.unknown.length > 0 || scope !== null;
  if (context.length === 0 || (isNamed && jurisdictions.length > 0)) return {};
  const tokens = context.flatMap((text) => tokensOf(text));
  const around = directory.find(tokens);
  const bare = tokens.filter((_, i) => !around.tokens.has(i));
  // "For our DPIA" names an occasion, not a law that is asked about.
  const labels = covered(findPatterns(bare, 'message').message.filter(({ id }) => id === 'label'));
  const places = bare.filter((_, i) => !labels.has(i));
  return {
    ...(isNamed ? {} : { providers: { ...around, tokens: providers.tokens } }),
    ...(jurisdictions.length > 0 ? {} : { jurisdictions: jurisdictionsIn(places, true) }),
  };
}
