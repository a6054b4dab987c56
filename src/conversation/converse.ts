import { composeNothing } from '../compose/compose-nothing.ts';
import type { Reply } from '../compose/reply.ts';
import { type AskOptions, answer, answerQuestion } from '../engine/answer.ts';
import { parseCommand } from '../engine/parse-command.ts';
import type { Corpus } from '../retrieve/corpus.ts';
import type { Language } from '../text/language.ts';
import { type Question, understand } from '../understand/understand.ts';
import { requestedFollowUp, resolveFollowUp } from './resolve-follow-up.ts';

/** A question with its reply: what the next message of the conversation may lean on. */
export interface Turn {
  readonly question: Question;
  readonly reply: Reply;
  /** How many passages have been shown on this question. */
  readonly shown: number;
}

/** The reply to a message, and what to remember of it. */
export interface ConversationStep {
  readonly reply: Reply;
  readonly turn: Turn | null;
}

/** Answers a message of a conversation. Pure: the turn before comes in, the turn to remember goes out. */
export function converse(corpus: Corpus, text: string, before: Turn | null, options: AskOptions): ConversationStep {
  if (parseCommand(text)) {
    const reply = answer(corpus, text, options);
    return {
      reply,
      turn: { question: understand(parseCommand(text)?.rest ?? text, corpus), reply, shown: reply.citations.length },
    };
  }
  const question = understand(text, corpus);
  const wanted = requestedFollowUp(question);
  if (wanted && !before) return { reply: composeNothing(corpus, question, 'vague'), turn: null };
  if (wanted && before) return again(corpus, wanted, question, before, options);
  const full = resolveFollowUp(question, before);
  const reply = answerQuestion(corpus, full, options);
  // Small talk and other subjects end nothing: the turn before stays.
  const remembers = reply.kind !== 'chat' && reply.kind !== 'off-topic' && reply.kind !== 'clarify';
  return { reply, turn: remembers ? { question: full, reply, shown: reply.citations.length } : before };
}

/** Comes back to the question before: its words once more, in the other language, the reason, or what else is there. */
function again(
  corpus: Corpus,
  wanted: 'wording' | 'more' | 'why' | 'in-english' | 'in-chinese',
  question: Question,
  before: Turn,
  options: AskOptions,
): ConversationStep {
  const language: Language = wanted === 'in-english' ? 'en' : wanted === 'in-chinese' ? 'zh' : question.language;
  const base = { ...before.question, language };
  if (wanted === 'why') {
    const reply = answerQuestion(corpus, { ...base, types: ['reason'] }, options);
    return { reply, turn: { ...before, reply } };
  }
  if (wanted === 'more') {
    const reply = answerQuestion(corpus, base, { ...options, skip: before.shown });
    if (reply.citations.length === 0) return { reply: composeNothing(corpus, base, 'no-more'), turn: before };
    return { reply, turn: { question: before.question, reply, shown: before.shown + reply.citations.length } };
  }
  const reply = answerQuestion(corpus, base, options);
  return { reply, turn: { ...before, question: base, reply } };
}
