import { describe, expect, test } from 'vitest';
import { readableText } from '../../../fakes/slack/checks/readable-text.ts';
import { openConversation, QUESTION } from './open-conversation.ts';

describe('the home tab', () => {
  test('lists the policies in either language, and answers its example questions in a direct message', async () => {
    const { ann, slack, settle, last } = await openConversation();
    await ann.openHome();
    await settle();
    const home = () => slack.home(ann);
    expect(readableText(home() ?? { blocks: [] })).toMatch(/Huawei Cloud[\s\S]*2022-05-25/);
    const view = home();
    if (view) await ann.press(view, 'home-language');
    await settle();
    expect(readableText(home() ?? { blocks: [] })).toContain('华为云');
    const chinese = home();
    if (chinese) await ann.press(chinese, 'ask:1');
    await settle();
    expect(last().channel).toBe(ann.im().id);
    expect(readableText(last())).toContain('提问：');
  });

  test('is accompanied by suggested questions in the messages tab', async () => {
    const { ann, slack, settle } = await openConversation();
    await ann.openMessagesTab();
    await settle();
    expect(slack.prompts().at(-1)).toMatchObject({
      threadTs: null,
      prompts: expect.arrayContaining([expect.anything()]),
    });
    expect(slack.violations()).toEqual([]);
  });
});

describe('a workspace that removes the app', () => {
  test('is forgotten: its tokens and everything kept from it are deleted', async () => {
    const { ann, team, settle, slack, logged } = await openConversation();
    await ann.say(ann.im(), QUESTION);
    await settle();
    await team.uninstall();
    await slack.until(() => logged.some((line) => line.includes('is deleted')));
  });
});
