import { type ChatReply, textPart } from '../../../src/chat/reply/chat-reply.ts';
import { noticeWords } from './notice-words.ts';
import { shortText } from './text/clean-text.ts';

/** Characters of a question above its answer: enough to recognise it. */
const MAX_QUESTION_LENGTH = 200;

/**
 * Puts the question above its answer: others do not see the options of somebody's command, or which button they pressed.
 * Notices stay as they are.
 */
export function prependQuestion(reply: ChatReply, question: string): ChatReply {
  const short = shortText(question, MAX_QUESTION_LENGTH);
  if (!short || reply.kind === 'notice') return reply;
  return { ...reply, parts: [textPart(noticeWords[reply.language].asked(short), 'note'), ...reply.parts] };
}
