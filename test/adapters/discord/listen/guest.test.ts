import { beforeAll, describe, expect, test } from 'vitest';
import { readableText } from '../../../fakes/discord/reading/readable-text.ts';
import type { Exchange } from '../../../fakes/discord/types/fake-discord.ts';
import { fivePolicies } from '../../../src/five-policies.ts';
import { lengthen, numberOf } from '../long-replies.ts';
import { startBot } from '../start-bot.ts';

beforeAll(fivePolicies);

const QUESTION = 'How long does Huawei Cloud keep my data?';

const HUAWEI = 'huawei-cloud.en.txt';

const answerTo = async (asked: Exchange): Promise<string> => readableText(await asked.answered());

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

  test('answers in a group DM are visible to the whole group', async () => {
    const { discord } = await startBot();
    const guest = discord.person('gus', { hasInstalled: true });
    const asked = guest.slash(guest.openGroup('friends'), 'ask', { question: QUESTION });
    expect(await asked.acknowledged).toMatchObject({ isEphemeral: false });
    expect(await answerTo(asked)).toContain(HUAWEI);
  });

  test.each(['a server', 'a group of people'])(
    'a reply with too many messages in %s ends with a file',
    async (where) => {
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
    },
  );

  test('a direct conversation with the bot has no such limit', async () => {
    const { ann, settle } = await startBot({ wrap: (responder) => lengthen(responder, 9) });
    const asked = ann.slash(ann.openDm(), 'help');
    await asked.answered();
    await settle();
    expect(asked.messages().map(numberOf)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
