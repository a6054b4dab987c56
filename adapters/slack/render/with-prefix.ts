import { commandTable } from '../../../src/chat/commands/command-table.ts';
import type { ChatPart, ChatReply } from '../../../src/chat/reply/chat-reply.ts';

/** A command as the bot's own words name it; a path or a date ("and/or", "1/2") is none. */
const COMMAND = new RegExp(
  `(?<![^\\s“"‘'(（：:])/(?=(?:${commandTable.map(({ name }) => name).join('|')})(?![\\p{L}\\p{N}-]))`,
  'gu',
);

/** A reply in which the bot's own words name the commands as they are called in Slack. What a policy says stays as it is. */
export function withPrefix(reply: ChatReply, prefix: string): ChatReply {
  if (prefix === '') return reply;
  const named = (text: string): string => text.replace(COMMAND, `/${prefix}`);
  const parts = reply.parts.map((part): ChatPart => {
    if (part.kind === 'text') return { ...part, text: named(part.text) };
    return part.kind === 'item' ? { ...part, term: named(part.term), text: named(part.text) } : part;
  });
  return { ...reply, parts };
}
