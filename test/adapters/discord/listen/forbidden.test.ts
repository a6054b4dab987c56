import { beforeAll, describe, expect, test } from 'vitest';
import { readableText } from '../../../fakes/discord/reading/readable-text.ts';
import { fivePolicies } from '../../../src/five-policies.ts';
import { startBot } from '../start-bot.ts';

beforeAll(fivePolicies);

const QUESTION = 'How long does Huawei Cloud keep my data?';
const TOLD = 'I cannot answer in the channel where you mentioned me';

describe('where the bot may not write', () => {
  test.each([50013, 50001])(
    '(%i) it tries once, tells the operator how to fix that, and each person once in a direct message',
    async (code) => {
      const { discord, ann, bob, general, lines, settle } = await startBot();
      discord.faults.fail(new RegExp(`POST .*/channels/${general.id}/messages$`), { code, times: 99 });
      for (const person of [ann, bob]) {
        for (const text of [QUESTION, 'hello', '/help']) {
          person.say(general, `${discord.mention} ${text}`);
          await settle();
        }
      }
      expect(discord.posted().map(({ channel }) => channel.id)).toEqual([ann.openDm().id, bob.openDm().id]);
      for (const message of discord.posted()) expect(readableText(message)).toContain(TOLD);
      const tries = discord.requests.filter(({ path }) => path.includes(`${general.id}/messages`));
      expect(tries).toHaveLength(1);
      expect(lines.filter((line) => line.includes(general.id))).toEqual([expect.stringContaining('Allow its role')]);
    },
  );

  test('and Discord has told so beforehand, it does not even try', async () => {
    const { discord, ann, general, settle } = await startBot();
    const hall = discord.home.channel('hall', { botMay: 'read' });
    for (const text of [QUESTION, '怎么联系华为云？']) ann.say(hall, `${discord.mention} ${text}`);
    await settle();
    expect(discord.requests.filter(({ path }) => path.includes(`${hall.id}/messages`))).toEqual([]);
    expect(discord.posted()).toHaveLength(1);
    expect(readableText(await ann.say(general, `${discord.mention} ${QUESTION}`).answered())).toContain('huawei-cloud');
  });

  test('nor send direct messages, it reacts to the question', async () => {
    const { discord, ann, settle } = await startBot();
    discord.faults.fail('dm', { code: 50007 });
    ann.say(discord.home.channel('hall', { botMay: 'read' }), `${discord.mention} ${QUESTION}`);
    await settle();
    expect(discord.posted()).toEqual([]);
    expect(discord.requests.filter(({ route }) => route === 'reaction')).toHaveLength(1);
  });

  test('it tries again after a while', async () => {
    const { discord, ann, general, settle } = await startBot({ limits: { forbiddenMs: 0 } });
    discord.faults.fail('message.create', { code: 50013 });
    ann.say(general, `${discord.mention} ${QUESTION}`);
    await settle();
    const said = ann.say(general, `${discord.mention} ${QUESTION}`);
    expect(readableText(await said.answered())).toContain('huawei-cloud');
  });
});
