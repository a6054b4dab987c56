import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { LRUCache } from 'lru-cache';
import * as v from 'valibot';
import { messageOrigin, type SlackBot, type SlackPlace } from '../bot/slack-bot.ts';
import { answerMessage } from './answer-message.ts';
import { readText } from './read-text.ts';
import { refuseSharedChannel } from './refuse-shared-channel.ts';

/** The fields that are read from `app_mention` and `message` events: https://docs.slack.dev/reference/events/message */
const MessageEvent = v.object({
  type: v.string(),
  subtype: v.optional(v.string()),
  channel: v.string(),
  channel_type: v.optional(v.string()),
  user: v.optional(v.string()),
  bot_id: v.optional(v.nullable(v.string())),
  text: v.optional(v.string(), ''),
  ts: v.string(),
  thread_ts: v.optional(v.string()),
  edited: v.optional(v.unknown()),
});
type MessageEvent = v.InferOutput<typeof MessageEvent>;

/** Subtypes of messages that a person has written. All others report edits, deletions, joins and the like. */
const WRITTEN_SUBTYPES = [undefined, 'file_share', 'thread_broadcast'];

/** How many refused messages are remembered: Slack may deliver each several times. */
const MAX_REFUSED_MESSAGES = 1000;

/** The facts about a message that do not stand in the event itself. */
interface MessageContext {
  readonly team: string;
  readonly botUser: string;
  readonly client: WebClient;
  readonly isExtShared: boolean;
  /** Refused messages, by channel and `ts`. */
  readonly refused: LRUCache<string, true>;
}

/** Handles mentions, direct messages and, when that is switched on, follow-ups in threads that the bot has answered in. */
export function handleMessages(app: App, bot: SlackBot): void {
  const refused = new LRUCache<string, true>({ max: MAX_REFUSED_MESSAGES });
  for (const type of ['app_mention', 'message'] as const) {
    app.event(type, async ({ event, body, context, client }) => {
      const parsed = v.safeParse(MessageEvent, event);
      if (!parsed.success || bot.isStopping()) return;
      const messageContext: MessageContext = {
        team: context.teamId ?? context.enterpriseId ?? body.team_id,
        botUser: context.botUserId ?? '',
        client,
        isExtShared: body.is_ext_shared_channel === true,
        refused,
      };
      await bot.inFlight.run(() => handleMessage(bot, parsed.output, messageContext));
    });
  }
}

async function handleMessage(bot: SlackBot, event: MessageEvent, context: MessageContext): Promise<void> {
  const { channel, user, ts, thread_ts: thread } = event;
  if (!user || !WRITTEN_SUBTYPES.includes(event.subtype)) return;
  const isIm = event.channel_type === 'im' || channel.startsWith('D');
  const { text, mentionsBot, mentionsOthers } = readText(event.text, context.botUser);
  // A mention arrives as both events, in any order. The responder answers the first and knows the second by its id.
  if (!isIm && !mentionsBot && !(bot.settings.followsThreads && thread)) return;
  const place: SlackPlace = {
    team: context.team,
    user,
    channel,
    thread: isIm ? (thread ?? null) : (thread ?? ts),
    threadIsActive: thread !== undefined,
    client: context.client,
    responseUrl: null,
  };
  const fromBot = Boolean(event.bot_id) || user === context.botUser;
  if (context.isExtShared && !bot.settings.allowsConnect) {
    if (mentionsBot && !fromBot && !event.edited && isFirstRefusal(context, `${channel} ${ts}`))
      await refuseSharedChannel(bot, place, { ts, text });
    return;
  }
  await answerMessage(bot, place, {
    ...messageOrigin(place),
    id: `slack ${context.team} ${channel} ${ts}`,
    text,
    mentionsBot,
    mentionsOthers,
    fromBot,
    isEdit: Boolean(event.edited),
  });
}

/** True once for each message. */
function isFirstRefusal({ refused }: MessageContext, message: string): boolean {
  if (refused.has(message)) return false;
  refused.set(message, true);
  return true;
}
