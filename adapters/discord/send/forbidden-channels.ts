import { type Message, PermissionFlagsBits } from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Language } from '../../../src/text/language.ts';
import type { Log } from '../../project/create-log.ts';
import { describeError } from '../connect/requests/discord-errors.ts';
import type { TimeLimits } from '../connect/time-limits.ts';
import { renderNotice } from '../render/render-notice.ts';
import { createForbiddenChannelWarning } from './warn-forbidden-channels.ts';

/** Channels and people to remember. */
const MAX_CHANNELS = 1000;
const MAX_PEOPLE = 5000;
/** Stands at a question that cannot be answered where no message can be sent. */
const REACTION = '🔇';

/** The channels in which the bot may not write, and who was told. */
export interface ForbiddenChannels {
  /** Whether it is known that the bot may not write where a message stands, so that an answer need not even be tried. */
  readonly has: (message: Message) => boolean;
  /** Tells the operator once per channel that the bot may not write there. */
  readonly warn: (channelId: string) => void;
  /** Tells the operator, and the one who asks, each once per channel, that the bot may not write there. Never rejects. */
  readonly tell: (message: Message, language: Language) => Promise<void>;
}

/** What the memory of channels works with. */
interface ForbiddenOptions {
  readonly log: Log;
  readonly limits: Pick<TimeLimits, 'forbiddenMs'>;
}

/** Makes the memory of channels in which the bot may not write. */
export function createForbiddenChannels({ log, limits }: ForbiddenOptions): ForbiddenChannels {
  const refused = new LRUCache<string, true>({ max: MAX_CHANNELS, ttl: Math.max(1, limits.forbiddenMs) });
  const told = new LRUCache<string, true>({ max: MAX_PEOPLE, ttl: Math.max(1, limits.forbiddenMs) });
  const warn = createForbiddenChannelWarning(log);
  return {
    has: (message) => refused.has(message.channelId) || lacksPermission(message),
    warn,
    tell: async (message, language) => {
      const { channelId, author } = message;
      warn(channelId);
      refused.set(channelId, true);
      const person = `${channelId} ${author.id}`;
      if (told.has(person)) return;
      told.set(person, true);
      const [notice] = renderNotice('forbidden', language).messages;
      try {
        if (notice) await author.send(notice);
      } catch (error) {
        log.debug(`Cannot tell somebody that the bot may not write: ${describeError(error)}.`);
        await message
          .react(REACTION)
          .catch((second: unknown) => log.debug(`Cannot react to a message: ${describeError(second)}.`));
      }
    },
  };
}

/** Whether the permissions that discord.js knows forbid an answer. */
function lacksPermission({ channel, client }: Message): boolean {
  if (channel.isDMBased() || !client.user) return false;
  const { ViewChannel, SendMessages, SendMessagesInThreads } = PermissionFlagsBits;
  const needed = channel.isThread() ? SendMessagesInThreads : SendMessages;
  const permissions = channel.permissionsFor(client.user);
  return permissions !== null && !permissions.has([ViewChannel, needed]);
}
