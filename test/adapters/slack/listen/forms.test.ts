import { describe, expect, test } from 'vitest';
import { AWS_FILE, HUAWEI_FILE, openConversation, QUESTION } from './open-conversation.ts';

describe('a form', () => {
  test('opens with /ask alone, and is answered to the person alone', async () => {
    const bot = await openConversation();
    const { ann, lobby, settle, last, read } = bot;
    await ann.slash(lobby, '/ask');
    await settle();
    await ann.submit(bot.modal(), {
      question: 'How long do they keep my data?',
      provider: 'Huawei Cloud',
    });
    await settle();
    expect(last()).toMatchObject({ channel: lobby.id, ephemeralTo: ann.id });
    expect(read()).toMatch(new RegExp(`^Asked: “How long do they keep my data\\?”\n[\\s\\S]*${HUAWEI_FILE}`));
  });

  test('opens with the text of a message, and is answered in its thread', async () => {
    const bot = await openConversation();
    const { ann, team, lobby, settle, last, read } = bot;
    const { message } = await team.person('bob').say(lobby, `${QUESTION} <3`);
    if (message) await ann.shortcut(message);
    await settle();
    expect(JSON.stringify(bot.modal().blocks)).toContain(`${QUESTION} <3`);
    await ann.submit(bot.modal(), { question: QUESTION, private: [] });
    await settle();
    expect(last()).toMatchObject({ channel: lobby.id, threadTs: message?.ts, ephemeralTo: null });
    expect(read()).toContain(HUAWEI_FILE);
  });

  test('of a message is answered to the person alone by default, and does not affect follow-ups of others in the thread', async () => {
    const bot = await openConversation();
    const { ann, team, lobby, settle, last, read } = bot;
    const { message } = await ann.mention(lobby, 'hello');
    await settle();
    if (message) await ann.shortcut(message);
    await settle();
    await ann.submit(bot.modal(), { question: QUESTION });
    await settle();
    expect(last()).toMatchObject({ channel: lobby.id, ephemeralTo: ann.id });
    await team.person('bob').mention(lobby, 'and AWS?', message ? { thread: message } : {});
    await settle();
    expect(read()).not.toContain(AWS_FILE);
  });

  test('of a message in a channel without the bot is answered to the person alone', async () => {
    const bot = await openConversation();
    const { ann, team, settle, last, read } = bot;
    const { message } = await ann.say(team.channel('far', { botIsMember: false }), QUESTION);
    if (message) await ann.shortcut(message);
    await settle();
    await ann.submit(bot.modal(), { question: QUESTION });
    await settle();
    expect(last().ephemeralTo).toBe(ann.id);
    expect(read()).toContain(HUAWEI_FILE);
  });

  test('of the global shortcut is answered in a direct message', async () => {
    const bot = await openConversation();
    const { ann, settle, last, read } = bot;
    await ann.globalShortcut();
    await settle();
    await ann.submit(bot.modal(), { question: '金山云会把我的数据保留多久？' });
    await settle();
    expect(last().channel).toBe(ann.im().id);
    expect(read()).toContain('kingsoft-cloud.zh.txt');
  });

  test.each(['   ', '\u3000\u3000', '\u200b', '\n\t', '\u3164'])(
    'of blanks (%j) is sent back with a sentence, and repeats no earlier answer',
    async (question) => {
      const bot = await openConversation();
      const { ann, lobby, slack, settle } = bot;
      await ann.slash(lobby, '/ask', QUESTION);
      await settle();
      await ann.slash(lobby, '/ask');
      await settle();
      const { errors } = await ann.submit(bot.modal(), { question });
      await settle();
      expect(errors).toEqual({ question: 'Please write a question.' });
      expect(slack.posts()).toHaveLength(1);
    },
  );

  test('opens with /ask and blanks', async () => {
    const bot = await openConversation();
    const { ann, lobby, settle, slack } = bot;
    await ann.slash(lobby, '/ask', '\u3000\u200b');
    await settle();
    expect(slack.posts()).toEqual([]);
    expect(bot.modal().callbackId).toBe('ask-form');
  });
});
