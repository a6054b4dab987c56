import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { LRUCache } from 'lru-cache';
import { detectLanguage } from '../../../src/text/language.ts';
import { messageOrigin, type SlackBot, type SlackPlace } from '../bot/slack-bot.ts';
import { isAdministrator } from '../send/is-administrator.ts';
import { reportPlace } from '../send/report-changes.ts';
import { answerMessage } from './answer-message.ts';
import { messageId, toReference } from './message-reference.ts';
import { type MessageEvent, readMessageEvent } from './read/message-event.ts';
import { readText } from './read/read-text.ts';
import { readWords } from './read/read-words.ts';
import { refuseSharedChannel } from './refuse-shared-channel.ts';
import { tellWordless } from './tell-wordless.ts';

/** Subtypes of messages that a person has written. All others report edits, deletions, joins and the like. */
const WRITTEN_SUBTYPES = [undefined, 'file_share', 'thread_broadcast'];

/** How many refused messages are remembered: Slack may deliver each several times. */
const MAX_REFUSED_MESSAGES = 1000;

/** How old a message may be whose edit adds the mention. */
const MAX_EDITED_AGE_MS = 60 * 60_000;

/** The facts about a message that do not stand in the event itself. */
export interface MessageContext {
  readonly team: string;
  /** Id of the organisation, where the app is installed in all of it. */
  readonly enterprise: string | null;
  readonly botUser: string;
  readonly client: WebClient;
  readonly isExtShared: boolean;
  /** The message with all its fields; absent for one that was found in a channel's history. */
  readonly whole?: unknown;
  /** Refused messages, by channel and `ts`; absent for a message that was found in a channel's history. */
  readonly refused?: LRUCache<string, true>;
}

/** Handles mentions, direct messages and, when that is switched on, follow-ups in threads that the bot has answered in. */
export function handleMessages(app: App, bot: SlackBot): void {
  const refused = new LRUCache<string, true>({ max: MAX_REFUSED_MESSAGES });
  for (const type of ['app_mention', 'message'] as const) {
    app.event(type, async ({ event, body, context, client }) => {
      const parsed = readMessageEvent(event);
      if (!parsed || bot.isStopping()) return;
      const messageContext: MessageContext = {
        team: context.teamId ?? context.enterpriseId ?? body.team_id,
        enterprise: context.isEnterpriseInstall ? (context.enterpriseId ?? null) : null,
        botUser: context.botUserId ?? '',
        client,
        isExtShared: body.is_ext_shared_channel === true,
        refused,
      };
      await bot.inFlight.run(() => handleMessage(bot, parsed, { ...messageContext, whole: event }));
    });
  }
}

/** Answers a message that is meant for the bot, and ignores all others. */
export async function handleMessage(bot: SlackBot, event: MessageEvent, context: MessageContext): Promise<void> {
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
    askedTs: ts,
  };
  const fromBot = Boolean(event.bot_id) || user === context.botUser;
  if (context.isExtShared && !bot.settings.allowsConnect) {
    if (mentionsBot && !fromBot && !event.edited && isFirstRefusal(context, `${channel} ${ts}`))
      await refuseSharedChannel(bot, place, { ts, text });
    return;
  }
  const words = await readWords(bot, place, { message: context.whole, own: text, botUser: context.botUser });
  const id = messageId(context.team, channel, ts);
  if (words.isWordless && isIm && !fromBot) {
    if (isFirstRefusal(context, `${channel} ${ts}`)) await tellWordless(bot, place, { id, text });
    return;
  }
  await answerMessage(bot, place, {
    ...messageOrigin(place),
    id,
    reference: toReference({
      team: context.team,
      enterprise: context.enterprise,
      channel,
      user,
      ts,
      thread: thread ?? null,
      language: detectLanguage(text),
    }),
    text: words.text,
    mentionsBot,
    mentionsOthers,
    ...(!isIm && {
      reportPlace: reportPlace({ team: context.team, enterprise: context.enterprise, channel }),
    }),
    isAdministrator: () => isAdministrator(bot, place),
    fromBot,
    isEdit: Boolean(event.edited) && !addsMention(event),
  });
}

/**
 * Whether an edit may have added the mention: Slack sends the mention again with each edit. Whoever has their answer already is
 * known by the id of the message, which is remembered for longer than an edit is taken up.
 */
const addsMention = ({ type, ts }: MessageEvent): boolean =>
  type === 'app_mention' && Date.now() - Number(ts) * 1000 < MAX_EDITED_AGE_MS;

/** True once for each message. */
function isFirstRefusal({ refused }: MessageContext, message: string): boolean {
  if (refused?.has(message)) return false;
  refused?.set(message, true);
  return true;
}
