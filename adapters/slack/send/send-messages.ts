import type { KnownBlock } from '@slack/types';
import { isDirect, type SlackBot, type SlackPlace } from '../bot/slack-bot.ts';
import type { SlackMessage } from '../render/render-reply.ts';
import { callSlack, isUncertain } from './call-slack.ts';
import { postToResponseUrl } from './post-to-response-url.ts';
import { slackErrorCode } from './slack-error-code.ts';

/** Without link previews, which would bury the answer. */
const NO_PREVIEWS = { unfurl_links: false, unfurl_media: false } as const;
/** Codes with which Slack refuses the blocks; the plain text says the same. */
const BLOCK_ERRORS = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long'];

/** Who sees a message: everybody in the thread, the person alone, or the whole channel, for a private answer that is shared. */
export type Audience = 'all' | 'person' | 'channel';
type Route = (place: SlackPlace, message: SlackMessage) => Promise<void>;

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
 * Sends messages in order. Never rejects: failures are logged.
 * @returns whether all messages were sent
 */
export async function sendMessages(
  { log }: Pick<SlackBot, 'log'>,
  place: SlackPlace,
  { messages, audience }: { readonly messages: readonly SlackMessage[]; readonly audience: Audience },
): Promise<boolean> {
  const routes = routesFor(place, audience);
  let current = 0;
  let allSent = true;
  for (const message of messages) allSent = (await sendOne(message)) && allSent;
  return allSent;

  /** Starts with the route that worked for the previous message, so that the parts of a reply stay together. */
  async function sendOne(message: SlackMessage): Promise<boolean> {
    for (let next = current; next < routes.length; next++) {
      try {
        await routes[next]?.(place, message);
        current = next;
        return true;
      } catch (error) {
        if (isUncertain(error)) {
          log.warn('Slack did not confirm a message. It is not posted again, as it may be there.');
          return true;
        }
        const reason = slackErrorCode(error) ?? (error instanceof Error ? error.message : String(error));
        log.warn(`Cannot post in Slack${place.channel ? ` in ${place.channel}` : ''}: ${reason}. ${cureFor(reason)}`);
      }
    }
    return false;
  }
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

async function postMessage({ client, channel, user, thread }: SlackPlace, message: SlackMessage): Promise<void> {
  const target = { channel: channel ?? user, ...(thread && { thread_ts: thread }), ...NO_PREVIEWS };
  await postContent(message, (content) =>
    callSlack(() => client.chat.postMessage({ ...target, ...content }), { isRepeatable: false }),
  );
}

/** Posts into a thread only when it has replies: Slack shows no ephemeral message in any other, so the channel gets it. */
async function postEphemeral(place: SlackPlace, message: SlackMessage): Promise<void> {
  const { client, channel, user, thread, threadIsActive } = place;
  if (!channel) throw new Error('there is no channel');
  const target = { channel, user, ...(thread && threadIsActive && { thread_ts: thread }) };
  await postContent(message, (content) =>
    callSlack(() => client.chat.postEphemeral({ ...target, ...content }), { isRepeatable: false }),
  );
}

const postDirectly: Route = (place, message) => postMessage({ ...place, channel: null, thread: null }, message);

const respondTo =
  (response_type: 'ephemeral' | 'in_channel'): Route =>
  async ({ responseUrl, thread, threadIsActive }, { text, blocks }) => {
    if (!responseUrl) throw new Error('there is no response_url');
    const target = response_type === 'in_channel' && threadIsActive ? { thread_ts: thread } : {};
    await postToResponseUrl(responseUrl, {
      response_type,
      replace_original: false,
      ...target,
      text,
      blocks,
      ...NO_PREVIEWS,
    });
  };
const respondToPerson = respondTo('ephemeral');
const respondToAll = respondTo('in_channel');

/** Posts text and blocks; when Slack refuses the blocks, the plain text in pieces. */
async function postContent(
  { text, blocks, plain }: SlackMessage,
  post: (content: { text: string; blocks?: KnownBlock[] }) => Promise<unknown>,
): Promise<void> {
  try {
    await post({ text, blocks });
  } catch (error) {
    if (!BLOCK_ERRORS.includes(slackErrorCode(error) ?? '')) throw error;
    for (const piece of plain) await post({ text: piece });
  }
}
