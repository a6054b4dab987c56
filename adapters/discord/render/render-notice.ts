import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import { noticeReply } from '../../../src/chat/reply/notice-reply.ts';
import type { Language } from '../../../src/text/language.ts';
import { NoAnswerError } from '../send/wait-for-answer.ts';
import type { DiscordMessage } from './discord-message.ts';
import { type NoticeWords, noticeWords } from './notice-words.ts';
import { renderReply } from './render-reply.ts';

/** A reply and the messages that show it. */
export interface Drawn {
  readonly reply: ChatReply;
  readonly messages: readonly DiscordMessage[];
}

/** A reply as messages. */
export const draw = (reply: ChatReply): Drawn => ({ reply, messages: renderReply(reply) });

/** One of the bot's own sentences. */
export const drawSentence = (which: Exclude<keyof NoticeWords, 'asked'>, language: Language): Drawn =>
  draw(noticeReply('', language, noticeWords[language][which]));

/** What a person reads instead of an answer. */
export const drawApology = (error: unknown, language: Language): Drawn =>
  drawSentence(error instanceof NoAnswerError ? error.reason : 'failed', language);
