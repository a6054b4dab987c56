import { describe, expect, test } from 'vitest';
import { readableText } from '../../fakes/slack/checks/readable-text.ts';
import type { StoredMessage, StoredView } from '../../fakes/slack/records.ts';
import { openRoom } from '../../src/chat/chat-room.ts';
import { openSlackBot, type SlackBotInTest, type SlackBotOptions } from './open-slack-bot.ts';

const QUESTION = 'How long does Huawei Cloud keep my data?';
const HUAWEI = 'huawei-cloud.en.txt';
const AWS = 'aws.zh.txt';

/** A bot with somebody in a channel. Whatever happens, Slack finds nothing wrong with what the bot sends. */
async function open(options: SlackBotOptions = {}) {
  const bot = await openSlackBot(options);
  const ann = bot.team.person('ann');
  const lobby = bot.team.channel('lobby');
  return { ...bot, ann, lobby, last: () => lastOf(bot), read: () => readableText(lastOf(bot)) };
}

function lastOf({ slack }: Pick<SlackBotInTest, 'slack'>): StoredMessage {
  expect(slack.violations()).toEqual([]);
  const message = slack.posts().at(-1);
  if (!message) throw new Error('The bot has posted nothing');
  return message;
}

const modalOf = ({ slack, ann }: Awaited<ReturnType<typeof open>>): StoredView => {
  expect(slack.violations()).toEqual([]);
  const view = slack.modals(ann).at(-1);
  if (!view) throw new Error('No modal is open');
  return view;
};

const buttonsOf = ({ blocks }: Pick<StoredMessage | StoredView, 'blocks'>): string[] =>
  [...JSON.stringify(blocks).matchAll(/"action_id":"([^"]+)"/g)].map(([, id = '']) => id);

describe('a mention', () => {
  test('is answered in the thread it begins', async () => {
    const { ann, lobby, settle, last, read } = await open();
    const { message } = await ann.mention(lobby, QUESTION);
    await settle();
    expect(last()).toMatchObject({
      channel: lobby.id,
      threadTs: message?.ts,
      ephemeralTo: null,
      user: expect.any(String),
    });
    expect(read()).toContain(HUAWEI);
  });

  test('without a question, in a thread, offers help to the person alone', async () => {
    const { ann, lobby, settle, last, read } = await open();
    const { message } = await ann.say(lobby, 'Has anybody read this?');
    const thread = message ? { thread: message } : {};
    await ann.say(lobby, 'Not me.', thread);
    await ann.mention(lobby, '', thread);
    await settle();
    expect(last()).toMatchObject({ threadTs: message?.ts, ephemeralTo: ann.id });
    expect(read()).toContain('/compare');
  });

  test('without a question, outside of threads, offers help where the person sees it: not in a thread of nobody', async () => {
    const { ann, lobby, settle, last, read } = await open();
    await ann.mention(lobby, '');
    await settle();
    expect(last()).toMatchObject({ channel: lobby.id, threadTs: null, ephemeralTo: ann.id });
    expect(read()).toContain('/compare');
  });

  test('may call others too', async () => {
    const { ann, team, lobby, settle, read } = await open();
    await ann.mention(lobby, QUESTION, { mentions: [team.person('bob')] });
    await settle();
    expect(read()).toContain(HUAWEI);
  });

  test.each([
    ['the bot', 'Thank you', { author: 'the bot' }],
    ['an uninvolved person', 'and AWS?', { author: 'bob' }],
  ])('leaves a thread to %s', async (_, text, { author }) => {
    const { ann, team, lobby, settle, slack } = await open();
    const { message } = await ann.mention(lobby, QUESTION);
    await settle();
    const before = slack.posts().length;
    await team.person(author).say(lobby, text, message ? { thread: message } : {});
    await settle();
    expect(slack.posts()).toHaveLength(before);
  });
});

describe('threads that are followed', () => {
  const following = { settings: { followsThreads: true } };
  const withFollowing = async () => {
    const room = await openRoom({ limits: { followsUnmentioned: true } });
    const bot = await open({ ...following, responder: room.responder });
    const { message } = await bot.ann.mention(bot.lobby, QUESTION);
    await bot.settle();
    return { ...bot, thread: message ? { thread: message } : {}, answered: bot.slack.posts().length };
  };

  test('are answered without another mention', async () => {
    const { ann, lobby, settle, thread, read, answered, slack } = await withFollowing();
    await ann.say(lobby, 'and AWS?', thread);
    await settle();
    expect(slack.posts()).toHaveLength(answered + 1);
    expect(read()).toContain(AWS);
  });

  test('stay silent where somebody else is mentioned, and until the bot is asked again', async () => {
    const { ann, team, lobby, settle, thread, answered, slack } = await withFollowing();
    await ann.say(lobby, 'and AWS?', { ...thread, mentions: [team.person('bob')] });
    await ann.say(lobby, 'and AWS?', thread);
    await settle();
    expect(slack.posts()).toHaveLength(answered);
  });

  test('stay silent where people talk to each other', async () => {
    const { ann, team, lobby, settle, thread, answered, slack } = await withFollowing();
    await team.person('bob').say(lobby, 'I think it is two years', thread);
    await ann.say(lobby, 'and AWS?', thread);
    await settle();
    expect(slack.posts()).toHaveLength(answered);
  });

  test('are no reason to answer outside of them', async () => {
    const { ann, lobby, settle, answered, slack } = await withFollowing();
    await ann.say(lobby, 'and AWS?');
    await settle();
    expect(slack.posts()).toHaveLength(answered);
  });
});

describe('a direct message', () => {
  test('is answered where it stands, in the thread of the agent pane too', async () => {
    const { ann, settle, last, read } = await open();
    const { message } = await ann.say(ann.im(), QUESTION);
    await settle();
    expect(last()).toMatchObject({ channel: ann.im().id, threadTs: null });
    await ann.say(ann.im(), 'and AWS?', message ? { thread: message } : {});
    await settle();
    expect(last()).toMatchObject({ threadTs: message?.ts });
    expect(read()).not.toContain(AWS); // a thread is a conversation of its own
    await ann.say(ann.im(), 'and AWS?');
    await settle();
    expect(read()).toContain(AWS);
  });
});

describe('a slash command', () => {
  test('is answered to the person alone, also where the bot is not, and can be shared', async () => {
    const { ann, team, slack, settle, last, read } = await open();
    const far = team.channel('far', { botIsMember: false });
    await ann.slash(far, '/ask', QUESTION);
    await settle();
    expect(last()).toMatchObject({ channel: far.id, ephemeralTo: ann.id });
    expect(read()).toContain(HUAWEI);
    await ann.press(last(), 'share');
    await settle();
    expect(last()).toMatchObject({ channel: far.id, ephemeralTo: null });
    expect(read()).toMatch(new RegExp(`^Shared by ann\n[\\s\\S]*${HUAWEI}`));
    expect(buttonsOf(last())).not.toContain('share');
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
    const { ann, lobby, settle, last, read } = await open();
    await ann.slash(lobby, command, text);
    await settle();
    expect(last().ephemeralTo).toBe(ann.id);
    expect(read().toLowerCase()).toContain(words.toLowerCase());
  });

  test('goes by the prefix of the settings', async () => {
    const { ann, lobby, settle, read } = await open({ settings: { prefix: 'policy-' } });
    await ann.slash(lobby, '/policy-ask', QUESTION);
    await settle();
    expect(read()).toContain(HUAWEI);
  });

  test('leans on what the same person asked there before', async () => {
    const { ann, team, lobby, settle, read } = await open();
    await ann.slash(lobby, '/ask', QUESTION);
    await ann.slash(lobby, '/ask', 'and AWS?');
    await settle();
    expect(read()).toContain(AWS);
    await team.person('bob').slash(lobby, '/ask', 'and AWS?');
    await settle();
    expect(read()).not.toContain(AWS);
  });
});

describe('a form', () => {
  test('opens with /ask alone; its answer is for the person alone', async () => {
    const bot = await open();
    const { ann, lobby, settle, last, read } = bot;
    await ann.slash(lobby, '/ask');
    await settle();
    await ann.submit(modalOf(bot), {
      question: 'How long do they keep my data?',
      provider: 'Huawei Cloud',
    });
    await settle();
    expect(last()).toMatchObject({ channel: lobby.id, ephemeralTo: ann.id });
    expect(read()).toMatch(new RegExp(`^Asked: “How long do they keep my data\\?”\n[\\s\\S]*${HUAWEI}`));
  });

  test('opens with the text of a message, and is answered in its thread', async () => {
    const bot = await open();
    const { ann, team, lobby, settle, last, read } = bot;
    const { message } = await team.person('bob').say(lobby, `${QUESTION} <3`);
    if (message) await ann.shortcut(message);
    await settle();
    expect(JSON.stringify(modalOf(bot).blocks)).toContain(`${QUESTION} <3`);
    await ann.submit(modalOf(bot), { question: QUESTION, private: [] });
    await settle();
    expect(last()).toMatchObject({ channel: lobby.id, threadTs: message?.ts, ephemeralTo: null });
    expect(read()).toContain(HUAWEI);
  });

  test('of a message is answered to the person alone where nobody unticks that; nobody in the thread leans on it', async () => {
    const bot = await open();
    const { ann, team, lobby, settle, last, read } = bot;
    const { message } = await ann.mention(lobby, 'hello');
    await settle();
    if (message) await ann.shortcut(message);
    await settle();
    await ann.submit(modalOf(bot), { question: QUESTION });
    await settle();
    expect(last()).toMatchObject({ channel: lobby.id, ephemeralTo: ann.id });
    await team.person('bob').mention(lobby, 'and AWS?', message ? { thread: message } : {});
    await settle();
    expect(read()).not.toContain(AWS);
  });

  test('of a message where the bot is not is answered to the person alone', async () => {
    const bot = await open();
    const { ann, team, settle, last, read } = bot;
    const { message } = await ann.say(team.channel('far', { botIsMember: false }), QUESTION);
    if (message) await ann.shortcut(message);
    await settle();
    await ann.submit(modalOf(bot), { question: QUESTION });
    await settle();
    expect(last().ephemeralTo).toBe(ann.id);
    expect(read()).toContain(HUAWEI);
  });

  test('of the global shortcut is answered directly', async () => {
    const bot = await open();
    const { ann, settle, last, read } = bot;
    await ann.globalShortcut();
    await settle();
    await ann.submit(modalOf(bot), { question: '金山云会把我的数据保留多久？' });
    await settle();
    expect(last().channel).toBe(ann.im().id);
    expect(read()).toContain('kingsoft-cloud.zh.txt');
  });
});

describe('a button', () => {
  const answered = async (options: SlackBotOptions = {}) => {
    const bot = await open(options);
    await bot.ann.mention(bot.lobby, QUESTION);
    await bot.settle();
    return { ...bot, answer: bot.last() };
  };

  test('with a further question answers in the thread, with the question above', async () => {
    const { ann, settle, answer, last, read } = await answered();
    await ann.press(answer, 'ask:1');
    await settle();
    expect(last()).toMatchObject({ threadTs: answer.threadTs, ephemeralTo: null });
    expect(read()).toMatch(/^Asked: “[^”]+\?”\n/);
  });

  test('shows the whole clause in a modal, its neighbours, and evidence', async () => {
    const bot = await answered();
    const { ann, slack, settle, answer } = bot;
    await ann.press(answer, 'source:1');
    await settle();
    const clause = readableText(modalOf(bot));
    await ann.press(modalOf(bot), 'show:neighbours');
    await settle();
    expect(readableText(modalOf(bot)).length).toBeGreaterThan(clause.length);
    await ann.press(modalOf(bot), 'show:evidence');
    await settle();
    expect(readableText(modalOf(bot))).toMatch(/SHA-256/);
    expect(slack.modals(ann)).toHaveLength(1);
  });

  test('says what it would have shown where the modal comes too late', async () => {
    const { ann, slack, settle, answer, last, read } = await answered();
    slack.fail('views.open', { error: 'expired_trigger_id' });
    await ann.press(answer, 'source:1');
    await settle();
    expect(last()).toMatchObject({ ephemeralTo: ann.id });
    expect(read()).toContain(HUAWEI);
  });

  test('takes a vote and thanks the person alone', async () => {
    const { ann, slack, settle, answer, last, read } = await answered();
    await ann.feedback(answer, 'negative');
    await settle();
    expect(last().ephemeralTo).toBe(ann.id);
    expect(read()).toContain('not helpful');
    expect(slack.modals(ann)).toEqual([]);
  });

  test('asks for the reason of a vote where the operator keeps it', async () => {
    const bot = await answered({ keepsText: true });
    const { ann, settle, answer, read } = bot;
    await ann.feedback(answer, 'negative');
    await settle();
    await ann.submit(modalOf(bot), { reason: 'I wanted the backups' });
    await settle();
    expect(read()).toContain('not helpful');
  });

  test('gives the quotes as evidence', async () => {
    const bot = await answered();
    await bot.ann.press(bot.answer, 'evidence');
    await bot.settle();
    expect(readableText(modalOf(bot))).toMatch(/SHA-256[\s\S]*[0-9a-f]{64}/);
  });

  test('works after a restart: sources, evidence, further questions, votes', async () => {
    const { answer, ann, slack, settings, stop, team } = await answered();
    await stop();
    const after = await openSlackBot({ slack: { slack, team }, settings });
    const bot = { ...after, ann, lobby: team.channel('lobby') };
    await ann.press(answer, 'source:1');
    await after.settle();
    expect(readableText(slack.modals(ann).at(-1) ?? { blocks: [] })).toContain(HUAWEI);
    await ann.press(answer, 'evidence');
    await after.settle();
    expect(readableText(slack.modals(ann).at(-1) ?? { blocks: [] })).toContain('SHA-256');
    await ann.press(answer, 'ask:1');
    await ann.feedback(answer, 'positive');
    await after.settle();
    expect(readableText(lastOf(bot))).toContain('helpful');
  });

  test('of a private answer that cannot be shared styledText it where it is, and says so', async () => {
    const { ann, team, slack, settle, last, read } = await open();
    await ann.slash(team.channel('far', { botIsMember: false }), '/ask', QUESTION);
    await settle();
    const answer = last();
    slack.fail('response_url', { status: 404 });
    await ann.press(answer, 'share');
    await settle();
    expect(read()).toContain('Slack did not let me post that here');
    expect(slack.posts()).toContainEqual(expect.objectContaining({ ts: answer.ts }));
  });

  test('that nobody knows any more is answered calmly', async () => {
    const { ann, slack, team, lobby, settle, read } = await open();
    const old = await slackMessageWithButton({ slack, team }, lobby.id, 'from-an-older-version');
    await ann.press(old, 'from-an-older-version');
    await settle();
    expect(read()).toContain('ask again');
  });
});

/** A message of the bot, as an older version may have posted it. */
async function slackMessageWithButton(
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
  return lastOf({ slack });
}

describe('the home tab', () => {
  test('tells what the bot knows, in either language, and asks an example directly', async () => {
    const { ann, slack, settle, last } = await open();
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

  test('leaves suggested questions in the messages tab', async () => {
    const { ann, slack, settle } = await open();
    await ann.openMessagesTab();
    await settle();
    expect(slack.prompts().at(-1)).toMatchObject({
      threadTs: null,
      prompts: expect.arrayContaining([expect.anything()]),
    });
    expect(slack.violations()).toEqual([]);
  });
});

describe('a channel that another organisation shares', () => {
  test('gets no answer, and the person is told why, once', async () => {
    const { ann, team, settle, slack, last, read } = await open({ settings: { followsThreads: true } });
    const shared = team.channel('shared', { isExtShared: true });
    const { deliveries } = await ann.mention(shared, QUESTION);
    for (const delivery of deliveries) await slack.redeliver(delivery, { retry: 1 });
    await settle();
    expect(slack.posts()).toHaveLength(1);
    expect(last().ephemeralTo).toBe(ann.id);
    expect(read()).toContain('shared with another organisation');
  });

  test('is answered where that is switched on', async () => {
    const { ann, team, settle, last, read } = await open({ settings: { allowsConnect: true } });
    await ann.mention(team.channel('shared', { isExtShared: true }), QUESTION);
    await settle();
    expect(last().ephemeralTo).toBeNull();
    expect(read()).toContain(HUAWEI);
  });
});

test('with a prefix, help names the commands as they are called in Slack', async () => {
  const { ann, lobby, settle, read } = await open({ settings: { prefix: 'policy-' } });
  await ann.slash(lobby, '/policy-help');
  await settle();
  expect(read()).toContain('/policy-compare');
  expect(read()).not.toMatch(/(?<![\w-])\/compare/);
});
