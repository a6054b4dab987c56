import { composeNothing } from '../compose/compose-nothing.ts';
import { type AnsweredPart, composeParts } from '../compose/compose-parts.ts';
import type { Reply } from '../compose/reply.ts';
import { answerQuestion } from '../engine/answer.ts';
import type { AskOptions as EngineOptions } from '../engine/evaluate-policy.ts';
import type { FollowUp } from '../knowledge/follow-ups.ts';
import type { Corpus } from '../retrieve/corpus.ts';
import type { Question } from '../understand/question.ts';
import { type QuestionParts, understandParts } from '../understand/understand-parts.ts';
import { type AskDefaults, applyDefaults, type UsedDefault } from './apply-defaults.ts';
import { requestedFollowUp, resolveFollowUp } from './resolve-follow-up.ts';

/** Options for a conversation. */
export interface AskOptions extends EngineOptions {
  /** What questions are completed with where they, and the turn before, name nobody and no place. */
  readonly defaults?: AskDefaults;
}

/** A question with its reply: what the next message of the conversation may refer to. */
export interface Turn {
  readonly question: Question;
  readonly reply: Reply;
  /** Number of passages that have been shown on this question. */
  readonly shown: number;
}

/** The reply to a message, and the turn to remember for the next one. */
export interface ConversationStep {
  readonly reply: Reply;
  readonly turn: Turn | null;
  /** The defaults by which the question was completed; absent for none. */
  readonly used?: readonly UsedDefault[];
}

/** Answers a message of a conversation: understands its questions, then as `converseOnAll`. */
export const converse = (corpus: Corpus, text: string, before: Turn | null, options: AskOptions): ConversationStep =>
  converseOnAll(corpus, understandParts(text, corpus), before, options);

/** Answers the questions of a message: a single one as `converseOn`, several one by one. */
export function converseOnAll(
  corpus: Corpus,
  { questions, whole, isLikely }: QuestionParts,
  before: Turn | null,
  options: AskOptions,
): ConversationStep {
  const [first, ...others] = questions;
  if (others.length === 0) return converseOn(corpus, first, before, options);
  const asOne = whole && converseOn(corpus, whole, before, options);
  if (asOne && asOne.reply.kind !== 'answer' && !(isLikely && asOne.reply.kind === 'silent')) return asOne;
  const parts = converseOnParts(corpus, questions, before, options);
  return asOne && !addsTo(asOne.reply, parts.reply) ? asOne : parts;
}

/** True where each question has an answer alone, and these quote something that the answer to all of them does not. */
function addsTo(whole: Reply, { parts = [], citations, contacts }: Reply): boolean {
  const shown = new Set(whole.citations.map(({ clause, quote }) => `${clause} ${quote}`));
  const isEachAnswered = parts.every((part) => part.citations.length > 0) || contacts.length > 0;
  return isEachAnswered && citations.some(({ clause, quote }) => !shown.has(`${clause} ${quote}`));
}

/** Answers an understood message of a conversation. Pure: the turn before comes in, the turn to remember goes out. */
export function converseOn(
  corpus: Corpus,
  question: Question,
  before: Turn | null,
  options: AskOptions,
): ConversationStep {
  const request = requestedFollowUp(question);
  if (request && !before) return { reply: composeNothing(corpus, question, 'vague'), turn: null };
  if (request && before) return repeat(corpus, { request, question, before }, options);
  const { question: full, used } = applyDefaults(resolveFollowUp(question, before), options.defaults);
  const reply = answerQuestion(corpus, full, options);
  // Small talk and other subjects end nothing: the turn before stays.
  const isRemembered = !['chat', 'off-topic', 'clarify', 'unsupported-language'].includes(reply.kind);
  return { reply, turn: isRemembered ? turnOf(full, reply) : before, ...(used.length > 0 && { used }) };
}

/** At most this many questions of a message are answered; the others are offered next. */
const MAX_PARTS = 4;

/**
 * Answers several questions of a message, each completed by the one before it as a follow-up is. The turn to remember is
 * that of the last one, with the whole reply.
 */
function converseOnParts(
  corpus: Corpus,
  questions: readonly Question[],
  before: Turn | null,
  options: AskOptions,
): ConversationStep {
  const answered: AnsweredPart[] = [];
  const used = new Set<UsedDefault>();
  let last = before;
  for (const question of questions.slice(0, MAX_PARTS)) {
    const step = converseOn(corpus, question, last, options);
    answered.push({ question: question.text, reply: step.reply });
    for (const one of step.used ?? []) used.add(one);
    last = step.turn;
  }
  const left = questions.slice(MAX_PARTS).map(({ text }) => text);
  const reply = composeParts(answered, { language: questions[0]?.language ?? 'en', names: corpus, left });
  return { reply, turn: last && { ...last, reply }, ...(used.size > 0 && { used: [...used] }) };
}

/** The turn to remember of a question and its reply. */
export const turnOf = (question: Question, reply: Reply): Turn => ({
  question,
  reply,
  shown: reply.shown,
});

/** A request for more on the question before. */
interface Repeat {
  readonly request: FollowUp;
  readonly question: Question;
  readonly before: Turn;
}

/** Comes back to the question before: its words once more, in the other language, the reason, or what else is there. */
function repeat(corpus: Corpus, { request, question, before }: Repeat, options: AskOptions): ConversationStep {
  const language = request === 'in-english' ? 'en' : request === 'in-chinese' ? 'zh' : question.language;
  const base = { ...before.question, language };
  if (request === 'why') {
    const reply = answerQuestion(corpus, { ...base, types: ['reason'] }, options);
    return { reply, turn: { ...before, reply } };
  }
  if (request === 'more') {
    const reply = answerQuestion(corpus, base, { ...options, skip: before.shown });
    if (reply.citations.length === 0) return { reply: composeNothing(corpus, base, 'no-more'), turn: before };
    return { reply, turn: { question: before.question, reply, shown: before.shown + reply.shown } };
  }
  const reply = answerQuestion(corpus, base, options);
  return { reply, turn: { ...before, question: base, reply } };
}
