import type { AskDefaults } from '../conversation/apply-defaults.ts';
import { converse } from '../conversation/converse.ts';
import type { Corpus } from '../retrieve/corpus.ts';
import type { Language } from '../text/language.ts';
import type { ChatMessage } from './chat-message.ts';
import { adminContext, settingsContext } from './command-contexts.ts';
import type { CommandContext, Outcome } from './commands/command-context.ts';
import { type Completions, completionsOf } from './commands/completions.ts';
import { problemParts } from './commands/run/problem-parts.ts';
import { runCall } from './commands/run/run-call.ts';
import { CHAT_LIMITS, type ChatLimits } from './limits.ts';
import type { ChannelSettings } from './memory/channel-settings.ts';
import { createChatMemory } from './memory/chat-memory.ts';
import { createDeliveries, type Deliveries } from './memory/deliveries.ts';
import { forgetTypedWords } from './memory/forget-typed-words.ts';
import { createRecentReplies, type RecentReplies } from './memory/recent-replies.ts';
import { quotaRefusal } from './quota-refusal.ts';
import { type ReadMessage, readMessage } from './read-message.ts';
import type { ChatReply } from './reply/chat-reply.ts';
import { chatWording } from './reply/chat-wording.ts';
import { reportError } from './reply/error-report.ts';
import { humanAction } from './reply/human-action.ts';
import { noticeReply } from './reply/notice-reply.ts';
import { toChatReply } from './reply/to-chat-reply.ts';
import type { ResponderOptions } from './responder-options.ts';
import { createRunInOrder } from './run-in-order.ts';
import { askDefaults } from './settings/ask-defaults.ts';
import { type MessagePlace, readSettings, settingsPlace } from './settings/read-settings.ts';
import { settingsWording } from './settings/settings-wording.ts';
import { settle } from './settle.ts';
import { createReports, type PostReport } from './subscriptions/create-reports.ts';
import { classifyReply } from './tallies/classify-reply.ts';
import { withDefaultsNote } from './with-defaults-note.ts';

/** Everything that an adapter sees of the engine. */
export interface Responder extends RecentReplies, Deliveries {
  /** The reply to a message; null where the bot is to keep silent. Never rejects. */
  readonly respond: (message: ChatMessage) => Promise<ChatReply | null>;
  /** Values that the options of commands can be completed with. */
  readonly completions: () => Completions;
  /** Takes the call for a person on a reply: true once for each. */
  readonly takeHandover: (reply: string) => Promise<boolean>;
  /** Gives the call back after it certainly did not arrive. */
  readonly releaseHandover: (reply: string) => Promise<void>;
  /** Tells the subscribed channels of an adapter, once each, what has changed in documents since they were told last. */
  readonly reportChanges: (adapter: string, post: PostReport) => Promise<void>;
  /** What is set in chat for a channel, or for all of its workspace; for the forms of those who administer it. */
  readonly settingsFor: (place: MessagePlace, target: 'channel' | 'workspace') => Promise<ChannelSettings>;
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
  const replies = createRecentReplies(options, limits);
  const sources = {
    state,
    hasher,
    fileSettings: options.fileSettings ?? (() => ({})),
    followsThreads: limits.followsUnmentioned,
  };
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
    const settings = await readSettings(message, sources);
    const isFollowed = settings.threads.value && settings.answers.value;
    if (!isAddressed && (!isFollowed || message.mentionsOthers || before?.person !== keys.person)) {
      memory.stepBack(keys.conversation);
      return null;
    }
    const usual = settings.language.value ?? 'en';
    const language = read.languageAfter(before?.turn.question.language ?? null, usual);
    if (!settings.answers.value && !read.isFree)
      return {
        ...noticeReply(replies.idOf(message.id), language, settingsWording[language].isOff),
        isConfidential: true,
      };
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
      const admin = adminContext(read, options);
      const isSilentOnLanguage = settings.language.value !== null && !read.tellsLanguage && !before;
      const defaults = { ...askDefaults(settings, of), ...(isSilentOnLanguage && { language }) };
      const ask = { annotations, quoteFirst, defaults };
      const here = settingsContext(message, sources, state);
      const asked = { language, ask, before, about, privacy, admin, settings: here, forget, now: clock() };
      return outcomeOf(read, { ...asked, corpus: of, completions: () => completions(of) });
    });
    return replyOf(read, outcome, { language, before, corpus, defaults: askDefaults(settings, corpus) });
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
    { message, question, isAddressed, isPrivate, keys }: ReadMessage,
    outcome: Outcome,
    {
      language,
      before,
      corpus,
      defaults,
    }: Pick<CommandContext, 'language' | 'before' | 'corpus'> & { defaults: AskDefaults },
  ): Promise<ChatReply | null> {
    const id = replies.idOf(message.id);
    if (!('said' in outcome)) {
      const { kind = 'command', parts, actions = [] } = outcome;
      return { id, kind, language, parts, actions, isPrivate };
    }
    const { reply, turn, used = [] } = outcome.said;
    // Nobody has asked the bot: it does not interrupt with what it cannot do.
    if (!isAddressed && ['chat', 'off-topic', 'clarify', 'unsupported-language'].includes(reply.kind)) return null;
    if (turn && turn !== before?.turn) await memory.remember(keys.conversation, keys.person, turn);
    const drawn = withDefaultsNote(toChatReply(reply, { corpus, id, isPrivate }), { used, defaults, corpus });
    const isOpen = drawn.kind === 'silent' || drawn.kind === 'unknown-provider';
    const offers = message.handsOver === true && !message.isDirect && isOpen;
    const chat = offers ? { ...drawn, actions: [...drawn.actions, humanAction(id, drawn.language)] } : drawn;
    replies.keep(chat, reply, { person: keys.person, question });
    const counted = classifyReply(reply, turn && turn !== before?.turn ? turn.question : null);
    await state.countAnswer({
      ...counted,
      reply: id,
      person: keys.person,
      text: privacy.keepsQuestions ? question : null,
    });
    // Nobody else can see a private answer: it has to be shared first.
    return isPrivate ? drawn : chat;
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
    takeHandover: (reply) => state.takeMark('handover', reply),
    releaseHandover: (reply) => state.releaseMark('handover', reply),
    reportChanges: createReports({ store: state, settings: sources, hasher, corpus: () => options.corpus }),
    settingsFor: async (message, target) => {
      const place = settingsPlace(message, hasher)[target];
      return place === null ? {} : ((await state.readSettings([place])).get(place) ?? {});
    },
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
