import type { DiscordMessage } from '../../../../adapters/discord/render/discord-message.ts';
import { checkBody } from '../../../fakes/discord/checks/check-body.ts';

/** A message in the form that discord.js sends. */
const wireOf = ({ flags, components, allowedMentions: { parse, repliedUser } }: DiscordMessage) => ({
  flags,
  components,
  allowed_mentions: { parse, replied_user: repliedUser },
});

/** The problems that Discord would find in messages, wherever they are sent; empty if they are valid. */
export const problemsOf = (messages: readonly DiscordMessage[]): string[] =>
  messages.flatMap((message) =>
    (['message.create', 'original.edit', 'followUp', 'callback.reply'] as const).flatMap((kind) => {
      const body = kind === 'callback.reply' ? { type: 4, data: wireOf(message) } : wireOf(message);
      return checkBody(kind, body).map(({ path, message: what }) => `${kind} ${path.join('.')}: ${what}`);
    }),
  );
