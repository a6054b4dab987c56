import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import * as v from 'valibot';
import { placed, type SlackBot, type SlackPlace } from '../slack-bot.ts';
import { answerMessage } from './answer-message.ts';
import { createOnce } from './create-once.ts';
import { readText } from './read-text.ts';
import { refuseConnect } from './refuse-shared-channel.ts';

/** What is read of `app_mention` and `message` events. */
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

/** Messages of people have none of the other subtypes: those tell of edits, deletions, joins. */
const SAID = [undefined, 'file_share', 'thread_broadcast'];

/** What comes with an event. */
interface Given {
  readonly team: string;
  readonly bot: string;
  readonly client: WebClient;
  readonly isExtShared: boolean;
  /** True once for each message that is refused. */
  readonly isFirst: (message: string) => boolean;
}

/** So many messages that were refused are known, as each may come several times. */
const REFUSED = 1000;

/** Listens to mentions, direct messages, and, where that is switched on, to threads that the bot has answered in. */
export function handleMessages(app: App, bot: SlackBot): void {
  const isFirst = createOnce(REFUSED);
  for (const type of ['app_mention', 'message'] as const) {
    app.event(type, async ({ event, body, context, client }) => {
      const read = v.safeParse(MessageEvent, event);
      if (!read.success || bot.isStopping()) return;
      const given: Given = {
        team: context.teamId ?? context.enterpriseId ?? body.team_id,
        bot: context.botUserId ?? '',
        client,
        isExtShared: body.is_ext_shared_channel === true,
        isFirst,
      };
      await bot.inFlight.run(() => hear(bot, read.output, given));
    });
  }
}

async function hear(bot: SlackBot, event: MessageEvent, given: Given): Promise<void> {
  const { channel, user, ts, thread_ts: thread } = event;
  if (!user || !SAID.includes(event.subtype)) return;
  const isIm = event.channel_type === 'im' || channel.startsWith('D');
  const { text, mentionsBot, mentionsOthers } = readText(event.text, given.bot);
  // Of a mention both events come, in any order; whichever comes first is answered, and the other one is known by then.
  if (!isIm && !mentionsBot && !(bot.settings.followsThreads && thread)) return;
  const place: SlackPlace = {
    team: given.team,
    user,
    channel,
    thread: isIm ? (thread ?? null) : (thread ?? ts),
    threadIsActive: thread !== undefined,
    client: given.client,
    responseUrl: null,
  };
  const fromBot = Boolean(event.bot_id) || user === given.bot;
  if (given.isExtShared && !bot.settings.allowsConnect) {
    if (mentionsBot && !fromBot && !event.edited && given.isFirst(`${channel} ${ts}`))
      await refuseConnect(bot, place, { ts, text });
    return;
  }
  await answerMessage(bot, place, {
    ...placed(place),
    id: `slack ${given.team} ${channel} ${ts}`,
    text,
    mentionsBot,
    mentionsOthers,
    fromBot,
    isEdit: Boolean(event.edited),
  });
}
