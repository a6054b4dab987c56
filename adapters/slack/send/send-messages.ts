import type { KnownBlock } from '@slack/types';
import type { Language } from '../../../src/text/language.ts';
import { isDirect, type SlackBot, type SlackPlace } from '../bot/slack-bot.ts';
import type { SlackMessage } from '../render/render-reply.ts';
import { slackNotices } from '../render/slack-notices.ts';
import { type CallOptions, callSlack, isUncertain } from './call-slack.ts';
import { describeSlackError } from './describe-slack-error.ts';
import { findPosted } from './find-posted.ts';
import { postToResponseUrl } from './post-to-response-url.ts';
import { slackErrorCode } from './slack-error-code.ts';

/** Without link previews, which would bury the answer. */
const NO_PREVIEWS = { unfurl_links: false, unfurl_media: false } as const;
/** Codes with which Slack refuses the blocks; the plain text says the same. */
const BLOCK_ERRORS = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long'];
/** How often a message is posted whose post was not confirmed and that is not there. */
const MAX_POSTS = 3;

/** Who sees a message: everybody in the thread, the person alone, or the whole channel, for a private answer that is shared. */
export type Audience = 'all' | 'person' | 'channel';
/** Whether messages have reached their audience; `unsure`: Slack has not confirmed one, and the person was told. */
export type Sent = 'sent' | 'unsure' | 'failed';

/** Messages in the order in which they are sent. */
export interface SentMessages {
  readonly messages: readonly SlackMessage[];
  readonly audience: Audience;
  /** The language of the bot's own sentences. */
  readonly language: Language;
}

/** A message on its way, and whether a second one does no harm. */
interface Post extends CallOptions {
  readonly bot: Pick<SlackBot, 'inOrder'>;
  readonly place: SlackPlace;
  readonly message: SlackMessage;
}
type Route = (post: Post) => Promise<void>;

/** The routes by which a message can reach its audience, best first: when Slack refuses one, the next is tried. */
function routesFor({ channel, threadIsActive, responseUrl }: SlackPlace, audience: Audience): readonly Route[] {
  const [direct, respond] = [isDirect(channel), responseUrl ? [respondToPerson] : []];
  const share = responseUrl ? [respondToAll] : [];
  if (audience === 'channel') return threadIsActive ? [postMessage, ...share] : [...share, postMessage];
  if (audience === 'all')
    return direct ? [postMessage, ...respond] : [postMessage, ...respond, postEphemeral, postDirectly];
  // A response_url does not post into threads, so in a thread chat.postEphemeral comes first.
  if (threadIsActive && !direct) return [postEphemeral, ...respond, postDirectly];
  return [...respond, direct ? postMessage : postEphemeral, postDirectly];
}

/**
 * Sends messages in order. Never rejects: failures are logged. Where Slack does not confirm a message and the app cannot look
 * for it, it is not posted a second time, and the person alone is told that it may be missing.
 */
export async function sendMessages(
  bot: Pick<SlackBot, 'log' | 'inOrder'>,
  place: SlackPlace,
  { messages, audience, language }: SentMessages,
): Promise<Sent> {
  const routes = routesFor(place, audience);
  let current = 0;
  const all: Sent[] = [];
  for (const message of messages) all.push(await sendOne(message));
  if (all.includes('unsure')) await tellUnsure(bot, place, language);
  return all.find((sent) => sent === 'failed') ?? all.find((sent) => sent === 'unsure') ?? 'sent';

  /** Starts with the route that worked for the previous message, so that the parts of a reply stay together. */
  async function sendOne(message: SlackMessage): Promise<Sent> {
    for (let next = current; next < routes.length; next++) {
      const route = routes[next];
      const sent = route ? await tryRoute(bot, route, { bot, place, message, isRepeatable: false }) : 'failed';
      if (sent === 'failed') continue;
      current = next;
      return sent;
    }
    return 'failed';
  }
}

/** Sends a message by one route, again only when it is certainly not there. */
async function tryRoute({ log }: Pick<SlackBot, 'log'>, route: Route, post: Post): Promise<Sent> {
  const { place, message } = post;
  for (let posts = 1; ; posts++) {
    try {
      await route(post);
      return 'sent';
    } catch (error) {
      const reason = describeSlackError(error);
      const where = place.channel ? ` in ${place.channel}` : '';
      if (!isUncertain(error)) {
        log.warn(`Cannot post in Slack${where}: ${reason}. ${cureFor(reason)}`);
        return 'failed';
      }
      const isThere = route === postMessage && (await findPosted(place, message));
      if (isThere) return 'sent';
      if (isThere === false && route === postMessage && posts < MAX_POSTS) continue;
      log.warn(`Slack did not confirm a message${where} (${reason}). It is not posted again; the person is told.`);
      return 'unsure';
    }
  }
}

/** Tells the person alone, by any way there is, that an answer may be missing. The sentence may come twice. */
async function tellUnsure(
  bot: Pick<SlackBot, 'log' | 'inOrder'>,
  place: SlackPlace,
  language: Language,
): Promise<void> {
  const text = slackNotices[language].unsure;
  const message: SlackMessage = { text, blocks: [], plain: [text] };
  for (const route of routesFor(place, 'person'))
    if ((await tryRoute(bot, route, { bot, place, message, isRepeatable: true })) === 'sent') return;
}

const CURES: Readonly<Record<string, string>> = {
  not_in_channel: 'Invite the bot to the channel.',
  channel_not_found: 'Invite the bot to the channel.',
  missing_scope: 'Compare the scopes with `npm run -s slack:manifest`, and install the app again.',
  invalid_auth: 'Set SLACK_BOT_TOKEN to the token of an installed app.',
  token_revoked: 'Install the app again, and set SLACK_BOT_TOKEN to its token.',
  account_inactive: 'Install the app again, and set SLACK_BOT_TOKEN to its token.',
};
const cureFor = (reason: string): string => CURES[reason] ?? 'Another way is tried where there is one.';

/**
 * Posts one after the other in a channel, so that all wait together while Slack asks for patience: side by side each would
 * wait as long, and all but one would be refused again.
 */
const postMessage: Route = ({ bot, place, message, isRepeatable }) => {
  const { team, client, channel, user, thread, beforePost } = place;
  const target = { channel: channel ?? user, ...(thread && { thread_ts: thread }), ...NO_PREVIEWS };
  return bot.inOrder(`post ${team} ${target.channel}`, async () => {
    await beforePost?.();
    await postContent(message, (content) =>
      callSlack(() => client.chat.postMessage({ ...target, ...content }), { isRepeatable }),
    );
  });
};

/** Posts into a thread only when it has replies: Slack shows no ephemeral message in any other, so the channel gets it. */
const postEphemeral: Route = ({ bot, place, message, isRepeatable }) => {
  const { team, client, user, thread, threadIsActive } = place;
  const channel = place.channel ?? '';
  const target = { channel, user, ...(thread && threadIsActive && { thread_ts: thread }) };
  return bot.inOrder(`ephemeral ${team} ${channel}`, () =>
    postContent(message, (content) =>
      callSlack(() => client.chat.postEphemeral({ ...target, ...content }), { isRepeatable }),
    ),
  );
};

const postDirectly: Route = ({ place, ...post }) =>
  postMessage({ ...post, place: { ...place, channel: null, thread: null } });

const respondTo =
  (response_type: 'ephemeral' | 'in_channel'): Route =>
  ({ place: { responseUrl, thread, threadIsActive }, message: { text, blocks }, isRepeatable }) => {
    const target = response_type === 'in_channel' && threadIsActive ? { thread_ts: thread } : {};
    const content = { text, ...(blocks.length > 0 && { blocks }) };
    const body = { response_type, replace_original: false, ...target, ...content, ...NO_PREVIEWS };
    return postToResponseUrl(responseUrl ?? '', body, { isRepeatable });
  };
const respondToPerson = respondTo('ephemeral');
const respondToAll = respondTo('in_channel');

/** Posts text and blocks; when Slack refuses the blocks, the plain text in pieces. */
async function postContent(
  { text, blocks, plain }: SlackMessage,
  post: (content: { text: string; blocks?: KnownBlock[] }) => Promise<unknown>,
): Promise<void> {
  try {
    await post({ text, ...(blocks.length > 0 && { blocks }) });
  } catch (error) {
    if (!BLOCK_ERRORS.includes(slackErrorCode(error) ?? '')) throw error;
    for (const piece of plain) await post({ text: piece });
  }
}
