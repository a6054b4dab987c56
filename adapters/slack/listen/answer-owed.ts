import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { OwedMessage } from '../../../src/chat/memory/message-claims.ts';
import { noticeReply } from '../../../src/chat/reply/notice-reply.ts';
import { isDirect, type SlackBot, type SlackPlace } from '../bot/slack-bot.ts';
import { slackNotices } from '../render/slack-notices.ts';
import { callSlack } from '../send/call-slack.ts';
import { describeSlackError } from '../send/describe-slack-error.ts';
import { sendReply } from '../send/send-reply.ts';
import { ADAPTER, type MessagePlace, messageId, readPlace } from './message-reference.ts';
import { type MessageEvent, readMessageEvent } from './read/message-event.ts';

/** A workspace as the bot is authorized in it. */
export interface AuthorizedWorkspace {
  readonly token: string;
  readonly botUser: string;
}

/** What is needed to answer what is owed. */
export interface AnswerOwedOptions {
  /** @throws when the app is not installed there any more */
  readonly authorize: (place: MessagePlace) => Promise<AuthorizedWorkspace>;
  readonly clientOptions: () => WebClientOptions;
  /** Handles an event as if Slack had just sent it. */
  readonly handle: (
    event: MessageEvent,
    place: MessagePlace,
    workspace: AuthorizedWorkspace & { client: WebClient },
  ) => Promise<void>;
  /** Waits until Slack has had the time to send again what was not acknowledged; false when the bot stops meanwhile. */
  readonly waitForRedelivery: () => Promise<boolean>;
}

/**
 * Answers the messages that ended processes have left: reads them again where the app may, and else tells their senders to
 * ask again. Never rejects.
 */
export async function answerOwed(bot: SlackBot, options: AnswerOwedOptions): Promise<void> {
  const owed = await bot.responder.takeOwed(ADAPTER);
  if (owed.length > 0) bot.log.info(`Slack: ${owed.length} messages were left unanswered by a process that has ended.`);
  await Promise.all(
    owed.map(async (one) => {
      try {
        await answerOne(bot, options, one);
      } catch (error) {
        bot.log.warn(`Cannot answer a message in Slack that was left over: ${describeSlackError(error)}.`);
      }
    }),
  );
}

async function answerOne(bot: SlackBot, options: AnswerOwedOptions, owed: OwedMessage): Promise<void> {
  const place = readPlace(owed.place);
  if (!place) return;
  const workspace = await options.authorize(place);
  const client = new WebClient(workspace.token, options.clientOptions());
  const event = owed.mayBeDelivered ? null : await fetchMessage(client, place);
  if (event) return options.handle(event, place, { ...workspace, client });
  if (!(await options.waitForRedelivery())) return;
  // Where the answer may be there, the message must not be answered if it comes again.
  const { deliver, tell } = bot.responder;
  const settle = owed.mayBeDelivered ? deliver : tell;
  await settle({ id: messageId(place.team, place.channel, place.ts), workspace: `slack ${place.team}` }, () =>
    tellToAskAgain(bot, place, client),
  );
}

/** Reads a message again; null where the app may not read the channel, or the message is gone. */
async function fetchMessage(client: WebClient, { channel, ts, thread }: MessagePlace): Promise<MessageEvent | null> {
  const range = { channel, oldest: ts, latest: ts, inclusive: true, limit: 1 };
  const read = () =>
    thread ? client.conversations.replies({ ...range, ts: thread }) : client.conversations.history(range);
  try {
    const { messages = [] } = await callSlack<{ messages?: readonly { readonly ts?: string }[] }>(read, {
      isRepeatable: true,
    });
    const found = messages.find((message) => message.ts === ts);
    return readMessageEvent({ ...found, channel });
  } catch {
    return null; // missing_scope, most of the time
  }
}

async function tellToAskAgain(bot: SlackBot, place: MessagePlace, client: WebClient): Promise<void> {
  const { team, channel, user, ts, thread, language } = place;
  const target: SlackPlace = {
    team,
    user,
    channel,
    thread: isDirect(channel) ? thread : (thread ?? ts),
    threadIsActive: thread !== null,
    client,
    responseUrl: null,
  };
  const notice = noticeReply(`restarted ${ts}`, language, slackNotices[language].restarted);
  await sendReply(bot, target, { ...notice, isPrivate: true });
}
