import type { Client } from 'discord.js';
import type { Responder } from '../../../src/chat/respond.ts';
import { describeError, isForbidden, isGone } from '../connect/requests/discord-errors.ts';
import { renderReply } from '../render/render-reply.ts';
import { retryDelivery } from './retry-delivery.ts';
import type { SendContext } from './send-context.ts';

/** The place of reports in a channel, as `ChatMessage` has it. */
export const reportPlace = (channel: string) => ({ adapter: 'discord', place: channel });

/** What reports are posted with. */
export interface ReportingBot extends SendContext {
  readonly responder: Pick<Responder, 'reportChanges'>;
}

/** Characters of the report's id in a nonce, which has 25 at most. */
const NONCE_LENGTH = 20;

/** Tells the subscribed channels what has changed in the documents. discord.js waits as long as Discord says. */
export async function reportChanges(bot: ReportingBot, client: Client | null): Promise<void> {
  if (!client?.isReady()) return;
  await bot.responder.reportChanges('discord', async (place, reply) => {
    try {
      const channel = await client.channels.fetch(place);
      if (!channel?.isSendable()) return 'gone';
      for (const [i, message] of renderReply(reply).entries()) {
        // With the same nonce Discord posts a message once, though two processes may send it.
        const options = { ...message, nonce: `${reply.id.slice(-NONCE_LENGTH)}.${i}`, enforceNonce: true };
        await retryDelivery<unknown>(bot.limits.deliveryPauseMs, () => channel.send(options));
      }
      return 'posted';
    } catch (error) {
      if (isGone(error)) return 'gone';
      if (isForbidden(error)) bot.forbidden.warn(place);
      else bot.log.warn(`Cannot post a report in Discord: ${describeError(error)}.`);
      return 'failed';
    }
  });
}
