import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import type { RunningSlack } from '../../../../adapters/slack/start-slack.ts';
import { HUAWEI_FILE, openConversation, QUESTION } from '../listen/open-conversation.ts';

const SECRET_TEXT = 'the merger with Initech';

/** Opens a bot over HTTP, and gives what sends it raw requests. */
async function open() {
  const bot = await openConversation({ transport: 'http', isStarted: false });
  const running: RunningSlack = await bot.start();
  const signed = (body: string, type = 'application/json') => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const hmac = createHmac('sha256', bot.slack.app.signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
    return {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${hmac}`,
    };
  };
  /** The status of the answer to a request whose path is sent as it is. */
  const send = (method: string, path: string, body = '', headers: Record<string, string> = {}): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: running.port, method, path, headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const post = (body: string, headers = signed(body)) => send('POST', '/slack/events', body, headers);
  return { ...bot, signed, send, post };
}

describe('over HTTP', () => {
  test.each(['null', '0', '"text"', '[]', 'true'])('a signed body of %s is answered 400', async (body) => {
    const { post, ann, lobby, settle, read } = await open();
    expect(await post(body)).toBe(400);
    await ann.mention(lobby, QUESTION);
    await settle();
    expect(read()).toContain(HUAWEI_FILE);
  });

  test('a signed form whose payload is null is answered 400', async () => {
    const { post, signed } = await open();
    const body = 'payload=null';
    expect(await post(body, signed(body, 'application/x-www-form-urlencoded'))).toBe(400);
  });

  test.each([
    ['GET', '//'],
    ['POST', '//'],
    ['GET', '//slack/events'],
    ['GET', '/%'],
    ['GET', '/slack/events'],
    ['GET', '/other'],
  ])('%s %s is answered 404', async (method, path) => {
    const { send, logged } = await open();
    expect(await send(method, path)).toBe(404);
    expect(logged.join('\n')).not.toContain('unexpected');
  });

  test('requests without a signature are refused, and counted instead of each written to the log', async () => {
    const { send, logged } = await open();
    const statuses = [];
    for (let i = 0; i < 20; i++) statuses.push(await send('POST', '/slack/events', JSON.stringify({ number: i })));
    expect(new Set(statuses)).toEqual(new Set([401]));
    expect(logged.filter((line) => line.includes('verify'))).toHaveLength(1);
  });

  test('a signed body that is no JSON is answered 400, and none of it gets into the log', async () => {
    const { post, logged } = await open();
    expect(await post(`{"text": ${SECRET_TEXT}`)).toBe(400);
    expect(logged.join('\n')).toContain('Malformed request body');
    expect(logged.join('\n')).not.toContain('Initech');
  });
});

describe.each(['socket', 'http'] as const)('over %s, what goes wrong', (transport) => {
  test('is logged without the words of a person', async () => {
    const { ann, lobby, slack, settle, logged } = await openConversation({ transport });
    slack.fail('views.open', { error: `<p>${SECRET_TEXT}</p>` });
    slack.fail('chat.postMessage', { error: `"${SECRET_TEXT}" is not valid JSON`, times: 9 });
    slack.fail('views.publish', { error: SECRET_TEXT });
    await ann.globalShortcut();
    await ann.mention(lobby, QUESTION);
    await ann.openHome();
    await slack.until(() => slack.calls('chat.postMessage').length > 1);
    await settle();
    expect(logged.join('\n')).toMatch(/Cannot open a form/);
    expect(logged.join('\n')).not.toContain('Initech');
  });
});
