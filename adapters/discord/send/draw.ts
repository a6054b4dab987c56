import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import { noticeReply } from '../../../src/chat/reply/notice-reply.ts';
import type { Language } from '../../../src/text/language.ts';
import type { DiscordMessage } from '../render/discord-message.ts';
import { renderReply } from '../render/render-reply.ts';
import { type RunningWords, runningWords } from '../render/running-words.ts';
import { NoAnswerError } from './in-time.ts';

/** A reply and the messages that show it. */
export interface Drawn {
  readonly reply: ChatReply;
  readonly messages: readonly DiscordMessage[];
}

/** A reply as messages. */
export const draw = (reply: ChatReply): Drawn => ({ reply, messages: renderReply(reply) });

/** One of the bot's own sentences. */
export const drawSentence = (which: Exclude<keyof RunningWords, 'asked'>, language: Language): Drawn =>
  draw(noticeReply('', language, runningWords[language][which]));

/** What a person reads instead of an answer. */
export const drawApology = (error: unknown, language: Language): Drawn =>
  drawSentence(error instanceof NoAnswerError ? error.reason : 'failed', language);
