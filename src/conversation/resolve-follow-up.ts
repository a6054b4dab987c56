import { findPatterns } from '../knowledge/find-patterns.ts';
import { FOLLOW_UPS, type FollowUp } from '../knowledge/follow-ups.ts';
import { HAN_PARTICLES, STOP_WORDS } from '../text/stop-words.ts';
import { tokensOf } from '../text/tokens.ts';
import type { Question } from '../understand/question.ts';

/** The turn before, as far as a follow-up refers to it. */
export interface Before {
  readonly question: Question;
}

/** A message with more words than these besides such a request is a question of its own; a Chinese character counts half. */
const MAX_OTHER_WORDS = 1.5;

/** The request that a message makes about the answer before it ("more", "why?"); null for a question of its own. */
export function requestedFollowUp(question: Question): FollowUp | null {
  const tokens = tokensOf(question.text);
  const matches = findPatterns(tokens, 'followUp').followUp;
  if (matches.length === 0 || question.providers.ids.length > 0 || question.providers.unknown.length > 0) return null;
  const others = tokens.filter(
    (token, i) =>
      !matches.some(({ from, to }) => i >= from && i < to) &&
      (token.han ? !HAN_PARTICLES.has(token.key) : !STOP_WORDS.has(token.key)),
  );
  const weight = others.reduce((sum, token) => sum + (token.han ? 0.5 : 1), 0);
  const ids = new Set(matches.map((match) => match.id));
  return weight <= MAX_OTHER_WORDS ? (FOLLOW_UPS.find((id) => ids.has(id)) ?? null) : null;
}

/** With less substance a message that names a provider asks nothing of its own: "and Huawei?". */
const MAX_BARE_SUBSTANCE = 1;
/** With less substance a message without a known topic refers to the subject before: "where is that managed?". */
const MAX_FOLLOW_UP_SUBSTANCE = 3;
/** Words of the question before weigh less than those of the message itself. */
const CARRIED_WEIGHT = 0.6;

const PRONOUN = /\b(?:it|that|this|they|them|those|these|there|so|do so|then)\b|它|他们|那|这|其|该/iu;

/** Words by which a message says that it is about the case or the thing spoken of before, though it has a subject. */
const REFERS_BACK =
  /\b(?:then|in that case|(?:for|about|of|to|with|without|against) (?:it|that|this|them)|do (?:that|so)|if i do)\b|那(?:么|样|时|种)|这样|这种情况|对此|为此|之后呢/iu;

/**
 * Completes a message to a full question: what it leaves out is taken from the question before it. A provider stays until
 * another is named; a jurisdiction stays with its provider; the subject stays where the message has none of its own. The
 * wording of the question before (`phrasing`, `details`) is not taken over: it is not stored either.
 */
export function resolveFollowUp(question: Question, before: Before | null): Question {
  if (!before || question.smallTalk) return question;
  const last = before.question;
  const { providers, scope, topics, substance, offTopic } = question;
  const names = providers.ids.length > 0 || providers.unknown.length > 0 || scope !== null;
  const jurisdictions = question.jurisdictions.length > 0 ? question.jurisdictions : last.jurisdictions;
  if (question.asksJudgement && providers.ids.length === 0 && last.providers.ids.length > 1)
    return withSubjectOf(last, {
      ...question,
      providers: { ...last.providers, tokens: providers.tokens },
      jurisdictions,
    });
  if (names) {
    const isBare = substance <= MAX_BARE_SUBSTANCE && topics.size === 0;
    return isBare ? withSubjectOf(last, { ...question, jurisdictions }) : question;
  }
  if (offTopic) return question;
  const completed = {
    ...question,
    providers: { ...last.providers, tokens: providers.tokens },
    scope: last.scope,
    jurisdictions,
  };
  const isShort = substance < MAX_FOLLOW_UP_SUBSTANCE || PRONOUN.test(question.text);
  if (topics.size === 0 && isShort) return withTermsOf(last, completed);
  const refersBack = REFERS_BACK.test(question.text) && substance <= MAX_FOLLOW_UP_SUBSTANCE;
  return refersBack && !question.asksContact && !question.documentQuestion ? withContextOf(last, completed) : completed;
}

/** "what do they do with my data then": the subject of the message and that of the question before, as much of each. */
function withContextOf(last: Question, question: Question): Question {
  const { terms, substance } = withTermsOf(last, question);
  return { ...question, terms, substance, topics: new Map([...last.topics, ...question.topics]) };
}

/** "and Huawei?": the subject of the question before, asked of somebody else. */
function withSubjectOf(last: Question, question: Question): Question {
  const { wording, terms, topics, types, overview, asksContact, substance, documentQuestion, sectionNumber } = last;
  return {
    ...question,
    wording,
    terms,
    topics,
    types: types.length > 0 ? types : question.types,
    overview,
    asksContact,
    substance,
    documentQuestion: question.documentQuestion ?? documentQuestion,
    sectionNumber: question.sectionNumber ?? sectionNumber,
    offTopic: false,
  };
}

/** "where is that managed?": the words of the message first, those of the question before with less weight. */
function withTermsOf(last: Question, question: Question): Question {
  const terms = new Map([...last.terms].map(([term, weight]) => [term, weight * CARRIED_WEIGHT]));
  for (const [term, weight] of question.terms) terms.set(term, Math.max(weight, terms.get(term) ?? 0));
  return {
    ...question,
    wording: `${question.wording} ${last.wording}`.trim(),
    terms,
    topics: question.asksContact ? question.topics : last.topics,
    substance: question.substance + last.substance * CARRIED_WEIGHT,
  };
}
