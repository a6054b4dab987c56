import { beforeAll, describe, expect, test } from 'vitest';
import { readableText } from '../../../fakes/discord/reading/readable-text.ts';
import type { Said } from '../../../fakes/discord/types/fake-discord.ts';
import { fivePolicies } from '../../../src/five-policies.ts';
import { holdAnswers } from '../hold-answers.ts';
import { startBot } from '../start-bot.ts';

beforeAll(fivePolicies);

const QUESTION = 'How long does Huawei Cloud keep my data?';

const AWS = 'aws.zh.txt';

const answerTo = async (said: Said): Promise<string> => readableText(await said.answered());

describe('in a thread', () => {
  test('all members share one conversation', async () => {
    const { discord, ann, bob, general } = await startBot();
    const thread = discord.home.thread(general, 'privacy');
    await ann.say(thread, `${discord.mention} ${QUESTION}`).answered();
    expect(await answerTo(bob.say(thread, `${discord.mention} and AWS?`))).toContain(AWS);
  });

  test('a private question is not part of it', async () => {
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

  test('small talk starts no thread', async () => {
    const { discord, ann, general } = await startBot({ env: { DISCORD_THREADS: 'on' } });
    for (const text of ['hello', '/help']) {
      expect((await ann.say(general, `${discord.mention} ${text}`).answered()).channel).toBe(general);
    }
  });

  test('if a thread cannot be started, the answer is a reply', async () => {
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

  test('that takes too long gets no apology, while a mention beside it does', async () => {
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

  test('gets no apology when the bot is stopped', async () => {
    const { wrap, asked } = holdAnswers();
    const { discord, ann, general, running } = await startBot({ ...FOLLOWING, wrap, limits: { graceMs: 20 } });
    ann.say(discord.home.thread(general, 'privacy'), QUESTION);
    await discord.until(() => asked.length === 1);
    await running.stop();
    expect(discord.posted()).toEqual([]);
  });

  test('gets no apology if its answer fails, and the log has the cause', async () => {
    const { discord, ann, general, lines, settle } = await startBot({
      ...FOLLOWING,
      wrap: (responder) => ({ ...responder, respond: () => Promise.reject(new Error('out of order')) }),
    });
    ann.say(discord.home.thread(general, 'privacy'), QUESTION);
    await settle();
    expect(discord.posted()).toEqual([]);
    expect(lines.filter((line) => line.startsWith('Cannot answer in Discord: Error'))).toHaveLength(1);
  });
});
