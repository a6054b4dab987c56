import type { CommandEntry } from '../../../src/chat/commands/command-entry.ts';
import { commandTable } from '../../../src/chat/commands/command-table.ts';
import type { ChatPart, ChatReply } from '../../../src/chat/reply/chat-reply.ts';

/** The name of a command in Slack, with slash and prefix: "/policy-ask". */
export const slackCommandName = (prefix: string, { name }: Pick<CommandEntry, 'name'>): string => `/${prefix}${name}`;

/** The command with a name in Slack; null for one that is not, or no longer, ours. */
export const findSlackCommand = (prefix: string, slackName: string): CommandEntry | null =>
  commandTable.find((command) => slackCommandName(prefix, command) === slackName) ?? null;

/** The slash of a command that the bot's own text names. A slash within a word is not one: "and/or", "1/2", a path. */
const COMMAND_SLASH = new RegExp(
  `(?<![^\\s“"‘'(（：:])/(?=(?:${commandTable.map(({ name }) => name).join('|')})(?![\\p{L}\\p{N}-]))`,
  'gu',
);

/** Puts the prefix before every command that the bot's own text names. The text of policies is left as it is. */
export function prefixCommands(reply: ChatReply, prefix: string): ChatReply {
  if (prefix === '') return reply;
  const addPrefix = (text: string): string => text.replace(COMMAND_SLASH, `/${prefix}`);
  const parts = reply.parts.map((part): ChatPart => {
    if (part.kind === 'text') return { ...part, text: addPrefix(part.text) };
    return part.kind === 'item' ? { ...part, term: addPrefix(part.term), text: addPrefix(part.text) } : part;
  });
  return { ...reply, parts };
}
