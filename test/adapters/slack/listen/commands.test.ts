import { describe, expect, test } from 'vitest';
import type { StoredMessage } from '../../../fakes/slack/records.ts';
import { AWS_FILE, HUAWEI_FILE, openConversation, QUESTION } from './open-conversation.ts';

/** The ids of all buttons and menus of a message. */
const actionIds = ({ blocks }: Pick<StoredMessage, 'blocks'>): string[] =>
  [...JSON.stringify(blocks).matchAll(/"action_id":"([^"]+)"/g)].map(([, id = '']) => id);

describe('a slash command', () => {
  test('is answered to the person alone, even in a channel without the bot, and the answer can be shared', async () => {
    const { ann, team, slack, settle, last, read } = await openConversation();
    const far = team.channel('far', { botIsMember: false });
    await ann.slash(far, '/ask', QUESTION);
    await settle();
    expect(last()).toMatchObject({ channel: far.id, ephemeralTo: ann.id });
    expect(read()).toContain(HUAWEI_FILE);
    await ann.press(last(), 'share');
    await settle();
    expect(last()).toMatchObject({ channel: far.id, ephemeralTo: null });
    expect(read()).toMatch(new RegExp(`^Shared by ann\n[\\s\\S]*${HUAWEI_FILE}`));
    expect(actionIds(last())).not.toContain('share');
    expect(slack.posts()).toHaveLength(1);
  });

  test.each([
    ['/contact', 'aws brazil', '@'],
    ['/compare', 'cookies', 'Kingsoft'],
    ['/policies', '', 'Huawei Cloud'],
    ['/source', '1', 'nothing has been quoted'],
    ['/help', '', '/compare'],
    ['/about', '', 'Version'],
    ['/privacy', '', 'hash'],
    ['/forget', '', 'kept'],
  ])('%s %s is answered to the person alone', async (command, text, words) => {
    const { ann, lobby, settle, last, read } = await openConversation();
    await ann.slash(lobby, command, text);
    await settle();
    expect(last().ephemeralTo).toBe(ann.id);
    expect(read().toLowerCase()).toContain(words.toLowerCase());
  });

  test('has the prefix of the settings', async () => {
    const { ann, lobby, settle, read } = await openConversation({ settings: { prefix: 'policy-' } });
    await ann.slash(lobby, '/policy-ask', QUESTION);
    await settle();
    expect(read()).toContain(HUAWEI_FILE);
  });

  test('can be a follow-up to an earlier one of the same person in the channel, but of nobody else', async () => {
    const { ann, team, lobby, settle, read } = await openConversation();
    await ann.slash(lobby, '/ask', QUESTION);
    await ann.slash(lobby, '/ask', 'and AWS?');
    await settle();
    expect(read()).toContain(AWS_FILE);
    await team.person('bob').slash(lobby, '/ask', 'and AWS?');
    await settle();
    expect(read()).not.toContain(AWS_FILE);
  });

  test('with a prefix, is named with it in help', async () => {
    const { ann, lobby, settle, read } = await openConversation({ settings: { prefix: 'policy-' } });
    await ann.slash(lobby, '/policy-help');
    await settle();
    expect(read()).toContain('/policy-compare');
    expect(read()).not.toMatch(/(?<![\w-])\/compare/);
  });
});
