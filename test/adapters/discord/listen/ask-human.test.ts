import { beforeAll, describe, expect, test } from 'vitest';
import { messagePings } from '../../../fakes/discord/reading/message-pings.ts';
import { readableText } from '../../../fakes/discord/reading/readable-text.ts';
import { walkComponents } from '../../../fakes/discord/reading/walk-components.ts';
import type { FakeChannel, FakeDiscord, PostedMessage } from '../../../fakes/discord/types/fake-discord.ts';
import { fivePolicies } from '../../../src/five-policies.ts';
import { startBot } from '../start-bot.ts';

beforeAll(fivePolicies);

const OPEN_QUESTION = 'Does Huawei Cloud notify me within 72 hours of a data breach?';
const QUESTION = 'How long does Huawei Cloud keep my data?';
const USER = '123456789012345678';
const ROLE = '223456789012345678';
const ASK_HUMAN = `discord:${USER},discord:&${ROLE},slack:U0EXPERT`;
const LABEL = 'Ask a human';

const labelsOf = ({ components }: PostedMessage): string[] =>
  walkComponents(components).flatMap((one) => (one['type'] === 2 ? [String(one['label'])] : []));

const callsIn = (discord: FakeDiscord, channel: FakeChannel): PostedMessage[] =>
  discord.messagesIn(channel).filter((message) => messagePings(message).users.includes(USER));

/** The fake objects to every role that may be pinged; here that is wanted. */
const expectRolePings = (discord: FakeDiscord, count: number): void => {
  const found = discord.takeViolations();
  expect(found).toHaveLength(count);
  for (const line of found) expect(line).toContain('lets roles be pinged');
};

describe('“Ask a human”', () => {
  test('pings exactly those who are named, with a link to the question, and once', async () => {
    const { discord, ann, bob, general, settle } = await startBot({ env: { ASK_HUMAN } });
    ann.say(general, `${discord.mention} ${OPEN_QUESTION}`);
    await settle();
    const answer = discord.messagesIn(general).find((message) => labelsOf(message).includes(LABEL));
    if (!answer) throw new Error('There is no such button');
    expect(readableText(await ann.press(answer, LABEL).answered())).toContain('I have asked');
    expect(readableText(await bob.press(answer, LABEL).answered())).toContain('already been asked');
    await settle();
    const calls = callsIn(discord, general);
    expect(calls.map((call) => messagePings(call))).toEqual([
      { users: [USER], roles: [ROLE], everyone: false, repliedUser: false },
    ]);
    expect(JSON.stringify(calls[0]?.components)).toContain(`/${general.id}/${answer.reference}`);
    expectRolePings(discord, 1);
  });

  test('is offered under an open answer that others see only, and nowhere unless somebody is named', async () => {
    const { ann, general } = await startBot({ env: { ASK_HUMAN } });
    const ask = async (question: string, more = {}) =>
      labelsOf(await ann.slash(general, 'ask', { question, ...more }).answered());
    expect(await ask(OPEN_QUESTION)).toContain(LABEL);
    expect(await ask(QUESTION)).not.toContain(LABEL);
    expect(await ask(OPEN_QUESTION, { private: true })).not.toContain(LABEL);
    expect(labelsOf(await ann.slash(ann.openDm(), 'ask', { question: OPEN_QUESTION }).answered())).not.toContain(LABEL);
    const unnamed = await startBot({ env: { ASK_HUMAN: 'slack:U0EXPERT' } });
    const answer = await unnamed.ann.slash(unnamed.general, 'ask', { question: OPEN_QUESTION }).answered();
    expect(labelsOf(answer)).not.toContain(LABEL);
  });

  test('is offered to who finds an answer not helpful, and links to the answer of a command', async () => {
    const { discord, ann, general, settle } = await startBot({ env: { ASK_HUMAN: `discord:${USER}` } });
    const answer = await ann.slash(general, 'ask', { question: QUESTION }).answered();
    const thanks = await ann.press(answer, 'Not helpful').answered();
    expect(thanks.visibleTo).toBe('ann');
    await ann.press(thanks, LABEL).answered();
    await settle();
    const [call, ...others] = callsIn(discord, general);
    expect(others).toEqual([]);
    expect(JSON.stringify(call?.components)).toContain(`/${general.id}/${answer.id}`);
    expect(labelsOf(await ann.press(answer, 'Helpful').answered())).toEqual([]);
  });
});
