import { WebClient, type WebClientOptions } from '@slack/web-api';
import * as v from 'valibot';
import type { SlackBot } from '../bot/slack-bot.ts';
import { prefixCommands } from '../render/command-names.ts';
import { renderReply } from '../render/render-reply.ts';
import { sendMessages } from './send-messages.ts';

/** Where a report is posted, by Slack's ids. */
const Place = v.object({ team: v.string(), enterprise: v.nullable(v.string()), channel: v.string() });

/** The place of reports in a channel, as `ChatMessage` has it. */
export const reportPlace = (place: v.InferOutput<typeof Place>) => ({ adapter: 'slack', place: JSON.stringify(place) });

/** How the bot reaches a workspace. */
export interface ReportChangesOptions {
  /** @throws when the app is not installed there (any more) */
  readonly authorize: (place: Omit<v.InferOutput<typeof Place>, 'channel'>) => Promise<{ readonly token: string }>;
  readonly clientOptions: () => WebClientOptions;
}

/** Tells the subscribed channels what has changed in the documents. Posts wait as long as Slack says. */
export async function reportChanges(bot: SlackBot, options: ReportChangesOptions): Promise<void> {
  await bot.responder.reportChanges('slack', async (text, reply) => {
    const { team, enterprise, channel } = v.parse(Place, JSON.parse(text));
    const { token } = await options.authorize({ team, enterprise });
    const client = new WebClient(token, options.clientOptions());
    const place = { team, user: '', channel, thread: null, threadIsActive: false, client, responseUrl: null };
    const messages = renderReply(prefixCommands(reply, bot.settings.prefix));
    const sent = await sendMessages(bot, place, { messages, audience: 'channel', language: reply.language });
    return sent === 'failed' ? 'failed' : 'posted';
  });
}
