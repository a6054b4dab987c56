import { beforeAll, describe, expect, test } from 'vitest';
import { readableText } from '../../../fakes/discord/reading/readable-text.ts';
import type { PostedMessage, Said } from '../../../fakes/discord/types/fake-discord.ts';
import { fivePolicies } from '../../../src/five-policies.ts';
import { holdAnswers } from '../hold-answers.ts';
import { startBot } from '../start-bot.ts';

beforeAll(fivePolicies);

const QUESTION = 'How long does Huawei Cloud keep my data?';

const HUAWEI = 'huawei-cloud.en.txt';

const AWS = 'aws.zh.txt';

const textOf = (messages: readonly PostedMessage[]): string => messages.map(readableText).join('\n');

const answerTo = async (said: Said): Promise<string> => readableText(await said.answered());

describe('in a channel', () => {
  test('a mention is answered by a reply that pings nobody', async () => {
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

  test('a reply with the ping switched off is ignored, because Discord hides its text', async () => {
    const { discord, ann, general, settle } = await startBot();
    const answer = await ann.say(general, `${discord.mention} ${QUESTION}`).answered();
    const said = ann.reply(answer, 'and AWS?', { pings: false });
    await settle();
    expect(said.messages()).toEqual([]);
  });

  test('a follow-up never refers to another person’s question', async () => {
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

  test('mentions, emoji and times are not part of the question', async () => {
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

  test('typing is shown only while an answer takes long', async () => {
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

  test('typing is shown at once where others wait for an answer already, by one request', async () => {
    const { wrap, release } = holdAnswers();
    const { discord, ann, general, settle } = await startBot({ limits: { typingAfterMs: 600_000 }, wrap });
    const said = Array.from({ length: 5 }, (_, i) => ann.say(general, `${discord.mention} ${QUESTION} ${i}`));
    await discord.until(() => discord.typing.length > 0);
    release();
    await Promise.all(said.map((one) => one.answered()));
    await settle();
    expect(discord.typing).toEqual([general.id]);
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
