import { describe, expect, test } from 'vitest';
import { readableText } from '../../../fakes/slack/checks/readable-text.ts';
import type { Fault } from '../../../fakes/slack/fake-slack.ts';
import { openSlackBot, type SlackBotOptions } from '../open-slack-bot.ts';

const QUESTION = 'How long does Huawei Cloud keep my data?';
const HUAWEI_FILE = 'huawei-cloud.en.txt';

async function open(options: SlackBotOptions = {}) {
  const bot = await openSlackBot(options);
  const ann = bot.team.person('ann');
  const lobby = bot.team.channel('lobby');
  /** The texts of all messages of the bot, once it has finished. */
  const answers = async (): Promise<string[]> => {
    await bot.settle();
    expect(bot.slack.violations()).toEqual([]);
    return bot.slack.posts().map(readableText);
  };
  return { ...bot, ann, lobby, answers };
}

describe.each(['socket', 'http'] as const)('over %s, exactly one answer', (transport) => {
  test('when Slack sends the event again, with and without a retry header', async () => {
    const { ann, lobby, slack, answers } = await open({ transport });
    const { deliveries } = await ann.mention(lobby, QUESTION);
    for (const delivery of deliveries) {
      await slack.redeliver(delivery, { retry: 1 });
      await slack.redeliver(delivery, { retry: 0 });
    }
    expect(await answers()).toEqual([expect.stringContaining(HUAWEI_FILE)]);
  });

  test.each(['app_mention', 'message'] as const)(
    'when both events of a mention arrive, %s first',
    async (firstEvent) => {
      const settings = { followsThreads: true };
      const { ann, lobby, answers } = await open({ transport, settings });
      const { deliveries } = await ann.mention(lobby, QUESTION, { firstEvent });
      expect(deliveries).toHaveLength(2);
      expect(await answers()).toEqual([expect.stringContaining(HUAWEI_FILE)]);
    },
  );

  test('when a mention is edited afterwards', async () => {
    const { ann, lobby, answers } = await open({ transport });
    const { message } = await ann.mention(lobby, QUESTION);
    if (message) await ann.edit(message, 'How long does AWS keep my data?');
    expect(await answers()).toEqual([expect.stringContaining(HUAWEI_FILE)]);
  });

  test.each<[string, Fault]>([
    ['answers 429 three times', { retryAfter: 0, times: 3 }],
    ['answers 503 twice', { status: 503, times: 2 }],
    ['refuses the blocks', { error: 'invalid_blocks' }],
  ])('when Slack %s', async (_, fault) => {
    const { ann, lobby, slack, answers } = await open({ transport });
    slack.fail('chat.postMessage', fault);
    await ann.mention(lobby, QUESTION);
    expect(await answers()).toEqual([expect.stringContaining(HUAWEI_FILE)]);
  });
});

describe('when Slack refuses to post an answer', () => {
  test.each(['not_in_channel', 'channel_not_found', 'is_archived'])(
    'in the thread (%s), it is sent as a private message',
    async (error) => {
      const { ann, lobby, slack, answers, logged } = await open();
      slack.fail('chat.postMessage', { error });
      await ann.mention(lobby, QUESTION);
      expect(await answers()).toEqual([expect.stringContaining(HUAWEI_FILE)]);
      expect(logged.join('\n')).toContain(error);
    },
  );

  test('to a used response_url, the person alone gets it in the channel', async () => {
    const { ann, lobby, slack, answers } = await open();
    slack.fail('response_url', { status: 404, times: 9 });
    await ann.slash(lobby, '/ask', QUESTION);
    expect(await answers()).toEqual([expect.stringContaining(HUAWEI_FILE)]);
    expect(slack.posts().at(-1)).toMatchObject({ ephemeralTo: ann.id, via: 'chat.postEphemeral' });
  });

  test('to a used response_url of a channel without the bot, it is sent as a direct message', async () => {
    const { ann, team, slack, answers } = await open();
    slack.fail('response_url', { status: 404, times: 9 });
    await ann.slash(team.channel('far', { botIsMember: false }), '/ask', QUESTION);
    expect(await answers()).toEqual([expect.stringContaining(HUAWEI_FILE)]);
    expect(slack.posts().at(-1)).toMatchObject({ channel: ann.im().id });
  });

  test('in every way, the log says how to correct that, and later questions are answered', async () => {
    const { ann, lobby, slack, answers, logged } = await open();
    for (const method of ['chat.postMessage', 'chat.postEphemeral'])
      slack.fail(method, { error: 'missing_scope', times: 9 });
    await ann.mention(lobby, QUESTION);
    expect(await answers()).toEqual([]);
    expect(logged.join('\n')).toMatch(/missing_scope\. .*slack:manifest/);
    await ann.slash(lobby, '/ask', QUESTION);
    expect(await answers()).toEqual([expect.stringContaining(HUAWEI_FILE)]);
  });

  test('as a modal (used trigger), it is sent as a private message', async () => {
    const { ann, lobby, slack, answers, settle } = await open();
    await ann.mention(lobby, QUESTION);
    await settle();
    slack.fail('views.open', { error: 'exchanged_trigger_id' });
    const [answer] = slack.posts();
    if (answer) await ann.press(answer, 'source:1');
    expect(await answers()).toHaveLength(2);
  });
});

describe('a lost connection', () => {
  test('during an answer loses no answer', async () => {
    const { ann, lobby, slack, answers } = await open();
    slack.fail('chat.postMessage', { retryAfter: 1 });
    await ann.mention(lobby, QUESTION);
    slack.sockets.kill();
    await slack.until(() => slack.posts().length > 0);
    await slack.sockets.connected(1);
    expect(await answers()).toEqual([expect.stringContaining(HUAWEI_FILE)]);
  });

  test.each(['warning', 'refresh_requested'] as const)(
    'that Slack announces (%s) leaves another one that receives commands',
    async (reason) => {
      const { ann, lobby, slack, answers } = await open();
      await slack.sockets.connected(2);
      slack.sockets.disconnect(reason, 1);
      await slack.until(() => slack.sockets.count() === 1);
      const { delivery } = await ann.slash(lobby, '/ask', QUESTION);
      expect(delivery.isAcked).toBe(true);
      expect(await answers()).toEqual([expect.stringContaining(HUAWEI_FILE)]);
    },
  );
});

describe('stopping', () => {
  test.each(['socket', 'http'] as const)('over %s waits for the answers in progress', async (transport) => {
    const { ann, lobby, slack, stop } = await open({ transport });
    slack.fail('chat.postMessage', { retryAfter: 1 });
    await ann.mention(lobby, QUESTION);
    await slack.until(() => slack.calls('chat.postMessage').length > 0);
    await stop();
    expect(slack.posts().map(readableText)).toEqual([expect.stringContaining(HUAWEI_FILE)]);
  });
});
