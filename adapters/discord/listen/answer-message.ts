import type { Message } from 'discord.js';
import type { ChatMessage } from '../../../src/chat/chat-message.ts';
import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import { describeError } from '../connect/requests/discord-errors.ts';
import { toReference } from '../recover/places.ts';
import { type RenderedReply, renderNotice, toRendered } from '../render/render-notice.ts';
import { postAnswer } from '../send/post-answer.ts';
import { sendDirectly } from '../send/send-directly.ts';
import { sendRefusal } from '../send/send-refusal.ts';
import { mayStartThread, startThread } from '../send/start-thread.ts';
import { apologyFor, NoAnswerError, waitForAnswer } from '../send/wait-for-answer.ts';
import type { DiscordBot } from './discord-bot.ts';
import { readWords } from './message-words.ts';
import { type ReadMessage, readMessage } from './read-message.ts';

/** Replies that start no thread: small talk, and notes on the message itself. */
const KINDS_WITHOUT_THREAD: readonly ChatReply['kind'][] = ['chat', 'command', 'notice'];

/** Answers a message that is meant for the bot, and ignores all others. Never rejects. */
export async function answerMessage(bot: DiscordBot, message: Message): Promise<void> {
  if (bot.isStopping()) return;
  const mayThread = bot.startsThreads && mayStartThread(message);
  const read = readMessage(message, { followsThreads: bot.followsThreads(), startsThread: mayThread });
  if (!read) return;
  if (bot.forbidden.has(message)) {
    if (read.expectsAnswer) await bot.forbidden.tell(message, read.language);
    return;
  }
  const { channelId: channel, id } = message;
  const { person, workspace = '' } = read.chat;
  const reference = toReference({ kind: 'message', channel, message: id, workspace, language: read.language });
  await bot.responder.note({ id: read.chat.id, person, workspace, reference });
  await bot.catchUp.remember(message, { person, workspace });
  const words = await readWords(message, bot);
  const chat: ChatMessage = { ...read.chat, text: words.text, reference };
  const notice = read.isHidden ? 'roleOnly' : words.isWordless && chat.isDirect ? 'noWords' : null;
  if (notice) {
    const { messages } = renderNotice(notice, read.language);
    return bot.responder.deliver(chat, () =>
      postAnswer(bot, { question: message, thread: null, language: read.language }, messages),
    );
  }
  const stopTyping = read.expectsAnswer ? bot.showTyping(bot, message) : () => {};
  try {
    const answer = await answerOrApology(bot, { ...read, chat });
    if (!answer) return;
    await bot.responder.deliver(chat, async () => {
      if (answer.reply.isRefusal) return sendRefusal(bot, message, answer);
      if (answer.reply.isConfidential && message.inGuild()) return sendDirectly(bot, message, answer.messages);
      const isThreaded = mayThread && !KINDS_WITHOUT_THREAD.includes(answer.reply.kind);
      const thread = isThreaded ? await startThread(bot, message, chat.text) : null;
      await postAnswer(bot, { question: message, thread, language: read.language }, answer.messages);
    });
  } finally {
    stopTyping();
  }
}

/** How old a message may be whose edit adds the mention. */
const MAX_EDITED_AGE_MS = 60 * 60_000;

/**
 * Answers a message in a server that mentions the bot since it was edited. One that did so before has its answer, and is known
 * by its id. Discord also reports an update when it has looked up a link.
 */
export async function answerEdited(bot: DiscordBot, message: Message): Promise<void> {
  const { editedTimestamp, createdTimestamp } = message;
  if (editedTimestamp === null || Date.now() - createdTimestamp > MAX_EDITED_AGE_MS) return;
  if (message.inGuild() && readMessage(message, { followsThreads: false, startsThread: false }))
    await answerMessage(bot, message);
}

/** The answer to a message. If there is none, only people who have addressed the bot get an apology: nobody else expects one. */
async function answerOrApology(
  bot: DiscordBot,
  { chat, language, expectsAnswer }: ReadMessage,
): Promise<RenderedReply | null> {
  try {
    return await waitForAnswer(bot, async () => {
      const reply = await bot.responder.respond(chat);
      return reply && toRendered(reply);
    });
  } catch (error) {
    if (!(error instanceof NoAnswerError)) bot.log.error(`Cannot answer in Discord: ${describeError(error)}.`);
    return expectsAnswer ? renderNotice(apologyFor(error), language) : null;
  }
}
