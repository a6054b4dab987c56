import { converse } from '../conversation/converse.ts';
import type { Language } from '../text/language.ts';
import type { ChatMessage } from './chat-message.ts';
import type { CommandContext, Outcome } from './commands/command-context.ts';
import { type Completions, completionsOf } from './commands/completions.ts';
import { type Parsed, parseCall } from './commands/parse-call.ts';
import { problemParts } from './commands/run/problem-parts.ts';
import { runCall } from './commands/run/run-call.ts';
import { reportError } from './error-report.ts';
import { CHAT_LIMITS, type ChatLimits } from './limits.ts';
import { createChatMemory } from './memory/chat-memory.ts';
import { createRecentReplies, type RecentReplies } from './memory/recent-replies.ts';
import { messageLanguage } from './message-language.ts';
import { quotaRefusal } from './quota-refusal.ts';
import type { ChatReply } from './reply/chat-reply.ts';
import { chatWording } from './reply/chat-wording.ts';
import { noticeReply } from './reply/notice-reply.ts';
import { toChatReply } from './reply/to-chat-reply.ts';
import type { ResponderOptions } from './responder-options.ts';
import { createRunInOrder } from './run-in-order.ts';

/** All that an adapter gets of the engine. */
export interface Responder extends RecentReplies {
  /** The reply to a message; null where the bot is to keep silent. Never rejects. */
  readonly respond: (message: ChatMessage) => Promise<ChatReply | null>;
  /** What the options of commands can be completed with. */
  readonly completions: () => Completions;
  /** Deletes all that is kept from a workspace which the bot was removed from. */
  readonly forgetWorkspace: (workspace: string) => Promise<void>;
  /** Drops what is older than it may be; to be called now and then. */
  readonly sweep: () => Promise<void>;
}

/** Makes a responder over a corpus. */
export function createResponder(options: ResponderOptions): Responder {
  const { corpus, state, hasher, clock, log, about, privacy, annotations = true } = options;
  const limits: ChatLimits = { ...CHAT_LIMITS, ...options.limits };
  const memory = createChatMemory({ state, corpus, clock, limits: limits.turns });
  const inTurn = createRunInOrder();
  const desk = createRecentReplies(options, limits.replies);
  let lists: Completions | undefined;
  const completions = () => {
    lists ??= completionsOf(corpus);
    return lists;
  };

  /** The hashes under which the state knows who wrote where; no channel in a direct conversation. */
  const keysOf = ({ conversation, person, channel, workspace, isDirect }: ChatMessage) => ({
    conversation: hasher('conversation', conversation, workspace),
    person: hasher('person', person, workspace),
    channel: isDirect ? null : hasher('conversation', channel, workspace),
  });

  async function respond(message: ChatMessage): Promise<ChatReply | null> {
    if (message.fromBot || message.isEdit || (!message.text.trim() && !message.mentionsBot)) return null;
    if (!isAddressed(message) && !limits.followsUnmentioned) return null;
    try {
      if (!(await state.firstSight(hasher('message', message.id, message.workspace)))) return null;
      return await inTurn(keysOf(message).conversation, () => answerMessage(message));
    } catch (error) {
      const reference = desk.referenceOf(message.id);
      log(reportError(error, reference, message.text));
      const language = messageLanguage(message, { kind: 'question', text: message.text }, null);
      return noticeReply(desk.idOf(message.id), language, chatWording[language].failed(reference));
    }
  }

  async function answerMessage(message: ChatMessage): Promise<ChatReply | null> {
    const { conversation, person, channel } = keysOf(message);
    const before = await memory.recall(conversation);
    if (!isAddressed(message) && (message.mentionsOthers || before?.person !== person)) {
      memory.stepBack(conversation);
      return null;
    }
    const parsed = parseCall(message.text.trim() || '/help', message.options);
    const language = messageLanguage(message, parsed, before?.turn.question.language ?? null);
    const isFree = parsed.kind === 'call' && parsed.call.command.isFree;
    const refusal = isFree ? null : await quotaRefusal(state, { person, channel }, limits, language);
    if (refusal) return noticeReply(desk.idOf(message.id), language, refusal);
    if (message.text.length > limits.longest)
      return noticeReply(
        desk.idOf(message.id),
        language,
        chatWording[language].tooLong(message.text.length, limits.longest),
      );
    const forget = () => memory.forget(person).finally(() => desk.forget(person));
    const context: CommandContext = {
      corpus,
      completions,
      language,
      ask: { annotations },
      before,
      about,
      privacy,
      forget,
      now: clock(),
    };
    const outcome = await outcomeOf(parsed, context);
    if (!('said' in outcome)) return toldReply(message, parsed, outcome, language);
    const { reply, turn } = outcome.said;
    // Nobody has asked the bot: it does not butt in with what it cannot do.
    if (!isAddressed(message) && ['chat', 'off-topic', 'clarify'].includes(reply.kind)) return null;
    if (turn && turn !== before?.turn) await memory.remember(conversation, person, turn);
    const chat = toChatReply(reply, { corpus, id: desk.idOf(message.id), isPrivate: isPrivate(parsed) });
    desk.keep(chat, reply, person);
    return chat;
  }

  const toldReply = (
    message: ChatMessage,
    parsed: Parsed,
    outcome: Exclude<Outcome, { said: unknown }>,
    language: Language,
  ): ChatReply => ({
    id: desk.idOf(message.id),
    kind: outcome.kind ?? 'command',
    language,
    parts: outcome.parts,
    actions: outcome.actions ?? [],
    isPrivate: isPrivate(parsed),
  });

  async function forgetWorkspace(workspace: string): Promise<void> {
    const key = hasher('workspace', workspace);
    desk.forget(key);
    await memory.forgetWorkspace(key);
  }

  const { saveFeedback, share, evidence } = desk;
  return { respond, saveFeedback, share, evidence, completions, forgetWorkspace, sweep: memory.sweep };
}

/** True for what is meant for the bot beyond doubt. */
const isAddressed = ({ isDirect, mentionsBot, isCommand }: ChatMessage): boolean =>
  isDirect || mentionsBot || isCommand === true;

const isPrivate = (parsed: Parsed): boolean =>
  parsed.kind === 'problem' ||
  (parsed.kind === 'call' && (parsed.call.command.isPrivate || parsed.call.options['private'] === 'true'));

async function outcomeOf(parsed: Parsed, context: CommandContext): Promise<Outcome> {
  if (parsed.kind === 'call') return runCall(parsed.call, context);
  if (parsed.kind === 'problem') return { parts: problemParts(parsed.problem, context.language) };
  return { said: converse(context.corpus, parsed.text, context.before?.turn ?? null, context.ask) };
}
