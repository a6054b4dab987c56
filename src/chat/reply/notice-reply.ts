import type { Language } from '../../text/language.ts';
import { type ChatReply, textPart } from './chat-reply.ts';

/** A reply that is about the message itself: too long, too many, a fault. Only its sender needs to see it. */
export const noticeReply = (id: string, language: Language, text: string): ChatReply => ({
  id,
  kind: 'notice',
  language,
  parts: [textPart(text)],
  actions: [],
  isPrivate: true,
});
