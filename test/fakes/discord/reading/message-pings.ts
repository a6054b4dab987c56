import type { MessageState, PostedMessage } from '../types/fake-discord.ts';
import { allowedPings, type Pings, pingsReplied } from './allowed-pings.ts';
import { mentionsIn } from './read-markdown.ts';
import { textDisplaysIn } from './walk-components.ts';

export interface MessagePings extends Pings {
  /** The one to whom the message replies is called; that is a courtesy, and counted by itself. */
  readonly repliedUser: boolean;
}

/** Whom a message calls: by its text, and by what `allowed_mentions` lets through. */
export function messagePings(message: PostedMessage): MessagePings {
  return {
    ...allowedPings(message, message.interactionId !== null),
    repliedUser: message.reference !== null && pingsReplied(message.allowedMentions),
  };
}

/** What a message shows as a mention, in any part of it that shows mentions; they may notify nobody. */
export function shownMentions({ content, embeds, components }: MessageState): readonly string[] {
  const inEmbeds = embeds.flatMap(({ description, fields }) => [
    description ?? '',
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...inEmbeds, ...textDisplaysIn(components)].flatMap(mentionsIn);
}
