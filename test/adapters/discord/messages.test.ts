import { beforeAll, describe, expect, test } from 'vitest';
import type { PostedMessage, Said } from '../../fakes/discord/fake-discord.ts';
import { readableText } from '../../fakes/discord/people/readable-text.ts';
import { fivePolicies } from '../../src/five-policies.ts';
import { holdAnswers } from './hold-answers.ts';
import { startBot } from './start-bot.ts';

beforeAll(fivePolicies);

const QUESTION = 'How long does Huawei Cloud keep my data?';
const HUAWEI = 'huawei-cloud.en.txt';
const AWS = 'aws.zh.txt';

const textOf = (messages: readonly PostedMessage[]): string => messages.map(readableText).join('\n');
const answerTo = async (said: Said): Promise<string> => readableText(await said.answered());

describe('in a channel', () => {
  test('a mention is answered by a reply that calls nobody', async () => {
    const { discord, ann, general, settle } = await startBot();
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    const answer = await said.answered();
    expect(readableText(answer)).toContain(HUAWEI);
    expect(answer).toMatchObject({ reference: said.message.id, allowedMentions: { parse: [], replied_user: false } });
    await settle();
    expect(discord.posted()).toHaveLength(said.messages().length);
  });

  test('a reply to an answer goes on from it', async () => {
    const { discord, ann, general } = await startBot();
    const answer = await ann.say(general, `${discord.mention} ${QUESTION}`).answered();
    expect(await answerTo(ann.reply(answer, 'and AWS?'))).toContain(AWS);
  });

  test('a reply with the ping switched off is left alone, as Discord hides its text', async () => {
    const { discord, ann, general, settle } = await startBot();
    const answer = await ann.say(general, `${discord.mention} ${QUESTION}`).answered();
    const said = ann.reply(answer, 'and AWS?', { pings: false });
    await settle();
    expect(said.messages()).toEqual([]);
  });

  test('nobody leans on what another asked', async () => {
    const { discord, ann, bob, general } = await startBot();
    const answer = await ann.say(general, `${discord.mention} ${QUESTION}`).answered();
    expect(await answerTo(bob.reply(answer, 'and AWS?'))).not.toContain(AWS);
    expect(await answerTo(ann.say(general, `${discord.mention} and AWS?`))).toContain(AWS);
  });

  test.each(['@everyone', '@here', 'How long does AWS keep my data?'])('%s is not for the bot', async (text) => {
    const { discord, ann, general, settle } = await startBot();
    ann.say(general, text);
    await settle();
    expect(discord.posted()).toEqual([]);
  });

  test('a mention alone is answered with the help', async () => {
    const { discord, ann, general } = await startBot();
    expect(await answerTo(ann.say(general, discord.mention))).toContain('/ask');
  });

  test('mentions, emoji and times are no part of the question', async () => {
    const asked: string[] = [];
    const { discord, ann, bob, general } = await startBot({
      wrap: (responder) => ({
        ...responder,
        respond: (message) => {
          asked.push(message.text);
          return responder.respond(message);
        },
      }),
    });
    const text = `<@${bob.id}> asks <:hm:81384788765712384> </ask:81384788765712384> since <t:1700000000:R> ${discord.mention}`;
    await ann.say(general, text).answered();
    expect(asked).toEqual(['asks /ask since']);
  });

  test('typing is shown only while an answer takes its time', async () => {
    const { wrap, release } = holdAnswers();
    const { discord, ann, general, settle } = await startBot({ limits: { typingAfterMs: 0 }, wrap });
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    await discord.until(() => discord.typing.length > 0);
    expect(discord.typing).toEqual([general.id]);
    release();
    await said.answered();
    await settle();
    expect(discord.typing).toHaveLength(1);
  });

  test('a quick answer shows no typing', async () => {
    const { discord, ann, general, settle } = await startBot();
    await ann.say(general, `${discord.mention} /help`).answered();
    await settle();
    expect(discord.typing).toEqual([]);
  });

  test('a question that is deleted meanwhile is answered in the channel', async () => {
    const { wrap, release } = holdAnswers();
    const { discord, ann, general, settle } = await startBot({ wrap });
    const { message } = ann.say(general, `${discord.mention} ${QUESTION}`);
    ann.deleteMessage(message);
    await discord.settled();
    release();
    await settle();
    expect(textOf(discord.posted())).toContain(HUAWEI);
    expect(discord.posted()[0]?.reference).toBeNull();
  });

  test.each([50013, 50001])('where it may not write (%i), the operator is told once how to mend it', async (code) => {
    const { discord, ann, general, lines, settle } = await startBot();
    discord.faults.fail('message.create', { code, times: 3 });
    for (const text of [QUESTION, 'hello', '/help']) ann.say(general, `${discord.mention} ${text}`);
    await settle();
    expect(discord.posted()).toEqual([]);
    expect(lines.filter((line) => line.includes(general.id))).toEqual([expect.stringContaining('Allow its role')]);
    expect(await answerTo(ann.say(general, `${discord.mention} hello`))).not.toBe('');
  });

  test('a channel in which it may only read costs nothing else', async () => {
    const { discord, ann, general, settle } = await startBot();
    ann.say(discord.home.channel('hall', { botMay: 'read' }), `${discord.mention} ${QUESTION}`);
    expect(await answerTo(ann.say(general, `${discord.mention} ${QUESTION}`))).toContain(HUAWEI);
    await settle();
    expect(discord.posted().every(({ channel }) => channel === general)).toBe(true);
  });
});

describe('in a thread', () => {
  test('all who take part have one conversation', async () => {
    const { discord, ann, bob, general } = await startBot();
    const thread = discord.home.thread(general, 'privacy');
    await ann.say(thread, `${discord.mention} ${QUESTION}`).answered();
    expect(await answerTo(bob.say(thread, `${discord.mention} and AWS?`))).toContain(AWS);
  });

  test('a private question is no part of it', async () => {
    const { discord, ann, bob, general } = await startBot();
    const thread = discord.home.thread(general, 'privacy');
    await ann.slash(thread, 'ask', { question: QUESTION, private: true }).answered();
    expect(await answerTo(bob.say(thread, `${discord.mention} and AWS?`))).not.toContain(AWS);
  });

  test('DISCORD_THREADS=on gives a mentioned question a thread of its own', async () => {
    const { discord, ann, general } = await startBot({ env: { DISCORD_THREADS: 'on' } });
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    const answer = await said.answered();
    expect(answer.channel).toMatchObject({ kind: 'thread', parent: general, name: QUESTION });
    expect(said.message.thread?.id).toBe(answer.channel.id);
    expect(await answerTo(ann.say(answer.channel, `${discord.mention} and AWS?`))).toContain(AWS);
  });

  test('small talk makes none', async () => {
    const { discord, ann, general } = await startBot({ env: { DISCORD_THREADS: 'on' } });
    for (const text of ['hello', '/help']) {
      expect((await ann.say(general, `${discord.mention} ${text}`).answered()).channel).toBe(general);
    }
  });

  test('where a thread cannot be begun, the answer is a reply', async () => {
    const { discord, ann, general } = await startBot({ env: { DISCORD_THREADS: 'on' } });
    discord.faults.fail('thread.create', { code: 50013 });
    const answer = await ann.say(general, `${discord.mention} ${QUESTION}`).answered();
    expect(answer.channel).toBe(general);
  });

  test('DISCORD_FOLLOW_THREADS=on hears what is said without a mention', async () => {
    const { discord, ann, bob, general, settle } = await startBot({
      env: { DISCORD_FOLLOW_THREADS: 'on' },
      discord: { privilegedIntents: 1 << 15 },
      room: { limits: { followsUnmentioned: true } },
    });
    const thread = discord.home.thread(general, 'privacy');
    await ann.say(thread, `${discord.mention} ${QUESTION}`).answered();
    expect(await answerTo(ann.say(thread, 'and AWS?'))).toContain(AWS);
    const before = discord.posted().length;
    bob.say(thread, 'I think that is fine');
    ann.say(general, QUESTION);
    await settle();
    expect(discord.posted()).toHaveLength(before);
  });
});

describe('an unaddressed message in a thread', () => {
  const FOLLOWING = {
    env: { DISCORD_FOLLOW_THREADS: 'on' },
    discord: { privilegedIntents: 1 << 15 },
    room: { limits: { followsUnmentioned: true } },
  };

  test('that takes too long is no matter, while a mention beside it is apologised for', async () => {
    const { wrap, release, asked } = holdAnswers();
    const { discord, ann, bob, general, settle } = await startBot({ ...FOLLOWING, wrap, limits: { answerMs: 20 } });
    const thread = discord.home.thread(general, 'privacy');
    const unaddressed = ann.say(thread, QUESTION);
    await discord.until(() => asked.length === 1);
    const mention = bob.say(thread, `${discord.mention} ${QUESTION}`);
    expect(await answerTo(mention)).toContain('This took too long');
    release();
    await settle();
    expect(unaddressed.messages()).toEqual([]);
    expect(discord.posted()).toHaveLength(1);
  });

  test('is no matter either when the bot is stopped', async () => {
    const { wrap, asked } = holdAnswers();
    const { discord, ann, general, running } = await startBot({ ...FOLLOWING, wrap, limits: { graceMs: 20 } });
    ann.say(discord.home.thread(general, 'privacy'), QUESTION);
    await discord.until(() => asked.length === 1);
    await running.stop();
    expect(discord.posted()).toEqual([]);
  });

  test('is no matter where its answer fails, and the log has the cause', async () => {
    const { discord, ann, general, lines, settle } = await startBot({
      ...FOLLOWING,
      wrap: (responder) => ({ ...responder, respond: () => Promise.reject(new Error('out of order')) }),
    });
    ann.say(discord.home.thread(general, 'privacy'), QUESTION);
    await settle();
    expect(discord.posted()).toEqual([]);
    expect(lines.filter((line) => line.includes('out of order'))).toHaveLength(1);
  });
});

describe('directly', () => {
  test('no mention is needed', async () => {
    const { ann } = await startBot();
    const dm = ann.openDm();
    expect(await answerTo(ann.say(dm, QUESTION))).toContain(HUAWEI);
    expect(await answerTo(ann.say(dm, 'and AWS?'))).toContain(AWS);
  });

  test('a Chinese question has a Chinese answer', async () => {
    const { ann } = await startBot();
    const answer = await ann.say(ann.openDm(), '金山云会把我的数据保留多久？').answered();
    expect(JSON.stringify(answer.components)).toContain('查看原文');
  });
});
