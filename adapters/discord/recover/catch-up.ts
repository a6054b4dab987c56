import { type Client, type Message, SnowflakeUtil } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { describeError } from '../connect/requests/discord-errors.ts';
import { ADAPTER, channelId, type Place, type RecoverContext, readPlace, toReference } from './places.ts';
import { settleDeferral } from './settle-deferral.ts';
import { settleMessage } from './settle-message.ts';

/** Channels whose last message is remembered. */
const MAX_CHANNELS = 1000;
/** Messages of a channel that are read again, and how old (ms) they may be: nobody waits any longer for an answer. */
const MAX_MESSAGES = 50;
const MAX_AGE_MS = 60 * 60 * 1000;

/** Finds what people have said while the bot was away. */
export interface CatchUp {
  /** Remembers a message for the bot as the last one of its channel. */
  readonly remember: (message: Message, ids: { readonly person: string; readonly workspace?: string }) => Promise<void>;
  /**
   * Settles what ended processes have left, and answers the messages that came while the bot was not connected.
   * @param answer answers a message, or ignores it if it is not for the bot or was answered before
   */
  readonly run: (client: Client<true>, answer: Answer) => Promise<void>;
  /** Settles what ended processes have left. */
  readonly settleOwed: (client: Client<true>, answer: Answer) => Promise<void>;
}

/** Answers a message, or ignores it. */
type Answer = (message: Message) => Promise<void>;

/** Makes the memory of channels, which other processes share through the responder. */
export function createCatchUp({ responder, log }: RecoverContext): CatchUp {
  const lastMessages = new LRUCache<string, string>({ max: MAX_CHANNELS });
  const keepLatest = (channel: string, message: string): void => {
    const known = lastMessages.get(channel);
    if (!known || BigInt(known) < BigInt(message)) lastMessages.set(channel, message);
  };
  const settleOwed = async (client: Client<true>, answer: Answer): Promise<void> => {
    const settling: Promise<void>[] = [];
    for (const owed of await responder.takeOwed(ADAPTER)) {
      const place = readPlace(owed.place);
      if (place?.kind === 'channel') keepLatestOf(place);
      if (place?.kind === 'message')
        settling.push(settleMessage({ responder, log }, client, { ...owed, place, answer }));
      if (place?.kind === 'deferral') settling.push(settleDeferral({ responder, log }, client, { ...owed, place }));
    }
    await Promise.all(settling);
  };
  return {
    settleOwed,
    remember: async ({ channelId: channel, id: message }, { person, workspace }) => {
      keepLatest(channel, message);
      await responder.note({
        id: channelId(channel),
        person,
        ...(workspace !== undefined && { workspace }),
        reference: toReference({ kind: 'channel', channel, message: lastMessages.get(channel) ?? message }),
      });
    },
    run: async (client, answer) => {
      await settleOwed(client, answer);
      await Promise.all([...lastMessages].map(([channel, after]) => answerMissed(client, { channel, after })));

      async function answerMissed(of: Client<true>, range: { channel: string; after: string }): Promise<void> {
        try {
          for (const message of await messagesAfter(of, range)) await answer(message);
        } catch (error) {
          log.debug(`Cannot read what was said in Discord meanwhile: ${describeError(error)}.`);
        }
      }
    },
  };

  /** A message that this process has seen counts more than what another one has left. */
  function keepLatestOf({ channel, message }: Extract<Place, { kind: 'channel' }>): void {
    if (!lastMessages.has(channel)) keepLatest(channel, message);
  }
}

/** The messages of a channel after one of them, oldest first. */
async function messagesAfter(
  client: Client<true>,
  { channel: id, after }: { readonly channel: string; readonly after: string },
): Promise<Message[]> {
  const oldest = SnowflakeUtil.generate({ timestamp: Date.now() - MAX_AGE_MS });
  const channel = await client.channels.fetch(id);
  if (!channel?.isTextBased()) return [];
  const start = BigInt(after) > oldest ? after : String(oldest);
  const messages = await channel.messages.fetch({ after: start, limit: MAX_MESSAGES });
  return [...messages.values()].reverse();
}
