import { composeNothing } from '../compose/compose-nothing.ts';
import type { Reply } from '../compose/reply.ts';
import { answerQuestion } from '../engine/answer.ts';
import type { AskOptions } from '../engine/evaluate-policy.ts';
import type { FollowUp } from '../knowledge/follow-ups.ts';
import type { Corpus } from '../retrieve/corpus.ts';
import { type Question, understand } from '../understand/understand.ts';
import { requestedFollowUp, resolveFollowUp } from './resolve-follow-up.ts';

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
}

/** Answers a message of a conversation: understands it, then as `converseOn`. */
export const converse = (corpus: Corpus, text: string, before: Turn | null, options: AskOptions): ConversationStep =>
  converseOn(corpus, understand(text, corpus), before, options);

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
  const full = resolveFollowUp(question, before);
  const reply = answerQuestion(corpus, full, options);
  // Small talk and other subjects end nothing: the turn before stays.
  const isRemembered = reply.kind !== 'chat' && reply.kind !== 'off-topic' && reply.kind !== 'clarify';
  return { reply, turn: isRemembered ? turnOf(full, reply) : before };
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
