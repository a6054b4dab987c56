import { describe, expect, onTestFinished, test } from 'vitest';
import { createLog } from '../../../adapters/project/create-log.ts';
import type { RunningPlatform } from '../../../adapters/running-platform.ts';
import { tellRequest } from '../../../adapters/watch/signals.ts';
import { type StartWatchOptions, startWatch } from '../../../adapters/watch/start-watch.ts';
import { openRoom } from '../../src/chat/chat-room.ts';
import { freePort } from '../../support/free-port.ts';
import { startBotProcess } from '../../support/start-bot-process.ts';
import { openWorkspace } from '../slack/open-workspace.ts';

const QUESTION = 'How long does Huawei Cloud keep my data?';

/** Asks a watch for a page. */
async function read(port: number, path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: response.status, text: await response.text() };
}

/** The value of a metric with these labels; undefined when there is none. */
function readMetric(metrics: string, name: string): number | undefined {
  const line = metrics.split('\n').find((one) => one.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length + 1));
}

/** A watch over a process with one platform that a test switches on and off. */
async function openWatch(more: Partial<StartWatchOptions['readings']> = {}) {
  const port = await freePort();
  const lines: string[] = [];
  const readings = {
    isStatePersistent: () => true,
    indexMadeAt: () => null,
    failedDocuments: () => 0,
    damagedRows: () => 0,
    ...more,
  };
  const watch = await startWatch({
    host: '127.0.0.1',
    port,
    configured: ['slack'],
    readings,
    log: createLog('debug', (line) => lines.push(line)),
  });
  onTestFinished(watch.stop);
  let count = 0;
  const platform: RunningPlatform = { name: 'slack', connections: () => count, stop: async () => {} };
  const connect = (connections: number): void => {
    count = connections;
  };
  return { watch, port, lines, platform, connect, metrics: async () => (await read(port, '/metrics')).text };
}

describe('/readyz', () => {
  test('names a platform that is not started, and one that has lost its connections', async () => {
    const { watch, port, platform, connect } = await openWatch();
    expect(await read(port, '/readyz')).toEqual({ status: 503, text: 'not ready: slack\n' });
    watch.add(platform);
    connect(2);
    expect((await read(port, '/readyz')).status).toBe(200);
    connect(0);
    expect((await read(port, '/readyz')).status).toBe(503);
    expect((await read(port, '/livez')).status).toBe(200);
  });
});

describe('/metrics', () => {
  test('counts questions by platform and outcome, and tells when the last came', async () => {
    const { watch, metrics } = await openWatch();
    const responder = watch.responderFor('slack', (await openRoom()).responder);
    const message = { conversation: 'talk', person: 'ann', channel: 'talk', mentionsBot: true, isDirect: true };
    const flags = { fromBot: false, isEdit: false, mentionsOthers: false };
    await responder.respond({ ...message, ...flags, id: '1', text: QUESTION });
    await responder.respond({ ...message, ...flags, id: '1', text: QUESTION });
    const text = await metrics();
    expect(readMetric(text, 'clausewise_question_seconds_count{platform="slack",outcome="answer"}')).toBe(1);
    expect(readMetric(text, 'clausewise_question_seconds_count{platform="slack",outcome="silent"}')).toBe(1);
    const now = Date.now() / 1000;
    for (const event of ['event', 'answer'])
      expect(readMetric(text, `clausewise_last_${event}_timestamp_seconds{platform="slack"}`)).toBeGreaterThan(
        now - 60,
      );
    expect(text).not.toContain('Huawei');
  });

  test('counts requests that are sent again or limited', async () => {
    const { metrics } = await openWatch();
    for (const kind of ['retry', 'limit', 'limit'] as const) tellRequest({ platform: 'slack', kind });
    const text = await metrics();
    expect(readMetric(text, 'clausewise_repeated_requests_total{platform="slack",kind="retry"}')).toBe(1);
    expect(readMetric(text, 'clausewise_repeated_requests_total{platform="slack",kind="limit"}')).toBe(2);
  });

  test('tells connections, state, index, documents and memory as they are at the moment', async () => {
    let isPersistent = true;
    const indexMadeAt = () => Date.now() - 86_400_000;
    const readings = {
      isStatePersistent: () => isPersistent,
      indexMadeAt,
      failedDocuments: () => 3,
      damagedRows: () => 2,
    };
    const { watch, platform, connect, metrics } = await openWatch(readings);
    watch.add(platform);
    connect(2);
    const before = await metrics();
    expect(readMetric(before, 'clausewise_connections{platform="slack"}')).toBe(2);
    expect(readMetric(before, 'clausewise_state_persistent')).toBe(1);
    expect(readMetric(before, 'clausewise_index_age_seconds')).toBeGreaterThanOrEqual(86_400);
    expect(readMetric(before, 'clausewise_documents_failed')).toBe(3);
    expect(readMetric(before, 'clausewise_state_damaged_rows')).toBe(2);
    expect(readMetric(before, 'process_resident_memory_bytes')).toBeGreaterThan(0);
    isPersistent = false;
    expect(readMetric(await metrics(), 'clausewise_state_persistent')).toBe(0);
  });
});

test('a port that is taken is told, and nothing else fails', async () => {
  const { port } = await openWatch();
  const lines: string[] = [];
  const readings = {
    isStatePersistent: () => true,
    indexMadeAt: () => null,
    failedDocuments: () => 0,
    damagedRows: () => 0,
  };
  const log = createLog('debug', (line) => lines.push(line));
  await startWatch({ host: '127.0.0.1', port, configured: [], readings, log });
  expect(lines).toEqual([expect.stringMatching(/^Cannot serve health and metrics on .*EADDRINUSE.*Set WATCH_PORT/)]);
});

test('the bot in a process of its own serves all of it where WATCH_PORT is set, and ends with exit code 0', async () => {
  const [{ slack, team, settings }, port] = await Promise.all([openWorkspace(), freePort()]);
  const bot = await startBotProcess({ ...settings, WATCH_PORT: String(port) }, ['ready: slack']);
  await slack.sockets.connected(2);
  expect((await read(port, '/readyz')).status).toBe(200);
  slack.fail('chat.postMessage', { retryAfter: 0 });
  const ann = team.person('ann');
  await ann.say(ann.im(), QUESTION);
  await slack.until(() => slack.posts().length > 0);
  const { text } = await read(port, '/metrics');
  expect(readMetric(text, 'clausewise_question_seconds_count{platform="slack",outcome="answer"}')).toBe(1);
  expect(readMetric(text, 'clausewise_repeated_requests_total{platform="slack",kind="limit"}')).toBe(1);
  expect(readMetric(text, 'clausewise_state_persistent')).toBe(1);
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
});
