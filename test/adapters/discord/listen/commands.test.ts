import { beforeAll, describe, expect, test } from 'vitest';
import { commandTable } from '../../../../src/chat/commands/command-table.ts';
import { readableText } from '../../../fakes/discord/reading/readable-text.ts';
import { walkComponents } from '../../../fakes/discord/reading/walk-components.ts';
import type { Exchange, PostedMessage } from '../../../fakes/discord/types/fake-discord.ts';
import { fivePolicies } from '../../../src/five-policies.ts';
import { startBot } from '../start-bot.ts';

beforeAll(fivePolicies);

const QUESTION = 'How long does Huawei Cloud keep my data?';

const HUAWEI = 'huawei-cloud.en.txt';

const AWS = 'aws.zh.txt';

const answerTo = async (asked: Exchange): Promise<string> => readableText(await asked.answered());

const allOf = (asked: Exchange): string => asked.messages().map(readableText).join('\n');

/** The labels of the buttons of a message. */
const labelsOf = ({ components }: PostedMessage): string[] =>
  walkComponents(components).flatMap((one) => (one['type'] === 2 ? [String(one['label'])] : []));

describe('slash commands', () => {
  test('are deferred first, then answered in its place', async () => {
    const { ann, general, settle } = await startBot();
    const asked = ann.slash(general, 'ask', { question: QUESTION });
    expect(await asked.acknowledged).toMatchObject({ kind: 'deferral', isEphemeral: false });
    expect(await answerTo(asked)).toContain(HUAWEI);
    await settle();
    expect(asked.isThinking()).toBe(false);
    expect(allOf(asked)).toContain(`Asked: “${QUESTION}”`);
  });

  test('/ask private:true is for the person alone, and can be posted', async () => {
    const { ann, bob, general } = await startBot();
    const asked = ann.slash(general, 'ask', { question: QUESTION, private: true });
    expect(await asked.acknowledged).toMatchObject({ isEphemeral: true });
    const answer = await asked.answered();
    expect(answer.visibleTo).toBe('ann');
    const posted = await ann.press(answer, 'Post publicly').answered();
    expect(posted.visibleTo).toBeNull();
    expect(readableText(posted)).toContain(HUAWEI);
    expect(labelsOf(posted)).not.toContain('Post publicly');
    expect(await answerTo(bob.press(posted, 'Show source 1'))).toContain('Huawei Cloud');
  });

  test('an answer that is no longer in memory cannot be posted, and the bot says so', async () => {
    const { ann, general, running, startAgain } = await startBot();
    const answer = await ann.slash(general, 'ask', { question: QUESTION, private: true }).answered();
    await running.stop();
    await startAgain();
    const pressed = ann.press(answer, 'Post publicly');
    expect(await pressed.answered()).toMatchObject({ visibleTo: 'ann' });
    expect(allOf(pressed)).toContain('not have this answer in memory');
  });

  const everybodys = commandTable.filter(({ isForWorkspace = false }) => !isForWorkspace);
  test.each(everybodys.map(({ name, isPrivate }) => [name, isPrivate] as const))(
    '/%s can be used in a channel and directly',
    async (name, isPrivate) => {
      const { ann, general, settle } = await startBot();
      const needed =
        { ask: { question: QUESTION }, compare: { topic: 'cookies' }, admin: { subject: 'status' } }[
          name as 'ask' | 'compare' | 'admin'
        ] ?? {};
      for (const where of [general, ann.openDm()]) {
        const asked = ann.slash(where, name, needed);
        expect(await asked.acknowledged).toMatchObject({ kind: 'deferral', isEphemeral: isPrivate });
        expect(await answerTo(asked)).not.toBe('');
        await settle();
        for (const { visibleTo } of asked.messages()) expect(visibleTo).toBe(isPrivate ? 'ann' : null);
      }
    },
  );

  test('/source takes the number of a quote in the last answer', async () => {
    const { ann, general } = await startBot();
    await ann.slash(general, 'ask', { question: QUESTION }).answered();
    expect(await answerTo(ann.slash(general, 'source', { source: '1' }))).toContain('Huawei Cloud');
  });

  test('a follow-up refers to the previous question of the same person only', async () => {
    const { ann, bob, general } = await startBot();
    await ann.slash(general, 'ask', { question: QUESTION }).answered();
    expect(await answerTo(ann.slash(general, 'ask', { question: 'and AWS?' }))).toContain(AWS);
    expect(await answerTo(bob.slash(general, 'ask', { question: 'and AWS?' }))).not.toContain(AWS);
  });

  test('text of the question pings nobody', async () => {
    const { ann, general, discord } = await startBot();
    const asked = ann.slash(general, 'ask', { question: `@everyone <@${ann.id}> ${QUESTION}` });
    expect((await asked.answered()).allowedMentions).toMatchObject({ parse: [] });
    expect(discord.violations()).toEqual([]);
  });
});

describe('completion', () => {
  test('offers providers, in the language of the person', async () => {
    const { ann, discord, general } = await startBot();
    const chen = discord.person('chen', { locale: 'zh-CN' });
    const english = await ann.type(general, 'contact', { provider: 'hua' }, 'provider').suggestions();
    const chinese = await chen.type(general, 'contact', { provider: '华' }, 'provider').suggestions();
    expect([english[0]?.name, chinese[0]?.name]).toEqual(['Huawei Cloud', '华为云']);
  });

  test('offers at most 25, all of them for nothing typed', async () => {
    const { ann, general } = await startBot();
    const topics = await ann.type(general, 'compare', { topic: '' }, 'topic').suggestions();
    expect(topics.length).toBeGreaterThan(5);
    expect(topics.length).toBeLessThanOrEqual(25);
  });

  test('offers nothing if nothing matches', async () => {
    const { ann, general } = await startBot();
    expect(await ann.type(general, 'contact', { provider: 'qqqq' }, 'provider').suggestions()).toEqual([]);
  });

  test.each([10062, 40060])('that comes too late (%i) does no harm', async (code) => {
    const { ann, general, discord, lines, settle } = await startBot();
    discord.faults.fail('callback', { code });
    ann.type(general, 'contact', { provider: 'hua' }, 'provider');
    await settle();
    expect(lines.filter((line) => line.startsWith('Cannot complete'))).toHaveLength(1);
    expect(await ann.type(general, 'contact', { provider: 'huaw' }, 'provider').suggestions()).toHaveLength(1);
  });
});

describe('"Ask about this"', () => {
  test('answers what a message says, visible to that person only', async () => {
    const { ann, bob, general } = await startBot();
    const { message } = bob.say(general, QUESTION);
    const asked = ann.contextMenu(message, 'Ask about this');
    expect(await asked.acknowledged).toMatchObject({ isEphemeral: true });
    const answer = await asked.answered();
    expect(readableText(answer)).toContain(HUAWEI);
    expect(labelsOf(answer)).toContain('Post publicly');
  });

  test('says so where there is no text', async () => {
    const { ann, general, discord } = await startBot();
    const answer = await ann.slash(general, 'ask', { question: QUESTION }).answered();
    expect(await answerTo(ann.contextMenu(answer, 'Ask about this'))).toContain('no text');
    expect(discord.posted()).toHaveLength(2);
  });
});

describe('languages', () => {
  test('a person with a Chinese Discord is answered in Chinese', async () => {
    const { discord, general } = await startBot();
    const chen = discord.person('chen', { locale: 'zh-CN' });
    expect(await answerTo(chen.slash(general, 'help'))).toMatch(/\p{Script=Han}{4}/u);
    const answer = await chen.slash(general, 'contact', { provider: 'AWS' }).answered();
    expect(labelsOf(answer)).toContain('有帮助');
  });

  test('buttons and views of an answer use its language', async () => {
    const { ann, general } = await startBot();
    const answer = await ann.slash(general, 'ask', { question: '金山云会把我的数据保留多久？' }).answered();
    expect(labelsOf(answer)).toContain('查看原文 1');
    expect(labelsOf(await ann.press(answer, '查看原文 1').answered())).toContain('前后条款');
    expect(await answerTo(ann.press(answer, '有帮助'))).toContain('谢谢');
  });
});
