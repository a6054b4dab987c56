import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import { noticeReply } from '../../../src/chat/reply/notice-reply.ts';
import type { Language } from '../../../src/text/language.ts';
import type { DiscordMessage } from './discord-message.ts';
import { type NoticeWords, noticeWords } from './notice-words.ts';
import { renderReply } from './render-reply.ts';

/** A reply, and the messages that show it. */
export interface RenderedReply {
  readonly reply: ChatReply;
  readonly messages: readonly DiscordMessage[];
}

/** One of the sentences that the bot says about itself, such as `tooLate`. */
export type Notice = Exclude<keyof NoticeWords, 'asked' | 'needsHuman'>;

/** Renders a reply and keeps it beside its messages. */
export const toRendered = (reply: ChatReply): RenderedReply => ({ reply, messages: renderReply(reply) });

/** Renders one of the bot's own sentences. */
export const renderNotice = (notice: Notice, language: Language): RenderedReply =>
  toRendered(noticeReply('', language, noticeWords[language][notice]));
