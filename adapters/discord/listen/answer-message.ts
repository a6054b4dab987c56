import type { Message } from 'discord.js';
import type { ChatMessage } from '../../../src/chat/chat-message.ts';
import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import { isHan } from '../../../src/text/language.ts';
import { describeError } from '../connect/requests/discord-errors.ts';
import { type Drawn, draw, drawApology } from '../render/render-notice.ts';
import { postAnswer } from '../send/post-answer.ts';
import { showTyping } from '../send/show-typing.ts';
import { mayStartThread, startThread } from '../send/start-thread.ts';
import { NoAnswerError, waitForAnswer } from '../send/wait-for-answer.ts';
import type { DiscordBot } from './discord-bot.ts';
import { toChatMessage } from './read-message.ts';

/** Small talk and notes on the message itself make no thread. */
const THREADLESS: readonly ChatReply['kind'][] = ['chat', 'command', 'notice'];

/** Answers a message that is meant for the bot, and leaves all others alone. Never rejects. */
export async function answerMessage(bot: DiscordBot, message: Message): Promise<void> {
  if (bot.isStopping()) return;
  const mayThread = mayStartThread(bot, message);
  const asked = toChatMessage(bot, message, mayThread ? message.id : null);
  if (!asked) return;
  const untype = showTyping(bot, message);
  const drawn = await drawnInTime(bot, message, asked);
  untype();
  if (!drawn) return;
  const thread = mayThread && !THREADLESS.includes(drawn.reply.kind) ? await startThread(bot, message) : null;
  await postAnswer(bot, { question: message, thread }, drawn.messages);
}

/** The answer to a message; an apology for none only to those who have spoken to the bot, as nobody else waits for one. */
async function drawnInTime(bot: DiscordBot, message: Message, asked: ChatMessage): Promise<Drawn | null> {
  try {
    return await waitForAnswer(bot, async () => {
      const reply = await bot.responder.respond(asked);
      return reply && draw(reply);
    });
  } catch (error) {
    if (!(error instanceof NoAnswerError)) bot.log.error(`Cannot answer in Discord: ${describeError(error)}.`);
    if (!asked.mentionsBot && !asked.isDirect) return null;
    return drawApology(error, [...message.content].some(isHan) ? 'zh' : 'en');
  }
}
