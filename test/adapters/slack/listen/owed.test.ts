import { describe, expect, test } from 'vitest';
import type { Responder } from '../../../../src/chat/respond.ts';
import { readableText } from '../../../fakes/slack/checks/readable-text.ts';
import { openRoom } from '../../../src/chat/chat-room.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import { openTestState } from '../../state/open-test-state.ts';
import { openSlackBot, type SlackBotInTest, type SlackBotOptions } from '../open-slack-bot.ts';
import { HUAWEI_FILE, QUESTION } from './open-conversation.ts';

/** A process that ends before the answer is sent. */
const endsBefore = (responder: Responder): Responder => ({ ...responder, deliver: async () => {} });
/** A process that ends while the answer is being sent. */
const endsWithin = (responder: Responder): Responder => ({
  ...responder,
  deliver: async (message) => {
    let begun = () => {};
    const isBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    void responder.deliver(message, () => {
      begun();
      return new Promise(() => undefined);
    });
    await isBegun;
  },
});

/** Runs a bot that ends without an answer, and gives what a second one needs to follow it. */
async function openEnded(end: (responder: Responder) => Responder) {
  const dataDir = tempFolder();
  const { state } = await openTestState({ dataDir, now: Date.now });
  const bot = await openSlackBot({ responder: end((await openRoom({ state })).responder) });
  const finish = async (): Promise<void> => {
    await bot.settle();
    await bot.stop();
    await state.close();
    expect(bot.slack.posts()).toEqual([]);
  };
  const startAgain = async (options: SlackBotOptions = {}): Promise<SlackBotInTest> => {
    const { state: again } = await openTestState({ dataDir, now: Date.now });
    return openSlackBot({ ...options, slack: bot, responder: (await openRoom({ state: again })).responder });
  };
  return { ...bot, ann: bot.team.person('ann'), lobby: bot.team.channel('lobby'), finish, startAgain };
}

const RESTARTED = 'I was restarted while I was answering you';

describe('a message that was not answered when the bot ended', () => {
  test('is read again and answered, where the app may read: in a direct message', async () => {
    const { ann, slack, finish, startAgain } = await openEnded(endsBefore);
    await ann.say(ann.im(), QUESTION);
    await finish();
    await startAgain({ redeliveryMs: 0 });
    const posts = await slack.until(() => slack.posts().length > 0 && slack.posts());
    expect(posts.map(readableText)).toEqual([expect.stringContaining(HUAWEI_FILE)]);
  });

  test('is answered once when Slack sends it again', async () => {
    const { ann, lobby, slack, finish, startAgain } = await openEnded(endsBefore);
    const { deliveries } = await ann.mention(lobby, QUESTION);
    await finish();
    const again = await startAgain();
    for (const retry of [1, 2]) for (const delivery of deliveries) await slack.redeliver(delivery, { retry });
    await again.settle();
    expect(slack.posts().map(readableText)).toEqual([expect.stringContaining(HUAWEI_FILE)]);
  });

  test('is not readable in a channel: its sender is told to ask again, and a late event is answered all the same', async () => {
    const { ann, lobby, slack, finish, startAgain } = await openEnded(endsBefore);
    const { deliveries } = await ann.mention(lobby, QUESTION);
    await finish();
    const again = await startAgain({ redeliveryMs: 0 });
    const [told] = await slack.until(() => slack.posts().length > 0 && slack.posts());
    expect(readableText(told ?? {})).toContain(RESTARTED);
    expect(told?.ephemeralTo).toBe(ann.id);
    for (const delivery of deliveries) await slack.redeliver(delivery, { retry: 2 });
    await again.settle();
    expect(slack.posts().slice(1).map(readableText)).toEqual([expect.stringContaining(HUAWEI_FILE)]);
  });

  test('and whose answer may have arrived is not answered again: its sender is told', async () => {
    const { ann, slack, finish, startAgain } = await openEnded(endsWithin);
    const { deliveries } = await ann.say(ann.im(), QUESTION);
    await finish();
    const again = await startAgain({ redeliveryMs: 0 });
    await slack.until(() => slack.posts().length > 0);
    for (const delivery of deliveries) await slack.redeliver(delivery, { retry: 1 });
    await again.settle();
    expect(slack.posts().map(readableText)).toEqual([expect.stringContaining(RESTARTED)]);
  });
});
