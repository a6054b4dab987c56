import { beforeAll, describe, expect, test } from 'vitest';
import { commandTable } from '../../../src/chat/commands/command-table.ts';
import type { Vote } from '../../../src/chat/memory/recent-replies.ts';
import type { Exchange, PostedMessage } from '../../fakes/discord/fake-discord.ts';
import { readableText } from '../../fakes/discord/people/readable-text.ts';
import { walkComponents } from '../../fakes/discord/people/walk-components.ts';
import { fivePolicies } from '../../src/five-policies.ts';
import { lengthen, numberOf } from './long-replies.ts';
import { type BotOptions, startBot } from './start-bot.ts';

beforeAll(fivePolicies);

const QUESTION = 'How long does Huawei Cloud keep my data?';
const HUAWEI = 'huawei-cloud.en.txt';
const AWS = 'aws.zh.txt';

const answerTo = async (asked: Exchange): Promise<string> => readableText(await asked.answered());
const allOf = (asked: Exchange): string => asked.messages().map(readableText).join('\n');

/** Labels of the buttons of a message. */
const labelsOf = ({ components }: PostedMessage): string[] =>
  walkComponents(components).flatMap((one) => (one['type'] === 2 ? [String(one['label'])] : []));

/** A bot, and the votes that come in. */
async function startVoted(options: BotOptions = {}) {
  const votes: Vote[] = [];
  const bot = await startBot({
    ...options,
    wrap: (responder) => ({
      ...responder,
      saveFeedback: (vote) => {
        votes.push(vote);
        return responder.saveFeedback(vote);
      },
    }),
  });
  return { ...bot, votes };
}

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

  test('what cannot be posted any more is told so', async () => {
    const { ann, general, running, startAgain } = await startBot();
    const answer = await ann.slash(general, 'ask', { question: QUESTION, private: true }).answered();
    await running.stop();
    await startAgain();
    const pressed = ann.press(answer, 'Post publicly');
    expect(await pressed.answered()).toMatchObject({ visibleTo: 'ann' });
    expect(allOf(pressed)).toContain('not have this answer in memory');
  });

  test.each(commandTable.map(({ name, isPrivate }) => [name, isPrivate] as const))(
    '/%s can be used in a channel and directly',
    async (name, isPrivate) => {
      const { ann, general, settle } = await startBot();
      const needed = { ask: { question: QUESTION }, compare: { topic: 'cookies' } }[name as 'ask' | 'compare'] ?? {};
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

  test('a follow-up leans on the question before, of the same person only', async () => {
    const { ann, bob, general } = await startBot();
    await ann.slash(general, 'ask', { question: QUESTION }).answered();
    expect(await answerTo(ann.slash(general, 'ask', { question: 'and AWS?' }))).toContain(AWS);
    expect(await answerTo(bob.slash(general, 'ask', { question: 'and AWS?' }))).not.toContain(AWS);
  });

  test('what somebody writes pings nobody', async () => {
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

  test('offers nothing for what fits nothing', async () => {
    const { ann, general } = await startBot();
    expect(await ann.type(general, 'contact', { provider: 'qqqq' }, 'provider').suggestions()).toEqual([]);
  });

  test.each([10062, 40060])('that comes too late (%i) is no trouble', async (code) => {
    const { ann, general, discord, lines, settle } = await startBot();
    discord.faults.fail('callback', { code });
    ann.type(general, 'contact', { provider: 'hua' }, 'provider');
    await settle();
    expect(lines.filter((line) => line.startsWith('Cannot complete'))).toHaveLength(1);
    expect(await ann.type(general, 'contact', { provider: 'huaw' }, 'provider').suggestions()).toHaveLength(1);
  });
});

describe('"Ask about this"', () => {
  test('answers what a message says, for the person alone', async () => {
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

describe('buttons', () => {
  test('show the source, what is around it, and evidence, to whoever presses', async () => {
    const { ann, bob, general } = await startBot();
    const answer = await ann.slash(general, 'ask', { question: QUESTION }).answered();
    const view = await bob.press(answer, 'Show source 1').answered();
    expect(view.visibleTo).toBe('bob');
    expect(labelsOf(view)).toEqual(['Clauses before and after', 'Copy as evidence']);
    expect((await bob.press(view, 'Clauses before and after').answered()).visibleTo).toBe('bob');
    expect(await answerTo(bob.press(view, 'Copy as evidence'))).toContain('SHA-256');
  });

  test('give all quotes of an answer as evidence', async () => {
    const { ann, general } = await startBot();
    const answer = await ann.slash(general, 'ask', { question: QUESTION }).answered();
    const pressed = ann.press(answer, 'Copy as evidence');
    expect(await pressed.answered()).toMatchObject({ visibleTo: 'ann' });
    expect(allOf(pressed)).toContain('SHA-256');
  });

  test('ask on, with the question above the answer', async () => {
    const { ann, bob, general } = await startBot();
    const answer = await ann.slash(general, 'ask', { question: QUESTION }).answered();
    const further = labelsOf(answer).find((label) => label.endsWith('?')) ?? '';
    const pressed = bob.press(answer, further);
    expect(await pressed.acknowledged).toMatchObject({ kind: 'deferral', isEphemeral: false });
    expect(await answerTo(pressed)).toContain(`Asked: “${further}”`);
  });

  test('ask on in private where the answer was private', async () => {
    const { ann, general } = await startBot();
    const answer = await ann.slash(general, 'ask', { question: QUESTION, private: true }).answered();
    const further = labelsOf(answer).find((label) => label.endsWith('?')) ?? '';
    expect(await ann.press(answer, further).answered()).toMatchObject({ visibleTo: 'ann' });
  });

  test('of an answer to a message work as well', async () => {
    const { ann, discord, general } = await startBot();
    const answer = await ann.say(general, `${discord.mention} ${QUESTION}`).answered();
    expect(await answerTo(ann.press(answer, 'Show source 1'))).toContain('Huawei Cloud');
  });

  test('work after a restart', async () => {
    const { ann, general, running, startAgain } = await startBot();
    const answer = await ann.slash(general, 'ask', { question: QUESTION }).answered();
    await running.stop();
    await startAgain();
    expect(await answerTo(ann.press(answer, 'Show source 1'))).toContain('Huawei Cloud');
    expect(await answerTo(ann.press(answer, 'Helpful'))).toContain('noted as helpful');
    const further = labelsOf(answer).find((label) => label.endsWith('?')) ?? '';
    expect(await answerTo(ann.press(answer, further))).toContain(further);
    expect(await answerTo(ann.press(answer, 'Copy as evidence'))).toContain('not have this answer in memory');
  });

  test.each(['v0:src:aws', 'v1:ask:0:+rest of a question', 'v9', 'v1:src:aws#00000000@1-2'])(
    'from an earlier version (%s) get one calm sentence',
    async (customId) => {
      const { ann, general } = await startBot();
      const answer = await ann.slash(general, 'ask', { question: QUESTION }).answered();
      const pressed = ann.pressOld(answer, customId);
      expect(await pressed.answered()).toMatchObject({ visibleTo: 'ann' });
      expect(allOf(pressed)).toMatch(/^[^\n]+\.$/);
    },
  );
});

describe('votes', () => {
  test('are counted and thanked for', async () => {
    const { ann, general, votes } = await startVoted();
    const answer = await ann.slash(general, 'ask', { question: QUESTION }).answered();
    const up = ann.press(answer, 'Helpful');
    expect(await up.answered()).toMatchObject({ visibleTo: 'ann' });
    expect(await answerTo(ann.press(answer, 'Not helpful'))).toContain('noted as not helpful');
    expect(votes.map(({ helpful, reason }) => [helpful, reason])).toEqual([
      [true, undefined],
      [false, undefined],
    ]);
    expect(new Set(votes.map(({ reply }) => reply)).size).toBe(1);
  });

  test('ask for a reason where the operator keeps text, and count without it', async () => {
    const { ann, general, votes } = await startVoted({ env: { STATE_KEEP_TEXT: 'on' } });
    const answer = await ann.slash(general, 'ask', { question: QUESTION }).answered();
    const pressed = ann.press(answer, 'Not helpful');
    expect(await pressed.acknowledged).toMatchObject({ kind: 'modal' });
    expect(votes.map(({ helpful }) => helpful)).toEqual([false]);
    const told = ann.submit(await pressed.modal(), { reason: 'about something else' });
    expect(await answerTo(told)).toContain('noted as not helpful');
    expect(votes.at(-1)).toMatchObject({ helpful: false, reason: 'about something else', reply: votes[0]?.reply });
  });
});

describe('languages', () => {
  test('a person with a Chinese Discord is spoken to in Chinese', async () => {
    const { discord, general } = await startBot();
    const chen = discord.person('chen', { locale: 'zh-CN' });
    expect(await answerTo(chen.slash(general, 'help'))).toMatch(/\p{Script=Han}{4}/u);
    const answer = await chen.slash(general, 'contact', { provider: 'AWS' }).answered();
    expect(labelsOf(answer)).toContain('有帮助');
  });

  test('what belongs to an answer speaks its language', async () => {
    const { ann, general } = await startBot();
    const answer = await ann.slash(general, 'ask', { question: '金山云会把我的数据保留多久？' }).answered();
    expect(labelsOf(answer)).toContain('查看原文 1');
    expect(labelsOf(await ann.press(answer, '查看原文 1').answered())).toContain('前后条款');
    expect(await answerTo(ann.press(answer, '有帮助'))).toContain('谢谢');
  });
});

describe('where the bot is no member', () => {
  test('answers are for the person alone, and in at most five follow-ups', async () => {
    const { discord, settle } = await startBot();
    const club = discord.addGuild({ name: 'club', botIsMember: false, channels: ['hall'] });
    const guest = discord.person('gus', { hasInstalled: true });
    for (const [command, options] of [
      ['ask', { question: QUESTION }],
      ['compare', { topic: 'cookies' }],
    ] as const) {
      const asked = guest.slash(club.channel('hall'), command, options);
      expect(await asked.acknowledged).toMatchObject({ isEphemeral: true });
      await asked.answered();
      await settle();
      expect(asked.messages().length).toBeLessThanOrEqual(6);
    }
  });

  test('answers in a group of people are for all of them', async () => {
    const { discord } = await startBot();
    const guest = discord.person('gus', { hasInstalled: true });
    const asked = guest.slash(guest.openGroup('friends'), 'ask', { question: QUESTION });
    expect(await asked.acknowledged).toMatchObject({ isEphemeral: false });
    expect(await answerTo(asked)).toContain(HUAWEI);
  });

  test.each(['a server', 'a group of people'])('a reply of more messages in %s ends with a file', async (where) => {
    const { discord, settle } = await startBot({ wrap: (responder) => lengthen(responder, 9) });
    const club = discord.addGuild({ name: 'club', botIsMember: false, channels: ['hall'] });
    const guest = discord.person('gus', { hasInstalled: true });
    const place = where === 'a server' ? club.channel('hall') : guest.openGroup('friends');
    const asked = guest.slash(place, 'help');
    await asked.answered();
    await settle();
    expect(asked.messages()).toHaveLength(6);
    const [file] = asked.messages().at(-1)?.files ?? [];
    const text = new TextDecoder().decode(file?.bytes);
    for (let number = 1; number <= 9; number++) expect(text).toContain(`Message ${number}:`);
  });

  test('a conversation with the bot itself has no such limit', async () => {
    const { ann, settle } = await startBot({ wrap: (responder) => lengthen(responder, 9) });
    const asked = ann.slash(ann.openDm(), 'help');
    await asked.answered();
    await settle();
    expect(asked.messages().map(numberOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
