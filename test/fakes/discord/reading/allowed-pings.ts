import type { AllowedMentions, MessageState } from '../types/fake-discord.ts';
import { textDisplaysIn } from './walk-components.ts';

/** Who is pinged by the text of a message, after `allowed_mentions` has been applied. */
export interface Pings {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

const idsIn = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap(([, id]) => (id ? [id] : []))),
];

/** What may ping without `allowed_mentions`: everything in messages, only users in answers to interactions. */
const defaultOf = (answersInteraction: boolean): AllowedMentions => ({
  parse: answersInteraction ? ['users'] : ['users', 'roles', 'everyone'],
  replied_user: true,
});

/** Text in an embed never pings; content and Text Displays do. A backslash does not prevent it: it only affects the display. */
export function allowedPings(message: MessageState, answersInteraction: boolean): Pings {
  const text = [message.content, ...textDisplaysIn(message.components)].join('\n');
  const { parse = [], users = [], roles = [] } = message.allowedMentions ?? defaultOf(answersInteraction);
  return {
    users: idsIn(text, /<@!?(\d+)>/g).filter((id) => parse.includes('users') || users.includes(id)),
    roles: idsIn(text, /<@&(\d+)>/g).filter((id) => parse.includes('roles') || roles.includes(id)),
    everyone: parse.includes('everyone') && /@(?:everyone|here)/.test(text),
  };
}

/** Whether a reply pings the author of the message it replies to. */
export const pingsReplied = (allowed: AllowedMentions | null): boolean =>
  allowed ? allowed.replied_user === true : true;
