import type { Message } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { describeError } from '../connect/requests/discord-errors.ts';
import type { RenderedReply } from '../render/render-notice.ts';
import type { SendContext } from './send-context.ts';

/** People to remember. */
const MAX_PEOPLE = 5000;
/** How long nobody is told again that they ask too much: as long as the window of the quota. */
const QUIET_MS = 60_000;

/** People who were told of late that they, or all in a channel, ask too much. */
export type Refusals = LRUCache<string, true>;

/** Makes the memory of people who were told. */
export const createRefusals = (): Refusals => new LRUCache({ max: MAX_PEOPLE, ttl: QUIET_MS });

/** Tells a person alone, once a minute, that they ask too much. Where no direct message can be sent, the question is replied to. */
export async function sendRefusal(
  { log, refusals }: Pick<SendContext, 'log'> & { readonly refusals: Refusals },
  question: Message,
  { messages }: RenderedReply,
): Promise<void> {
  const { author, channelId } = question;
  const person = `${channelId} ${author.id}`;
  if (refusals.has(person)) return;
  refusals.set(person, true);
  try {
    for (const message of messages) await author.send(message);
  } catch (error) {
    log.debug(`Cannot send somebody a direct message: ${describeError(error)}.`);
    for (const message of messages)
      await question
        .reply({ ...message, failIfNotExists: false })
        .catch((second: unknown) =>
          log.debug(`Cannot tell somebody that they ask too much: ${describeError(second)}.`),
        );
  }
}
