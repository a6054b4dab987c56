import type { DiscordMessage } from '../../../../adapters/discord/render/discord-message.ts';
import { checkBody } from '../../../fakes/discord/checks/check-body.ts';

/** What discord.js sends of a message. */
const wireOf = ({ flags, components, allowedMentions: { parse, repliedUser } }: DiscordMessage) => ({
  flags,
  components,
  allowed_mentions: { parse, replied_user: repliedUser },
});

/** What Discord would refuse about messages, wherever they are sent: in words, empty where they are good. */
export const problemsOf = (messages: readonly DiscordMessage[]): string[] =>
  messages.flatMap((message) =>
    (['message.create', 'original.edit', 'followUp', 'callback.reply'] as const).flatMap((kind) => {
      const body = kind === 'callback.reply' ? { type: 4, data: wireOf(message) } : wireOf(message);
      return checkBody(kind, body).map(({ path, message: what }) => `${kind} ${path.join('.')}: ${what}`);
    }),
  );
