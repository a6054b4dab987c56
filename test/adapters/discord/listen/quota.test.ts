import { beforeAll, describe, expect, test } from 'vitest';
import { readableText } from '../../../fakes/discord/reading/readable-text.ts';
import { fivePolicies } from '../../../src/five-policies.ts';
import { startBot } from '../start-bot.ts';

beforeAll(fivePolicies);

const QUESTION = 'How long does Huawei Cloud keep my data?';
const REFUSAL = /questions? (?:within|in|per)|Please (?:wait|ask again)|a moment/i;
/** A room in which each person may ask once. */
const room = { limits: { perPerson: { uses: 1, windowMs: 60_000 } } };

describe('who asks too much', () => {
  test('by mentions is told once, in a direct message, and nobody else sees it', async () => {
    const { discord, ann, general, settle } = await startBot({ room });
    for (let i = 0; i < 5; i++) ann.say(general, `${discord.mention} ${QUESTION} ${i}`);
    await settle();
    const [inChannel, direct] = [general, ann.openDm()].map((where) =>
      discord.posted().filter(({ channel }) => channel.id === where.id),
    );
    expect(inChannel?.map(readableText)).toEqual([expect.stringContaining('huawei-cloud')]);
    expect(direct?.map(readableText)).toEqual([expect.stringMatching(REFUSAL)]);
  });

  test('and takes no direct messages is told once below a question', async () => {
    const { discord, ann, general, settle } = await startBot({ room });
    discord.faults.fail('dm', { code: 50007, times: 9 });
    for (let i = 0; i < 5; i++) ann.say(general, `${discord.mention} ${QUESTION} ${i}`);
    await settle();
    expect(discord.posted()).toHaveLength(2);
  });

  test('by commands is told alone each time, although the answer would have been for everybody', async () => {
    const { discord, ann, general, settle } = await startBot({ room });
    const asked = [0, 1, 2].map(() => ann.slash(general, 'ask', { question: QUESTION }));
    await settle();
    const seen = discord.posted().filter(({ isDeleted }) => !isDeleted);
    expect(seen.filter(({ visibleTo }) => visibleTo === null)).toHaveLength(1);
    expect(seen.filter(({ visibleTo }) => visibleTo === 'ann').map(readableText)).toEqual([
      expect.stringMatching(REFUSAL),
      expect.stringMatching(REFUSAL),
    ]);
    expect(asked.some((one) => one.isThinking())).toBe(false);
  });
});
