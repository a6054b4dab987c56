import type { WebClient } from '@slack/web-api';
import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import type { SlackBot, SlackPlace } from '../bot/slack-bot.ts';
import { prefixCommands } from '../render/command-names.ts';
import { renderReply } from '../render/render-reply.ts';
import { sendMessages } from './send-messages.ts';

/** A channel of a workspace, by its ids. */
export interface UnaskedPlace {
  readonly team: string;
  readonly channel: string;
  readonly client: WebClient;
}

/**
 * Posts a reply in a channel where nobody has asked. Never rejects.
 * @returns false where nothing of it can be there
 */
export async function postUnasked(
  bot: Pick<SlackBot, 'settings' | 'inOrder' | 'log'>,
  { team, channel, client }: UnaskedPlace,
  reply: ChatReply,
): Promise<boolean> {
  const place: SlackPlace = { team, user: '', channel, thread: null, threadIsActive: false, client, responseUrl: null };
  let isThere = false;
  for (const message of renderReply(prefixCommands(reply, bot.settings.prefix))) {
    const sent = await sendMessages(bot, place, {
      messages: [message],
      audience: 'channel',
      language: reply.language,
    });
    if (sent === 'failed') return isThere;
    isThere = true;
  }
  return isThere;
}
