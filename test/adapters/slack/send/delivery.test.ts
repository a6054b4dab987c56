import { describe, expect, test } from 'vitest';
import { readableText } from '../../../fakes/slack/checks/readable-text.ts';
import type { Fault } from '../../../fakes/slack/fake-slack.ts';
import { openSlackBot, type SlackBotOptions } from '../open-slack-bot.ts';

const QUESTION = 'How long does Huawei Cloud keep my data?';
const HUAWEI = 'huawei-cloud.en.txt';

async function open(options: SlackBotOptions = {}) {
  const bot = await openSlackBot(options);
  const ann = bot.team.person('ann');
  const lobby = bot.team.channel('lobby');
  /** All that can be read of the bot, once it is done. */
  const answers = async (): Promise<string[]> => {
    await bot.settle();
    expect(bot.slack.violations()).toEqual([]);
    return bot.slack.posts().map(readableText);
  };
  return { ...bot, ann, lobby, answers };
}

describe.each(['socket', 'http'] as const)('over %s, exactly one answer', (transport) => {
  test('where Slack sends the event again, with and without a retry header', async () => {
    const { ann, lobby, slack, answers } = await open({ transport });
    const { deliveries } = await ann.mention(lobby, QUESTION);
    for (const delivery of deliveries) {
      await slack.redeliver(delivery, { retry: 1 });
      await slack.redeliver(delivery, { retry: 0 });
    }
    expect(await answers()).toEqual([expect.stringContaining(HUAWEI)]);
  });

  test.each(['app_mention', 'message'] as const)(
    'where both events of a mention come, %s first',
    async (firstEvent) => {
      const settings = { followsThreads: true };
      const { ann, lobby, answers } = await open({ transport, settings });
      const { deliveries } = await ann.mention(lobby, QUESTION, { firstEvent });
      expect(deliveries).toHaveLength(2);
      expect(await answers()).toEqual([expect.stringContaining(HUAWEI)]);
    },
  );

  test('where a mention is edited afterwards', async () => {
    const { ann, lobby, answers } = await open({ transport });
    const { message } = await ann.mention(lobby, QUESTION);
    if (message) await ann.edit(message, 'How long does AWS keep my data?');
    expect(await answers()).toEqual([expect.stringContaining(HUAWEI)]);
  });

  test.each<[string, Fault]>([
    ['loses the answer to chat.postMessage', { drop: true }],
    ['asks for patience', { retryAfter: 0, times: 3 }],
    ['fails', { status: 503, times: 2 }],
    ['does not take the blocks', { error: 'invalid_blocks' }],
  ])('where Slack %s', async (_, fault) => {
    const { ann, lobby, slack, answers } = await open({ transport });
    slack.fail('chat.postMessage', fault);
    await ann.mention(lobby, QUESTION);
    expect(await answers()).toEqual([expect.stringContaining(HUAWEI)]);
  });
});

describe('a way that Slack refuses', () => {
  test.each(['not_in_channel', 'channel_not_found', 'is_archived'])(
    '(%s) is replaced by a private message',
    async (error) => {
      const { ann, lobby, slack, answers, logged } = await open();
      slack.fail('chat.postMessage', { error });
      await ann.mention(lobby, QUESTION);
      expect(await answers()).toEqual([expect.stringContaining(HUAWEI)]);
      expect(logged.join('\n')).toContain(error);
    },
  );

  test('(used_url) is replaced by a message in the channel for the person alone', async () => {
    const { ann, lobby, slack, answers } = await open();
    slack.fail('response_url', { status: 404, times: 9 });
    await ann.slash(lobby, '/ask', QUESTION);
    expect(await answers()).toEqual([expect.stringContaining(HUAWEI)]);
    expect(slack.posts().at(-1)).toMatchObject({ ephemeralTo: ann.id, via: 'chat.postEphemeral' });
  });

  test('(used_url) is replaced by a direct message where the bot is not in the channel', async () => {
    const { ann, team, slack, answers } = await open();
    slack.fail('response_url', { status: 404, times: 9 });
    await ann.slash(team.channel('far', { botIsMember: false }), '/ask', QUESTION);
    expect(await answers()).toEqual([expect.stringContaining(HUAWEI)]);
    expect(slack.posts().at(-1)).toMatchObject({ channel: ann.im().id });
  });

  test('for good is told in the log with its cure, and stops nothing else', async () => {
    const { ann, lobby, slack, answers, logged } = await open();
    for (const method of ['chat.postMessage', 'chat.postEphemeral'])
      slack.fail(method, { error: 'missing_scope', times: 9 });
    await ann.mention(lobby, QUESTION);
    expect(await answers()).toEqual([]);
    expect(logged.join('\n')).toMatch(/missing_scope\. .*slack:manifest/);
    await ann.slash(lobby, '/ask', QUESTION);
    expect(await answers()).toEqual([expect.stringContaining(HUAWEI)]);
  });

  test('for a modal (used trigger) is replaced by a private message', async () => {
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
  test('in mid-answer loses no answer', async () => {
    const { ann, lobby, slack, answers } = await open();
    slack.fail('chat.postMessage', { retryAfter: 1 });
    await ann.mention(lobby, QUESTION);
    slack.sockets.kill();
    await slack.until(() => slack.posts().length > 0);
    await slack.sockets.connected(1);
    expect(await answers()).toEqual([expect.stringContaining(HUAWEI)]);
  });

  test.each(['warning', 'refresh_requested'] as const)(
    'announced (%s) styledText another one that receivesMessages commands',
    async (reason) => {
      const { ann, lobby, slack, answers } = await open();
      await slack.sockets.connected(2);
      slack.sockets.disconnect(reason, 1);
      await slack.until(() => slack.sockets.count() === 1);
      const { delivery } = await ann.slash(lobby, '/ask', QUESTION);
      expect(delivery.isAcked).toBe(true);
      expect(await answers()).toEqual([expect.stringContaining(HUAWEI)]);
    },
  );
});

describe('stopping', () => {
  test.each(['socket', 'http'] as const)('over %s waits for the answers under way', async (transport) => {
    const { ann, lobby, slack, stop } = await open({ transport });
    slack.fail('chat.postMessage', { retryAfter: 1 });
    await ann.mention(lobby, QUESTION);
    await slack.until(() => slack.calls('chat.postMessage').length > 0);
    await stop();
    expect(slack.posts().map(readableText)).toEqual([expect.stringContaining(HUAWEI)]);
  });
});
