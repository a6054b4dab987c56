import type { AllowedMentions, MessageState } from '../types/fake-discord.ts';
import { textDisplaysIn } from './walk-components.ts';

/** Whom the text of a message calls, once `allowed_mentions` has had its say. */
export interface Pings {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

const idsIn = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap(([, id]) => (id ? [id] : []))),
];

/** What may ping when nothing is said: everything in messages, people alone in answers to interactions. */
const defaultOf = (answersInteraction: boolean): AllowedMentions => ({
  parse: answersInteraction ? ['users'] : ['users', 'roles', 'everyone'],
  replied_user: true,
});

/** Text in an embed never pings; content and Text Displays do. Escapes do not help: they are the display's matter. */
export function allowedPings(message: MessageState, answersInteraction: boolean): Pings {
  const text = [message.content, ...textDisplaysIn(message.components)].join('\n');
  const { parse = [], users = [], roles = [] } = message.allowedMentions ?? defaultOf(answersInteraction);
  return {
    users: idsIn(text, /<@!?(\d+)>/g).filter((id) => parse.includes('users') || users.includes(id)),
    roles: idsIn(text, /<@&(\d+)>/g).filter((id) => parse.includes('roles') || roles.includes(id)),
    everyone: parse.includes('everyone') && /@(?:everyone|here)/.test(text),
  };
}

/** Whether a reply calls the one to whom it replies. */
export const pingsReplied = (allowed: AllowedMentions | null): boolean =>
  allowed ? allowed.replied_user === true : true;
