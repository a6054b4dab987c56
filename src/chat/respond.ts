import { converse } from '../conversation/converse.ts';
import type { Corpus } from '../retrieve/corpus.ts';
import type { Language } from '../text/language.ts';
import type { ChatMessage } from './chat-message.ts';
import type { CommandContext, Outcome } from './commands/command-context.ts';
import { type Completions, completionsOf } from './commands/completions.ts';
import { problemParts } from './commands/run/problem-parts.ts';
import { runCall } from './commands/run/run-call.ts';
import { CHAT_LIMITS, type ChatLimits } from './limits.ts';
import { createChatMemory } from './memory/chat-memory.ts';
import { createDeliveries, type Deliveries } from './memory/deliveries.ts';
import { forgetTypedWords } from './memory/forget-typed-words.ts';
import { createRecentReplies, type RecentReplies } from './memory/recent-replies.ts';
import { quotaRefusal } from './quota-refusal.ts';
import { type ReadMessage, readMessage } from './read-message.ts';
import type { ChatReply } from './reply/chat-reply.ts';
import { chatWording } from './reply/chat-wording.ts';
import { reportError } from './reply/error-report.ts';
import { noticeReply } from './reply/notice-reply.ts';
import { toChatReply } from './reply/to-chat-reply.ts';
import type { ResponderOptions } from './responder-options.ts';
import { createRunInOrder } from './run-in-order.ts';
import { settle } from './settle.ts';

/** Everything that an adapter sees of the engine. */
export interface Responder extends RecentReplies, Deliveries {
  /** The reply to a message; null where the bot is to keep silent. Never rejects. */
  readonly respond: (message: ChatMessage) => Promise<ChatReply | null>;
  /** Values that the options of commands can be completed with. */
  readonly completions: () => Completions;
  /** Deletes all that is kept from a workspace which the bot was removed from. */
  readonly forgetWorkspace: (workspace: string) => Promise<void>;
  /** Deletes what is older than its retention time; to be called about every hour. */
  readonly sweep: () => Promise<void>;
  /** Drops from memory what people have typed, as soon as its time is over; to be called about every minute. */
  readonly sweepMemory: () => void;
}

/** Makes a responder over a corpus. */
export function createResponder(options: ResponderOptions): Responder {
  const { state, hasher, clock, log, privacy, annotations = true, quoteFirst = 'translation' } = options;
  const confirm = options.confirm ?? (async () => true);
  const limits: ChatLimits = { ...CHAT_LIMITS, ...options.limits };
  const memory = createChatMemory({ state, corpus: () => options.corpus, clock, limits: limits.turns });
  const runInOrder = createRunInOrder();
  const replies = createRecentReplies(options, limits.replies);
  const lists = new WeakMap<Corpus, Completions>();
  const completions = (corpus = options.corpus) => {
    const found = lists.get(corpus) ?? completionsOf(corpus);
    lists.set(corpus, found);
    return found;
  };

  async function respond(message: ChatMessage): Promise<ChatReply | null> {
    if (message.fromBot || message.isEdit || (!message.text.trim() && !message.mentionsBot)) return null;
    const read = readMessage(message, hasher);
    if (!read.isAddressed && !limits.followsUnmentioned) return null;
    try {
      const { reference } = message;
      const debt = reference ? { ...reference, person: read.keys.person } : null;
      if (!(await state.claim(read.keys.message, debt))) return null;
      const reply = await runInOrder(read.keys.conversation, () => answerMessage(read));
      if (!reply || !reference) await state.settle(read.keys.message, 'answered');
      return reply;
    } catch (error) {
      return apologise(read, error);
    }
  }

  function apologise({ message, languageAfter }: ReadMessage, error: unknown): ChatReply {
    const reference = replies.referenceOf(message.id);
    log(reportError(error, reference, message.text));
    const language = languageAfter(null);
    return noticeReply(replies.idOf(message.id), language, chatWording[language].failed(reference));
  }

  async function answerMessage(read: ReadMessage): Promise<ChatReply | null> {
    const { message, isAddressed, keys } = read;
    const before = await memory.recall(keys.conversation);
    if (!isAddressed && (message.mentionsOthers || before?.person !== keys.person)) {
      memory.stepBack(keys.conversation);
      return null;
    }
    const language = read.languageAfter(before?.turn.question.language ?? null);
    const refusal = await refusalOf(read, language);
    if (refusal)
      return { ...noticeReply(replies.idOf(message.id), language, refusal.text), isRefusal: refusal.isQuota };
    const forget = () =>
      memory.forget(keys.person).finally(() => {
        replies.forget(keys.person);
        forgetTypedWords(options.corpus);
      });
    const { outcome, corpus } = await settle({ confirm, language, corpus: () => options.corpus }, (of) => {
      const { about } = options;
      const asked = { language, ask: { annotations, quoteFirst }, before, about, privacy, forget, now: clock() };
      return outcomeOf(read, { ...asked, corpus: of, completions: () => completions(of) });
    });
    return replyOf(read, outcome, { language, before, corpus });
  }

  /** Why a message is not answered, in words; null where it is. */
  async function refusalOf(
    { message, isFree, keys }: ReadMessage,
    language: Language,
  ): Promise<{ readonly text: string; readonly isQuota: boolean } | null> {
    const usedUp = isFree ? null : await quotaRefusal(state, keys, limits, language);
    if (usedUp) return { text: usedUp, isQuota: true };
    const { length } = message.text;
    return length > limits.longest
      ? { text: chatWording[language].tooLong(length, limits.longest), isQuota: false }
      : null;
  }

  async function replyOf(
    { message, isAddressed, isPrivate, keys }: ReadMessage,
    outcome: Outcome,
    { language, before, corpus }: Pick<CommandContext, 'language' | 'before' | 'corpus'>,
  ): Promise<ChatReply | null> {
    const id = replies.idOf(message.id);
    if (!('said' in outcome)) {
      const { kind = 'command', parts, actions = [] } = outcome;
      return { id, kind, language, parts, actions, isPrivate };
    }
    const { reply, turn } = outcome.said;
    // Nobody has asked the bot: it does not interrupt with what it cannot do.
    if (!isAddressed && ['chat', 'off-topic', 'clarify', 'unsupported-language'].includes(reply.kind)) return null;
    if (turn && turn !== before?.turn) await memory.remember(keys.conversation, keys.person, turn);
    const chat = toChatReply(reply, { corpus, id, isPrivate });
    replies.keep(chat, reply, keys.person);
    return chat;
  }

  async function forgetWorkspace(workspace: string): Promise<void> {
    const key = hasher('workspace', workspace);
    replies.forget(key);
    await memory.forgetWorkspace(key);
  }

  const { saveFeedback, share, evidence } = replies;
  return {
    ...createDeliveries({ state, hasher }),
    respond,
    saveFeedback,
    share,
    evidence,
    completions: () => completions(),
    forgetWorkspace,
    sweep: memory.sweep,
    sweepMemory: () => {
      memory.sweepMemory();
      replies.sweep();
      forgetTypedWords(options.corpus);
    },
  };
}

async function outcomeOf({ parsed }: ReadMessage, context: CommandContext): Promise<Outcome> {
  if (parsed.kind === 'call') return runCall(parsed.call, context);
  if (parsed.kind === 'problem') return { parts: problemParts(parsed.problem, context.language) };
  return { said: converse(context.corpus, parsed.text, context.before?.turn ?? null, context.ask) };
}
