import type { APIEmbed, APIMessageTopLevelComponent } from 'discord.js';
import type { AllowedMentions, MessageState } from '../../types/fake-discord.ts';
import type { Json } from '../../types/records.ts';

/** The message after an edit: fields that the body does not contain stay as they were. */
export function mergeState(before: MessageState, body: Json): MessageState {
  const given = <T>(key: string, old: T, empty: T): T => (body[key] === undefined ? old : ((body[key] ?? empty) as T));
  return {
    content: given<string>('content', before.content, ''),
    embeds: given<readonly APIEmbed[]>('embeds', before.embeds, []),
    components: given<readonly APIMessageTopLevelComponent[]>('components', before.components, []),
    flags: given<number>('flags', before.flags, 0),
    allowedMentions: given<AllowedMentions | null>('allowed_mentions', before.allowedMentions, null),
  };
}
