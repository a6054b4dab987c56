import type { View } from '@slack/types';
import { WebClient } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { testClock } from '../../adapters/state/test-clock.ts';
import type { FakeSlack } from './fake-slack.ts';
import { openTestSlack } from './open-test-app.ts';

const QUIET = { unfurl_links: false, unfurl_media: false } as const;
const WORDS = { type: 'section', text: { type: 'mrkdwn', text: 'words' } } as const;
const clientOf = (slack: FakeSlack, token: string) =>
  new WebClient(token, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } });

async function openClient() {
  const clock = testClock();
  const slack = await openTestSlack({ clock: clock.now, echo: false });
  const team = slack.workspace('acme');
  return { slack, team, clock, client: clientOf(slack, team.botToken), lobby: team.channel('lobby') };
}

type Given = Awaited<ReturnType<typeof openClient>>;

describe('the Web API refuses', () => {
  test.each<[string, string, (given: Given) => Promise<unknown>]>([
    [
      'a channel there is not',
      'channel_not_found',
      ({ client }) => client.chat.postMessage({ channel: 'C9', text: 'x' }),
    ],
    [
      'a channel the bot is not in',
      'not_in_channel',
      ({ client, lobby }) => {
        lobby.setBotIsMember(false);
        return client.chat.postMessage({ channel: lobby.id, text: 'x' });
      },
    ],
    [
      'a private channel the bot is not in',
      'channel_not_found',
      ({ client, team }) => {
        const { id } = team.channel('secret', { kind: 'private', botIsMember: false });
        return client.chat.postMessage({ channel: id, text: 'x' });
      },
    ],
    [
      'a thread there is not',
      'thread_not_found',
      ({ client, lobby }) => client.chat.postMessage({ channel: lobby.id, text: 'x', thread_ts: '1.000000' }),
    ],
    ['nothing to say', 'no_text', ({ client, lobby }) => client.chat.postMessage({ channel: lobby.id, text: '' })],
    [
      'too long a text',
      'msg_too_long',
      ({ client, lobby }) => client.chat.postMessage({ channel: lobby.id, text: 'x'.repeat(40_001) }),
    ],
    [
      'blocks that are none',
      'invalid_blocks',
      ({ client, lobby }) => client.chat.postMessage({ channel: lobby.id, text: 'x', blocks: [{ type: 'section' }] }),
    ],
    [
      'too much in all blocks',
      'msg_blocks_too_long',
      ({ client, lobby }) => {
        const text = { type: 'mrkdwn', text: 'x'.repeat(2900) } as const;
        const blocks = Array.from({ length: 5 }, () => ({ type: 'section', text }) as const);
        return client.chat.postMessage({ channel: lobby.id, text: 'x', blocks });
      },
    ],
    [
      'an ephemeral message to a stranger',
      'user_not_in_channel',
      ({ client, lobby }) => client.chat.postEphemeral({ channel: lobby.id, user: 'U9', text: 'x' }),
    ],
    [
      'an update of what a person has said',
      'cant_update_message',
      async ({ client, lobby, team }) => {
        const { message } = await team.person().say(lobby, 'x');
        return client.chat.update({ channel: lobby.id, ts: message?.ts ?? '', text: 'y' });
      },
    ],
    [
      'an update of what is gone',
      'message_not_found',
      async ({ client, lobby }) => {
        const { ts = '' } = await client.chat.postMessage({ channel: lobby.id, text: 'x', ...QUIET });
        await client.chat.delete({ channel: lobby.id, ts });
        return client.chat.update({ channel: lobby.id, ts, text: 'y' });
      },
    ],
    ['a wrong token', 'invalid_auth', ({ slack }) => clientOf(slack, 'xoxb-test-wrong').auth.test()],
    ['no token', 'not_authed', ({ slack }) => clientOf(slack, '').auth.test()],
    ['a bot token for a socket', 'not_allowed_token_type', ({ client }) => client.apps.connections.open({})],
    [
      'an app token for a message',
      'not_allowed_token_type',
      ({ slack, lobby }) => clientOf(slack, slack.app.appToken).chat.postMessage({ channel: lobby.id, text: 'x' }),
    ],
    ['a method there is not', 'unknown_method', ({ client }) => client.apiCall('chat.shout', {})],
    [
      'more than four prompts',
      'invalid_arguments',
      ({ client, team }) =>
        client.assistant.threads.setSuggestedPrompts({
          channel_id: team.person().im().id,
          prompts: [0, 1, 2, 3, 4].map(() => ({ title: 'x', message: 'y' })) as unknown as [
            { title: string; message: string },
          ],
        }),
    ],
    [
      'a status where there is no thread',
      'invalid_thread_ts',
      ({ client, lobby }) =>
        client.assistant.threads.setStatus({ channel_id: lobby.id, thread_ts: '1.0', status: 'thinking' }),
    ],
    [
      'a trigger there never was',
      'invalid_trigger_id',
      ({ client }) =>
        client.views.open({
          trigger_id: 'x',
          view: { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [WORDS] },
        }),
    ],
  ])('%s: %s', async (_, error, call) => {
    const given = await openClient();
    await expect(call(given)).rejects.toMatchObject({ data: { ok: false, error } });
    expect(given.slack.calls().at(-1)).toMatchObject({ error });
  });

  test('a method without its scope, and names the scope', async () => {
    const { client, team, lobby } = await openClient();
    team.grant(['commands']);
    await expect(client.chat.postMessage({ channel: lobby.id, text: 'x' })).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'chat:write', provided: 'commands' },
    });
    await expect(client.conversations.info({ channel: lobby.id })).rejects.toMatchObject({
      data: { needed: 'channels:read' },
    });
  });

  test('a used or expired trigger', async () => {
    const { client, team, clock } = await openClient();
    const ann = team.person();
    const view: View = { type: 'modal', title: { type: 'plain_text', text: 'x' }, blocks: [WORDS] };
    const { triggerId } = await ann.globalShortcut();
    await client.views.open({ trigger_id: triggerId, view });
    await expect(client.views.open({ trigger_id: triggerId, view })).rejects.toThrow('exchanged_trigger_id');
    const late = await ann.globalShortcut();
    clock.pass(3001);
    await expect(client.views.open({ trigger_id: late.triggerId, view })).rejects.toThrow('expired_trigger_id');
  });
});

describe('the Web API', () => {
  test('accepts forms and JSON, and returns scopes and team', async () => {
    const { slack, team, client, lobby } = await openClient();
    const response = await fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${team.botToken}` },
      body: JSON.stringify({ channel: lobby.id, text: 'words', blocks: [WORDS], ...QUIET }),
    });
    expect(await response.json()).toMatchObject({ ok: true, channel: lobby.id });
    expect(response.headers.get('x-oauth-scopes')).toContain('chat:write');
    await client.chat.postMessage({ channel: lobby.id, text: 'words', blocks: [WORDS], ...QUIET });
    const [first, second] = slack.posts(lobby);
    expect(second?.blocks).toMatchObject([WORDS]);
    expect(first?.blocks).toMatchObject([WORDS]);
    expect(Number(second?.ts)).toBeGreaterThan(Number(first?.ts));
    expect(await client.auth.test()).toMatchObject({ team_id: team.id, bot_id: team.botId, user_id: team.botUserId });
  });

  test('updates in place, and text alone takes the blocks away', async () => {
    const { slack, client, lobby } = await openClient();
    const { ts = '' } = await client.chat.postMessage({ channel: lobby.id, text: 'a', blocks: [WORDS], ...QUIET });
    await client.chat.update({ channel: lobby.id, ts, text: 'b' });
    expect(slack.posts()).toMatchObject([{ ts, text: 'b', blocks: [], isEdited: true }]);
  });

  test('opens the direct message of a user id', async () => {
    const { slack, client, team } = await openClient();
    const ann = team.person();
    await client.chat.postMessage({ channel: ann.id, text: 'x', ...QUIET });
    expect(slack.posts(ann.im())).toHaveLength(1);
  });

  test('keeps a home tab for each person, and checks the hash', async () => {
    const { slack, client, team } = await openClient();
    const [ann, bob] = [team.person(), team.person()];
    const view: View = { type: 'home', blocks: [WORDS] };
    const first = await client.views.publish({ user_id: ann.id, view });
    await client.views.publish({ user_id: ann.id, view, hash: first.view?.hash ?? '' });
    await expect(client.views.publish({ user_id: ann.id, view, hash: first.view?.hash ?? '' })).rejects.toThrow(
      'hash_conflict',
    );
    expect(slack.home(ann)?.blocks).toMatchObject([WORDS]);
    expect(slack.home(bob)).toBeUndefined();
  });

  test('stacks at most three modals', async () => {
    const { slack, client, team } = await openClient();
    const ann = team.person();
    const button = { type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' } } as const;
    const view: View = {
      type: 'modal',
      title: { type: 'plain_text', text: 'x' },
      blocks: [{ type: 'actions', elements: [button] }],
    };
    await client.views.open({ trigger_id: (await ann.globalShortcut()).triggerId, view });
    const push = async () => {
      const top = slack.modals(ann).at(-1);
      if (!top) throw new Error('no modal');
      await client.views.push({ trigger_id: (await ann.press(top, 'more')).triggerId, view });
    };
    await push();
    await push();
    await expect(push()).rejects.toThrow('push_limit_reached');
    const [lowest] = slack.modals(ann);
    if (!lowest) throw new Error('no modal');
    await expect(ann.press(lowest, 'more')).rejects.toThrow('another one covers it');
  });

  test('answers ok to prompts with a thread under agent_view, but ignores them', async () => {
    const { slack, client, team } = await openClient();
    const channel = team.person().im().id;
    const prompts: [{ title: string; message: string }] = [{ title: 'x', message: 'y' }];
    await client.assistant.threads.setSuggestedPrompts({ channel_id: channel, thread_ts: '1.0', prompts });
    expect(slack.prompts()).toEqual([]);
    await client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts });
    expect(slack.prompts()).toMatchObject([{ channel, prompts }]);
  });
});
