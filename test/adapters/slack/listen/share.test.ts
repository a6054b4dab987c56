import { describe, expect, test } from 'vitest';
import { readableText } from '../../../fakes/slack/checks/readable-text.ts';
import { openSlackBot } from '../open-slack-bot.ts';
import { HUAWEI_FILE, openConversation, QUESTION } from './open-conversation.ts';

describe.each(['socket', 'http'] as const)('over %s, sharing a private answer', (transport) => {
  const openAnswered = async (command = '/ask', text = QUESTION) => {
    const bot = await openConversation({ transport });
    await bot.ann.slash(bot.lobby, command, text);
    await bot.settle();
    const shared = () => bot.slack.posts().filter(({ ephemeralTo }) => ephemeralTo === null);
    return { ...bot, copy: bot.last(), shared };
  };

  test('twice at once posts it once', async () => {
    const { ann, copy, settle, shared } = await openAnswered();
    await Promise.all([ann.press(copy, 'share'), ann.press(copy, 'share')]);
    await settle();
    expect(shared().map(readableText)).toEqual([expect.stringContaining(HUAWEI_FILE)]);
  });

  test('twice in turn posts it once when Slack refuses to delete the copy', async () => {
    const { ann, copy, slack, settle, shared } = await openAnswered();
    slack.fail('response_url', { status: 500, times: 99, when: ({ delete_original: deletes }) => deletes === true });
    await ann.press(copy, 'share');
    await ann.press(copy, 'share');
    await settle();
    expect(shared()).toHaveLength(1);
  });

  test('can be tried again after a failure', async () => {
    const { ann, copy, slack, settle, shared } = await openAnswered();
    slack.fail('response_url', { status: 404 });
    slack.fail('chat.postMessage', { error: 'not_in_channel' });
    await ann.press(copy, 'share');
    await settle();
    expect(shared()).toEqual([]);
    await ann.press(copy, 'share');
    await settle();
    expect(shared()).toHaveLength(1);
  });

  test.each([
    ['/ask', QUESTION],
    ['/contact', 'aws brazil'],
    ['/compare', 'cookies'],
  ])('of %s %s works after a restart', async (command, text) => {
    const { ann, copy, slack, team, settings, stop, shared } = await openAnswered(command, text);
    await stop();
    const after = await openSlackBot({ transport, slack: { slack, team }, settings });
    await ann.press(copy, 'share');
    await after.settle();
    const words = readableText(copy).split('\n')[0] ?? '';
    expect(shared().map(readableText)).toEqual([expect.stringContaining(words)]);
    expect(readableText(shared()[0] ?? {})).toMatch(/^Shared by ann/);
  });

  test('of a follow-up is refused after a restart where it would be another answer', async () => {
    const { ann, lobby, slack, team, settings, stop, shared, settle, last } = await openAnswered();
    await ann.slash(lobby, '/ask', 'and AWS?');
    await settle();
    const copy = last();
    await stop();
    const after = await openSlackBot({ transport, slack: { slack, team }, settings });
    await ann.press(copy, 'share');
    await after.settle();
    expect(shared()).toEqual([]);
    expect(readableText(slack.posts().at(-1) ?? {})).toContain('do not have that answer in memory');
  });
});
