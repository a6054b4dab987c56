import { beforeAll, describe, expect, test } from 'vitest';
import type { Vote } from '../../../../src/chat/memory/recent-replies.ts';
import { readableText } from '../../../fakes/discord/reading/readable-text.ts';
import { walkComponents } from '../../../fakes/discord/reading/walk-components.ts';
import type { Exchange, PostedMessage } from '../../../fakes/discord/types/fake-discord.ts';
import { fivePolicies } from '../../../src/five-policies.ts';
import { type BotOptions, startBot } from '../start-bot.ts';

beforeAll(fivePolicies);

const QUESTION = 'How long does Huawei Cloud keep my data?';

const answerTo = async (asked: Exchange): Promise<string> => readableText(await asked.answered());

const allOf = (asked: Exchange): string => asked.messages().map(readableText).join('\n');

/** The labels of the buttons of a message. */
const labelsOf = ({ components }: PostedMessage): string[] =>
  walkComponents(components).flatMap((one) => (one['type'] === 2 ? [String(one['label'])] : []));

/** Starts a bot, and collects the votes. */
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

  test('of an answer to a message work too', async () => {
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
    'from an earlier version (%s) are answered with one sentence',
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

  test('ask for a reason where the operator keeps text, and count without one', async () => {
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
