import type { MessageState, PostedMessage } from '../types/fake-discord.ts';
import { allowedPings, type Pings, pingsReplied } from './allowed-pings.ts';
import { mentionsIn } from './read-markdown.ts';
import { textDisplaysIn } from './walk-components.ts';

export interface MessagePings extends Pings {
  /** Whether the author of the message replied to is pinged; separate, because that may be wanted. */
  readonly repliedUser: boolean;
}

/** Who is pinged by a message: by its text as far as `allowed_mentions` allows, and as a reply. */
export function messagePings(message: PostedMessage): MessagePings {
  return {
    ...allowedPings(message, message.interactionId !== null),
    repliedUser: message.reference !== null && pingsReplied(message.allowedMentions),
  };
}

/** The mentions that a message shows, in any of its parts; they need not ping anybody. */
export function shownMentions({ content, embeds, components }: MessageState): readonly string[] {
  const inEmbeds = embeds.flatMap(({ description, fields }) => [
    description ?? '',
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...inEmbeds, ...textDisplaysIn(components)].flatMap(mentionsIn);
}
