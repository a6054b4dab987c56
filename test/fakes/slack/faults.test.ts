import { WebClient } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { MINUTE, testClock } from '../../adapters/state/test-clock.ts';
import type { FakeSlack, Fault } from './fake-slack.ts';
import { openTestSlack } from './open-test-app.ts';

const MESSAGE = { text: 'x', unfurl_links: false, unfurl_media: false } as const;

async function openClient() {
  const clock = testClock();
  const slack = await openTestSlack({ clock: clock.now, echo: false });
  const team = slack.workspace();
  const client = new WebClient(team.botToken, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
  const lobby = team.channel();
  return { slack, team, clock, lobby, post: () => client.chat.postMessage({ channel: lobby.id, ...MESSAGE }) };
}

describe('a fault of the Web API', () => {
  test.each<[string, Fault, object, string, number]>([
    ['status', { status: 503 }, { statusCode: 503 }, 'http_503', 0],
    ['retryAfter', { retryAfter: 7 }, { retryAfter: 7 }, 'ratelimited', 0],
    ['error', { error: 'internal_error' }, { data: { error: 'internal_error' } }, 'internal_error', 0],
    ['drop', { drop: true }, { code: 'slack_webapi_request_error' }, 'dropped', 1],
  ])('%s happens once, and what was carried out stays so', async (_, fault, thrown, error, applied) => {
    const { slack, post } = await openClient();
    slack.fail('chat.postMessage', fault);
    await expect(post()).rejects.toMatchObject(thrown);
    expect(slack.posts()).toHaveLength(applied);
    expect(slack.calls()).toMatchObject([{ method: 'chat.postMessage', error }]);
    await post();
    expect(slack.posts()).toHaveLength(applied + 1);
  });

  test('hang gives no response until the fake is closed', async () => {
    const { slack, post } = await openClient();
    slack.fail('chat.postMessage', { hang: true });
    const hung = expect(post()).rejects.toThrow();
    await slack.until(() => slack.calls().length > 0);
    expect(slack.calls()).toMatchObject([{ error: 'hung' }]);
    expect(slack.posts()).toEqual([]);
    await slack.close();
    await hung;
  });

  test('happens as often as ordered, and only when its condition holds', async () => {
    const { slack, post, lobby } = await openClient();
    slack.fail('chat.postMessage', { status: 500, times: 2, when: ({ channel }) => channel === lobby.id });
    slack.fail('chat.postMessage', { status: 501, when: ({ channel }) => channel === 'C9' });
    await expect(post()).rejects.toThrow();
    await expect(post()).rejects.toThrow();
    await expect(post()).resolves.toMatchObject({ ok: true });
  });
});

describe('a response_url', () => {
  async function openUrl() {
    const given = await openClient();
    const { slack, team, lobby } = given;
    const ann = team.person();
    const { responseUrl } = await ann.slash(lobby, '/ask', 'x');
    const respond = async (body: object) => {
      const response = await fetch(responseUrl ?? '', { method: 'POST', body: JSON.stringify(body) });
      const text = await response.text();
      return [response.status, text.startsWith('{') ? (JSON.parse(text).error ?? 'ok') : text];
    };
    return { ...given, ann, slack, respond };
  }

  test('accepts five answers', async () => {
    const { respond, slack, ann } = await openUrl();
    for (let use = 0; use < 5; use++) expect(await respond({ text: `${use}` })).toEqual([200, 'ok']);
    expect(await respond({ text: 'more' })).toEqual([404, 'used_url']);
    expect(slack.posts().map(({ ephemeralTo }) => ephemeralTo)).toEqual(Array(5).fill(ann.id));
  });

  test('is valid for half an hour', async () => {
    const { respond, clock } = await openUrl();
    clock.pass(30 * MINUTE);
    expect(await respond({ text: 'x' })).toEqual([200, 'ok']);
    clock.pass(1);
    expect(await respond({ text: 'x' })).toEqual([404, 'expired_url']);
  });

  test('shows in_channel answers to everybody, and refuses invalid ones', async () => {
    const { respond, slack } = await openUrl();
    await respond({ ...MESSAGE, response_type: 'in_channel' });
    expect(slack.posts()).toMatchObject([{ ephemeralTo: null }]);
    expect(await respond({})).toEqual([400, 'no_text']);
    expect(await respond({ text: 'x', blocks: [{ type: 'section' }] })).toEqual([400, 'invalid_blocks']);
    slack.fail('response_url', { status: 500 });
    expect(await respond({ text: 'x' })).toEqual([500, '<h1>Server Error</h1>']);
  });

  test('replaces and deletes the message with the button', async () => {
    const { slack, team, lobby } = await openClient();
    const ann = team.person();
    const button = { type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } };
    const { responseUrl } = await ann.slash(lobby, '/ask');
    const send = (url: string | null, body: object) => fetch(url ?? '', { method: 'POST', body: JSON.stringify(body) });
    await send(responseUrl, { text: 'first', blocks: [{ type: 'actions', elements: [button] }] });
    const [message] = slack.posts();
    if (!message) throw new Error('nothing was posted');
    const pressed = await ann.press(message, 'Go');
    await send(pressed.responseUrl, { text: 'second', replace_original: true });
    expect(slack.posts()).toMatchObject([{ ts: message.ts, text: 'second' }]);
    await send(pressed.responseUrl, { delete_original: true });
    expect(slack.posts()).toEqual([]);
  });
});

test('close ends hanging calls and rejects pending conditions', async () => {
  const { slack, post } = await openClient();
  slack.fail('chat.postMessage', { hang: true });
  const hung = expect(post()).rejects.toThrow();
  const never = expect(slack.until(() => slack.posts()[0])).rejects.toThrow('closed');
  await slack.until(() => slack.calls().length > 0);
  await slack.close();
  await Promise.all([hung, never]);
  await expect(closedDoor(slack)).rejects.toThrow();
});

const closedDoor = (slack: FakeSlack) => fetch(`${slack.apiUrl}auth.test`, { method: 'POST' });
