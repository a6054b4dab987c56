import type { KnownBlock } from '@slack/types';
import type { SlackMessage } from '../render/render-reply.ts';
import { isDirect, type SlackBot, type SlackPlace } from '../slack-bot.ts';
import { callSlack, isUncertain } from './call-slack.ts';
import { postToResponseUrl } from './post-to-response-url.ts';
import { slackErrorCode } from './slack-error-code.ts';

/** Link previews would bury the answer. */
const QUIET = { unfurl_links: false, unfurl_media: false } as const;
/** Slack does not take the blocks: the text alone says the same. */
const BLOCKS_REFUSED = ['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long'];

/** Who is to see it: everybody in the thread, the person alone, or the channel although the thread was private. */
export type Audience = 'all' | 'person' | 'channel';
type Way = (place: SlackPlace, message: SlackMessage) => Promise<void>;

/** Ways to bring a message to somebody, best first: the next one is tried where Slack refuses one. */
function waysFor({ channel, threadIsActive, responseUrl }: SlackPlace, audience: Audience): readonly Way[] {
  const [direct, respond] = [isDirect(channel), responseUrl ? [respondToPerson] : []];
  const share = responseUrl ? [respondToAll] : [];
  if (audience === 'channel') return threadIsActive ? [postMessage, ...share] : [...share, postMessage];
  if (audience === 'all')
    return direct ? [postMessage, ...respond] : [postMessage, ...respond, postEphemeral, postDirectly];
  // A response_url knows no thread: in one, the other way is better.
  if (threadIsActive && !direct) return [postEphemeral, ...respond, postDirectly];
  return [...respond, direct ? postMessage : postEphemeral, postDirectly];
}

/** Sends messages in their order; gives whether all went out. Never rejects: what cannot be sent is told in the log. */
export async function sendMessages(
  { log }: Pick<SlackBot, 'log'>,
  place: SlackPlace,
  { messages, audience }: { readonly messages: readonly SlackMessage[]; readonly audience: Audience },
): Promise<boolean> {
  const ways = waysFor(place, audience);
  let way = 0;
  let all = true;
  for (const message of messages) all = (await sendOne(message)) && all;
  return all;

  /** Tries from the way that worked for the message before, so that the parts of a reply stay together. */
  async function sendOne(message: SlackMessage): Promise<boolean> {
    for (let next = way; next < ways.length; next++) {
      try {
        await ways[next]?.(place, message);
        way = next;
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
  const where = { channel: channel ?? user, ...(thread && { thread_ts: thread }), ...QUIET };
  await withBlocks(message, (content) =>
    callSlack(() => client.chat.postMessage({ ...where, ...content }), { isRepeatable: false }),
  );
}

/** In a thread that nobody has begun yet it would not be seen: then it stands in the channel. */
async function postEphemeral(place: SlackPlace, message: SlackMessage): Promise<void> {
  const { client, channel, user, thread, threadIsActive } = place;
  if (!channel) throw new Error('there is no channel');
  const where = { channel, user, ...(thread && threadIsActive && { thread_ts: thread }) };
  await withBlocks(message, (content) =>
    callSlack(() => client.chat.postEphemeral({ ...where, ...content }), { isRepeatable: false }),
  );
}

const postDirectly: Way = (place, message) => postMessage({ ...place, channel: null, thread: null }, message);

const respondTo =
  (response_type: 'ephemeral' | 'in_channel'): Way =>
  async ({ responseUrl, thread, threadIsActive }, { text, blocks }) => {
    if (!responseUrl) throw new Error('there is no response_url');
    const where = response_type === 'in_channel' && threadIsActive ? { thread_ts: thread } : {};
    await postToResponseUrl(responseUrl, { response_type, replace_original: false, ...where, text, blocks, ...QUIET });
  };
const respondToPerson = respondTo('ephemeral');
const respondToAll = respondTo('in_channel');

async function withBlocks(
  { text, blocks, plain }: SlackMessage,
  post: (content: { text: string; blocks?: KnownBlock[] }) => Promise<unknown>,
): Promise<void> {
  try {
    await post({ text, blocks });
  } catch (error) {
    if (!BLOCKS_REFUSED.includes(slackErrorCode(error) ?? '')) throw error;
    for (const piece of plain) await post({ text: piece });
  }
}
