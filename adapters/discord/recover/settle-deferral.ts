import { type Client, MessageFlags, WebhookClient } from 'discord.js';
import type { OwedMessage } from '../../../src/chat/memory/message-claims.ts';
import { describeError } from '../connect/requests/discord-errors.ts';
import { renderNotice } from '../render/render-notice.ts';
import { deferralId, type Place, type RecoverContext } from './places.ts';

/** An interaction that an ended process has left thinking. */
export interface LeftDeferral extends Pick<OwedMessage, 'at'> {
  readonly place: Extract<Place, { readonly kind: 'deferral' }>;
}

/** How long Discord takes messages for an interaction. */
const TOKEN_MS = 15 * 60 * 1000;

/** Replaces "is thinking" by the sentence that the bot was restarted, if it is still there. Never rejects. */
export async function settleDeferral(
  { responder, log }: RecoverContext,
  client: Client<true>,
  { place, at }: LeftDeferral,
): Promise<void> {
  const { application, interaction, token, language } = place;
  try {
    await responder.deliver({ id: deferralId(interaction) }, async () => {
      if (Date.now() - at >= TOKEN_MS) return;
      const { rest, allowedMentions = { parse: [] } } = client.options;
      const webhook = new WebhookClient({ id: application, token }, { allowedMentions, ...(rest && { rest }) });
      const original = await webhook.fetchMessage('@original');
      const [notice] = renderNotice('restarted', language).messages;
      const isThinking = (Number(original.flags ?? 0) & MessageFlags.Loading) !== 0;
      if (isThinking && notice) await webhook.editMessage('@original', notice);
    });
  } catch (error) {
    // Never acknowledged, or dismissed, or Discord is down.
    log.debug(`Cannot end a deferral in Discord that was left over: ${describeError(error)}.`);
  }
}
