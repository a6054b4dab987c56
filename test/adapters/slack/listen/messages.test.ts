import { describe, expect, test } from 'vitest';
import { openRoom } from '../../../src/chat/chat-room.ts';
import { AWS_FILE, HUAWEI_FILE, openConversation, QUESTION } from './open-conversation.ts';

describe('a mention', () => {
  test('is answered in the thread that it starts', async () => {
    const { ann, lobby, settle, last, read } = await openConversation();
    const { message } = await ann.mention(lobby, QUESTION);
    await settle();
    expect(last()).toMatchObject({
      channel: lobby.id,
      threadTs: message?.ts,
      ephemeralTo: null,
      user: expect.any(String),
    });
    expect(read()).toContain(HUAWEI_FILE);
  });

  test('without a question, in a thread, shows help to the person alone, in the thread', async () => {
    const { ann, lobby, settle, last, read } = await openConversation();
    const { message } = await ann.say(lobby, 'Has anybody read this?');
    const thread = message ? { thread: message } : {};
    await ann.say(lobby, 'Not me.', thread);
    await ann.mention(lobby, '', thread);
    await settle();
    expect(last()).toMatchObject({ threadTs: message?.ts, ephemeralTo: ann.id });
    expect(read()).toContain('/compare');
  });

  test('without a question, outside of threads, shows help to the person alone, in the channel: a thread without replies would not show it', async () => {
    const { ann, lobby, settle, last, read } = await openConversation();
    await ann.mention(lobby, '');
    await settle();
    expect(last()).toMatchObject({ channel: lobby.id, threadTs: null, ephemeralTo: ann.id });
    expect(read()).toContain('/compare');
  });

  test('is answered when it mentions others too', async () => {
    const { ann, team, lobby, settle, read } = await openConversation();
    await ann.mention(lobby, QUESTION, { mentions: [team.person('bob')] });
    await settle();
    expect(read()).toContain(HUAWEI_FILE);
  });

  test.each([
    ['another person with the name of the bot', 'Thank you', { author: 'the bot' }],
    ['a person who has not asked', 'and AWS?', { author: 'bob' }],
  ])('is not followed by an answer to %s in the same thread', async (_, text, { author }) => {
    const { ann, team, lobby, settle, slack } = await openConversation();
    const { message } = await ann.mention(lobby, QUESTION);
    await settle();
    const before = slack.posts().length;
    await team.person(author).say(lobby, text, message ? { thread: message } : {});
    await settle();
    expect(slack.posts()).toHaveLength(before);
  });
});

describe('a followed thread', () => {
  const following = { settings: { followsThreads: true } };
  const withFollowing = async () => {
    const room = await openRoom({ limits: { followsUnmentioned: true } });
    const bot = await openConversation({ ...following, responder: room.responder });
    const { message } = await bot.ann.mention(bot.lobby, QUESTION);
    await bot.settle();
    return { ...bot, thread: message ? { thread: message } : {}, answered: bot.slack.posts().length };
  };

  test('is answered without another mention', async () => {
    const { ann, lobby, settle, thread, read, answered, slack } = await withFollowing();
    await ann.say(lobby, 'and AWS?', thread);
    await settle();
    expect(slack.posts()).toHaveLength(answered + 1);
    expect(read()).toContain(AWS_FILE);
  });

  test('gets no answer once somebody else is mentioned, until the bot is mentioned again', async () => {
    const { ann, team, lobby, settle, thread, answered, slack } = await withFollowing();
    await ann.say(lobby, 'and AWS?', { ...thread, mentions: [team.person('bob')] });
    await ann.say(lobby, 'and AWS?', thread);
    await settle();
    expect(slack.posts()).toHaveLength(answered);
  });

  test('gets no answer when people talk to each other', async () => {
    const { ann, team, lobby, settle, thread, answered, slack } = await withFollowing();
    await team.person('bob').say(lobby, 'I think it is two years', thread);
    await ann.say(lobby, 'and AWS?', thread);
    await settle();
    expect(slack.posts()).toHaveLength(answered);
  });

  test('does not make the bot answer outside of the thread', async () => {
    const { ann, lobby, settle, answered, slack } = await withFollowing();
    await ann.say(lobby, 'and AWS?');
    await settle();
    expect(slack.posts()).toHaveLength(answered);
  });
});

describe('a direct message', () => {
  test('is answered where it was written, also in a thread of the agent pane, which is a conversation of its own', async () => {
    const { ann, settle, last, read } = await openConversation();
    const { message } = await ann.say(ann.im(), QUESTION);
    await settle();
    expect(last()).toMatchObject({ channel: ann.im().id, threadTs: null });
    await ann.say(ann.im(), 'and AWS?', message ? { thread: message } : {});
    await settle();
    expect(last()).toMatchObject({ threadTs: message?.ts });
    expect(read()).not.toContain(AWS_FILE);
    await ann.say(ann.im(), 'and AWS?');
    await settle();
    expect(read()).toContain(AWS_FILE);
  });
});

describe('a group direct message', () => {
  test.each(['app_mention', 'message'] as const)(
    'is answered once when it mentions the bot (%s first)',
    async (firstEvent) => {
      const { ann, team, settle, slack, last, read } = await openConversation();
      const group = team.channel('mpdm-ann--bob--bot', { kind: 'mpim' });
      const { message, deliveries } = await ann.mention(group, QUESTION, { firstEvent });
      expect(deliveries).toHaveLength(2);
      await settle();
      expect(slack.posts()).toHaveLength(1);
      expect(last()).toMatchObject({ channel: group.id, threadTs: message?.ts, ephemeralTo: null });
      expect(read()).toContain(HUAWEI_FILE);
    },
  );

  test('is left to its people when it does not', async () => {
    const { ann, team, settle, slack } = await openConversation();
    await ann.say(team.channel('mpdm-ann--bob--bot', { kind: 'mpim' }), QUESTION);
    await settle();
    expect(slack.posts()).toEqual([]);
  });
});

describe('a channel that is shared with another organisation', () => {
  test('gets no answer, and the person is told once why', async () => {
    const { ann, team, settle, slack, last, read } = await openConversation({ settings: { followsThreads: true } });
    const shared = team.channel('shared', { isExtShared: true });
    const { deliveries } = await ann.mention(shared, QUESTION);
    for (const delivery of deliveries) await slack.redeliver(delivery, { retry: 1 });
    await settle();
    expect(slack.posts()).toHaveLength(1);
    expect(last().ephemeralTo).toBe(ann.id);
    expect(read()).toContain('shared with another organisation');
  });

  test('gets answers when the operator allows it', async () => {
    const { ann, team, settle, last, read } = await openConversation({ settings: { allowsConnect: true } });
    await ann.mention(team.channel('shared', { isExtShared: true }), QUESTION);
    await settle();
    expect(last().ephemeralTo).toBeNull();
    expect(read()).toContain(HUAWEI_FILE);
  });
});
