import { plainText } from '../compose/draw/plain-text.ts';
import { emptyReply } from '../compose/reply.ts';
import { type ConversationStep, converse, type Turn } from '../conversation/converse.ts';
import type { AskOptions } from '../engine/evaluate-policy.ts';
import type { Corpus } from '../retrieve/corpus.ts';
import type { Outcome, QuestionContext } from './commands/command-context.ts';
import { commandWording } from './commands/command-wording.ts';
import { completionsOf } from './commands/completions.ts';
import { type Parsed, parseCall } from './commands/parse-call.ts';
import { problemParts } from './commands/run/problem-parts.ts';
import { runQuestionCall } from './commands/run/run-call.ts';
import { languageAsked, languageTold } from './message-language.ts';
import { textPart } from './reply/chat-reply.ts';

/** A command on the chat itself gets a hint on where it works. */
function outcomeOf(parsed: Exclude<Parsed, { kind: 'question' }>, context: QuestionContext): Outcome {
  const { language } = context;
  if (parsed.kind === 'problem') return { parts: problemParts(parsed.problem, language), kind: 'clarify' };
  const hint = commandWording[language].onlyInChat(parsed.call.command.name);
  return runQuestionCall(parsed.call, context) ?? { parts: [textPart(hint)], kind: 'clarify' };
}

/**
 * Answers a line as a program sends it, outside any chat: a question, or a command as typed in chat ("/contact aws brazil").
 * Commands on the chat itself (/source, /forget ...) are answered with a hint.
 */
export function answerLine(corpus: Corpus, text: string, before: Turn | null, ask: AskOptions): ConversationStep {
  const parsed = parseCall(text);
  if (parsed.kind === 'question') return converse(corpus, parsed.text, before, ask);
  const language = languageAsked({ told: languageTold(parsed), before: before?.question.language ?? null });
  const context: QuestionContext = {
    corpus,
    completions: () => completionsOf(corpus),
    language,
    ask,
    before: before && { turn: before },
  };
  const outcome: Outcome = outcomeOf(parsed, context);
  if ('said' in outcome) return outcome.said;
  const { parts, kind = 'chat' } = outcome;
  const own = kind === 'command' || kind === 'notice' ? 'chat' : kind;
  return { reply: { ...emptyReply(language), kind: own, text: plainText({ parts, language }) }, turn: before };
}
