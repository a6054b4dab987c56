import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { FakeSlack, FakeSlackOptions } from './fake-slack.ts';
import { openTestApp, openTestSlack } from './open-test-app.ts';

/** A frame of Socket Mode. */
interface Frame {
  readonly type: string;
  readonly envelope_id?: string;
  readonly retry_attempt?: number;
  readonly retry_reason?: string;
  readonly accepts_response_payload?: boolean;
  readonly reason?: string;
  readonly payload?: { readonly event_id?: string };
}

/** Opens a plain Socket Mode client that acks as the test says. */
async function openSocket(slack: FakeSlack, answer: (frame: Frame) => unknown = () => null) {
  const response = await fetch(`${slack.apiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.app.appToken}` },
  });
  const { url } = (await response.json()) as { url: string };
  const socket = new WebSocket(url);
  const frames: Frame[] = [];
  socket.on('error', () => undefined);
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data)) as Frame;
    frames.push(frame);
    const payload = frame.envelope_id === undefined ? undefined : answer(frame);
    if (payload !== undefined)
      socket.send(JSON.stringify({ envelope_id: frame.envelope_id, ...(payload !== null && { payload }) }));
  });
  onTestFinished(() => socket.terminate());
  const envelopes = () => frames.filter(({ envelope_id }) => envelope_id !== undefined);
  return { socket, frames, envelopes };
}

const QUIET: FakeSlackOptions = { echo: false };
/** For events that are never acked. */
const IMPATIENT: FakeSlackOptions = { ...QUIET, ackMs: 300 };

describe('Socket Mode', () => {
  test('sends hello, and returns the content of an ack', async () => {
    const slack = await openTestSlack(QUIET);
    const team = slack.workspace();
    const { frames } = await openSocket(slack, () => ({ text: 'Looking' }));
    await slack.sockets.connected();
    const { delivery, message } = await team.person().slash(team.channel(), '/ask', 'x');
    expect(frames[0]).toMatchObject({ type: 'hello', num_connections: 1 });
    expect(frames[1]).toMatchObject({ type: 'slash_commands', accepts_response_payload: true });
    expect(delivery).toMatchObject({ isAcked: true, ack: { text: 'Looking' }, status: null });
    expect(message).toMatchObject({ text: 'Looking', via: 'ack' });
  });

  test('sends each event to exactly one of several connections', async () => {
    const slack = await openTestSlack(QUIET);
    const ann = slack.workspace().person();
    const clients = [await openSocket(slack), await openSocket(slack)];
    await slack.sockets.connected(2);
    for (let count = 0; count < 4; count++) await ann.say(ann.im(), 'hello');
    expect(clients.map(({ envelopes }) => envelopes().length)).toEqual([2, 2]);
  });

  test('sends an event again when it is not acked, with retry number, reason and the same event_id', async () => {
    const slack = await openTestSlack({ ...IMPATIENT, retryAfterMs: [0, 0] });
    const ann = slack.workspace().person();
    const client = await openSocket(slack, ({ retry_attempt }) => (retry_attempt === 2 ? null : undefined));
    await slack.sockets.connected();
    const { deliveries } = await ann.say(ann.im(), 'hello');
    expect(client.envelopes().map((one) => [one.retry_attempt, one.retry_reason])).toEqual([
      [0, ''],
      [1, 'timeout'],
      [2, 'timeout'],
    ]);
    expect(new Set(client.envelopes().map(({ payload }) => payload?.event_id)).size).toBe(1);
    expect(deliveries).toMatchObject([{ isAcked: true, attempts: 3 }]);
  });

  test('never sends a command again, and reports that it was not answered', async () => {
    const slack = await openTestSlack(IMPATIENT);
    const team = slack.workspace();
    const client = await openSocket(slack, () => undefined);
    await slack.sockets.connected();
    const { delivery } = await team.person().slash(team.channel(), '/ask');
    expect(delivery).toMatchObject({ isAcked: false, failure: 'timeout', attempts: 1 });
    expect(client.envelopes()).toHaveLength(1);
  });

  test('sends what a killed connection has not acked over the next one', async () => {
    const slack = await openTestSlack(QUIET);
    const ann = slack.workspace().person();
    const first = await openSocket(slack, () => undefined);
    await slack.sockets.connected();
    const saying = ann.say(ann.im(), 'hello');
    await new Promise((resolve) => first.socket.on('message', resolve));
    slack.sockets.kill();
    await slack.until(() => slack.sockets.count() === 0);
    const second = await openSocket(slack);
    expect((await saying).deliveries).toMatchObject([{ isAcked: true, attempts: 2 }]);
    expect(second.envelopes()).toMatchObject([{ retry_attempt: 1, retry_reason: 'connection_failed' }]);
  });

  test('sends nothing over a connection after a disconnect, but still does after a warning', async () => {
    const slack = await openTestSlack(QUIET);
    const ann = slack.workspace().person();
    const client = await openSocket(slack);
    await slack.sockets.connected();
    slack.sockets.disconnect('warning');
    await ann.say(ann.im(), 'one');
    slack.sockets.disconnect('refresh_requested');
    const saying = ann.say(ann.im(), 'two');
    const next = await openSocket(slack);
    await saying;
    expect(client.frames.map(({ type, reason }) => reason ?? type)).toEqual([
      'hello',
      'warning',
      'events_api',
      'refresh_requested',
    ]);
    expect(next.envelopes()).toHaveLength(1);
  });

  test('refuses connections when the test says so, and with a used address', async () => {
    const slack = await openTestSlack(QUIET);
    slack.sockets.refuse(true);
    const refused = await openSocket(slack);
    await new Promise((resolve) => refused.socket.on('close', resolve));
    slack.sockets.refuse(false);
    const { socket } = await openSocket(slack);
    await slack.sockets.connected();
    const again = new WebSocket(socket.url);
    again.on('error', () => undefined);
    await new Promise((resolve) => again.on('close', resolve));
    expect(slack.sockets.opened()).toBe(1);
  });

  test('the real Bolt App reconnects after a disconnect and after a kill', async () => {
    const heard: string[] = [];
    const { slack, team } = await openTestApp('socket', (app) => {
      app.message(async ({ message }) => {
        if ('text' in message) heard.push(message.text ?? '');
      });
    });
    const ann = team.person();
    slack.sockets.disconnect('refresh_requested');
    await ann.say(ann.im(), 'one');
    slack.sockets.kill();
    await slack.until(() => slack.sockets.count() === 0);
    await ann.say(ann.im(), 'two');
    expect(slack.sockets.opened()).toBe(3);
    expect(heard).toEqual(['one', 'two']);
  });
});

/** Starts a plain server for signed requests. */
async function openReceiver(slack: FakeSlack, answer: (count: number) => { status: number; body?: string } | null) {
  const requests: { headers: Record<string, unknown>; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      requests.push({ headers: request.headers, body });
      const given = answer(requests.length);
      if (given) response.writeHead(given.status).end(given.body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  slack.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`);
  return requests;
}

describe('signed HTTP', () => {
  test('gives the reason of each retry in a header: an error, then a timeout', async () => {
    const slack = await openTestSlack({ ...IMPATIENT, retryAfterMs: [0, 0] });
    const ann = slack.workspace().person();
    const requests = await openReceiver(slack, (count) => [{ status: 500 }, null, { status: 200 }][count - 1] ?? null);
    const { deliveries } = await ann.say(ann.im(), 'hello');
    expect(requests.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']])).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
      ['2', 'http_timeout'],
    ]);
    expect(new Set(requests.map(({ body }) => JSON.parse(body).event_id)).size).toBe(1);
    expect(deliveries).toMatchObject([{ isAcked: true, attempts: 3, status: 200 }]);
  });

  test('sends events as JSON, commands and clicks as forms', async () => {
    const slack = await openTestSlack(QUIET);
    const team = slack.workspace();
    const ann = team.person();
    const requests = await openReceiver(slack, () => ({ status: 200, body: '' }));
    await ann.openHome();
    await ann.slash(team.channel('lobby'), '/ask', 'a & b');
    await ann.globalShortcut();
    expect(requests.map(({ headers }) => headers['content-type'])).toEqual([
      'application/json',
      'application/x-www-form-urlencoded',
      'application/x-www-form-urlencoded',
    ]);
    const [, command, shortcut] = requests.map(({ body }) => new URLSearchParams(body));
    expect(command?.get('text')).toBe('a & b');
    expect(JSON.parse(shortcut?.get('payload') ?? '{}')).toMatchObject({ type: 'shortcut', user: { id: ann.id } });
  });

  test('is accepted by the real receiver only with the right secret, and its challenge is answered', async () => {
    const { slack, team } = await openTestApp('http', () => {});
    const ann = team.person();
    expect(await slack.verifyUrl()).toBe(true);
    const { deliveries } = await ann.say(ann.im(), 'hello');
    expect(deliveries).toMatchObject([{ status: 200 }]);
  });
});

test('redeliver sends a delivery again, with the same event_id, with and without the retry header', async () => {
  const slack = await openTestSlack(QUIET);
  const ann = slack.workspace().person();
  const client = await openSocket(slack);
  await slack.sockets.connected();
  const [delivery] = (await ann.say(ann.im(), 'hello')).deliveries;
  if (!delivery) throw new Error('nothing was delivered');
  await slack.redeliver(delivery);
  await slack.redeliver(delivery, { retry: 2 });
  expect(client.envelopes().map(({ retry_attempt }) => retry_attempt)).toEqual([0, 0, 2]);
  expect(new Set(client.envelopes().map(({ payload }) => payload?.event_id))).toEqual(new Set([delivery.eventId]));
});
