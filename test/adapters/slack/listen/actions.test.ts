import { describe, expect, test } from 'vitest';
import { readableText } from '../../../fakes/slack/checks/readable-text.ts';
import type { StoredMessage } from '../../../fakes/slack/records.ts';
import { openSlackBot, type SlackBotInTest, type SlackBotOptions } from '../open-slack-bot.ts';
import { HUAWEI_FILE, lastPost, openConversation, QUESTION } from './open-conversation.ts';

describe('a button', () => {
  const openAnswered = async (options: SlackBotOptions = {}) => {
    const bot = await openConversation(options);
    await bot.ann.mention(bot.lobby, QUESTION);
    await bot.settle();
    return { ...bot, answer: bot.last() };
  };

  test('with a further question is answered in the thread, with the question above the answer', async () => {
    const { ann, settle, answer, last, read } = await openAnswered();
    await ann.press(answer, 'ask:1');
    await settle();
    expect(last()).toMatchObject({ threadTs: answer.threadTs, ephemeralTo: null });
    expect(read()).toMatch(/^Asked: “[^”]+\?”\n/);
  });

  test('shows the whole clause in a modal, then its neighbours, then evidence', async () => {
    const bot = await openAnswered();
    const { ann, slack, settle, answer } = bot;
    await ann.press(answer, 'source:1');
    await settle();
    const clause = readableText(bot.modal());
    await ann.press(bot.modal(), 'show:neighbours');
    await settle();
    expect(readableText(bot.modal()).length).toBeGreaterThan(clause.length);
    await ann.press(bot.modal(), 'show:evidence');
    await settle();
    expect(readableText(bot.modal())).toMatch(/SHA-256/);
    expect(slack.modals(ann)).toHaveLength(1);
  });

  test('sends the clause as a private message when Slack does not open the modal in time', async () => {
    const { ann, slack, settle, answer, last, read } = await openAnswered();
    slack.fail('views.open', { error: 'expired_trigger_id' });
    await ann.press(answer, 'source:1');
    await settle();
    expect(last()).toMatchObject({ ephemeralTo: ann.id });
    expect(read()).toContain(HUAWEI_FILE);
  });

  test('saves a vote, and the person alone is thanked', async () => {
    const { ann, slack, settle, answer, last, read } = await openAnswered();
    await ann.feedback(answer, 'negative');
    await settle();
    expect(last().ephemeralTo).toBe(ann.id);
    expect(read()).toContain('not helpful');
    expect(slack.modals(ann)).toEqual([]);
  });

  test('asks for the reason of a vote when the operator keeps reasons', async () => {
    const bot = await openAnswered({ keepsText: true });
    const { ann, settle, answer, read } = bot;
    await ann.feedback(answer, 'negative');
    await settle();
    await ann.submit(bot.modal(), { reason: 'I wanted the backups' });
    await settle();
    expect(read()).toContain('not helpful');
  });

  test('shows the quotes as evidence', async () => {
    const bot = await openAnswered();
    await bot.ann.press(bot.answer, 'evidence');
    await bot.settle();
    expect(readableText(bot.modal())).toMatch(/SHA-256[\s\S]*[0-9a-f]{64}/);
  });

  test('works after a restart: sources, evidence, further questions, votes', async () => {
    const { answer, ann, slack, settings, stop, team } = await openAnswered();
    await stop();
    const after = await openSlackBot({ slack: { slack, team }, settings });
    await ann.press(answer, 'source:1');
    await after.settle();
    expect(readableText(slack.modals(ann).at(-1) ?? { blocks: [] })).toContain(HUAWEI_FILE);
    await ann.press(answer, 'evidence');
    await after.settle();
    expect(readableText(slack.modals(ann).at(-1) ?? { blocks: [] })).toContain('SHA-256');
    await ann.press(answer, 'ask:1');
    await ann.feedback(answer, 'positive');
    await after.settle();
    expect(readableText(lastPost(slack))).toContain('helpful');
  });

  test('to share a private answer keeps that copy when Slack refuses to post it, and says so', async () => {
    const { ann, team, slack, settle, last, read } = await openConversation();
    await ann.slash(team.channel('far', { botIsMember: false }), '/ask', QUESTION);
    await settle();
    const answer = last();
    slack.fail('response_url', { status: 404 });
    await ann.press(answer, 'share');
    await settle();
    expect(read()).toContain('Slack did not let me post that here');
    expect(slack.posts()).toContainEqual(expect.objectContaining({ ts: answer.ts }));
  });

  test('of an older version gets the advice to ask again', async () => {
    const { ann, slack, team, lobby, settle, read } = await openConversation();
    const old = await postButton({ slack, team }, lobby.id, 'from-an-older-version');
    await ann.press(old, 'from-an-older-version');
    await settle();
    expect(read()).toContain('ask again');
  });
});

/** Posts a message with a button in the name of the bot, as an older version may have done. */
async function postButton(
  { slack, team }: Pick<SlackBotInTest, 'slack' | 'team'>,
  channel: string,
  actionId: string,
): Promise<StoredMessage> {
  const button = { type: 'button', action_id: actionId, text: { type: 'plain_text', text: 'Old' }, value: 'old' };
  const blocks = [{ type: 'actions', elements: [button] }];
  const body = { channel, text: 'old', blocks, unfurl_links: false, unfurl_media: false };
  await fetch(`${slack.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${team.botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return lastPost(slack);
}
