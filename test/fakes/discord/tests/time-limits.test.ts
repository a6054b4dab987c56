import { Events } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { testClock } from '../../../adapters/state/test-clock.ts';
import { readableText } from '../reading/readable-text.ts';
import { start } from './correct-bot.ts';
import { makeClient, openDiscord, startSmallBot } from './small-bot.ts';

describe('many at once', () => {
  test('each question has one answer, even if one request in ten is refused', async () => {
    const { discord, ann, general } = await start({ clock: testClock().now });
    discord.faults.fail(/./, { retryAfterMs: 5, every: 10 });
    const asked = Array.from({ length: 100 }, (_, n) => ann.slash(general, 'ask', { question: `Question ${n}` }));
    const answers = await Promise.all(asked.map((one) => one.answered()));
    expect(answers.map((one) => readableText(one).match(/\d+/)?.[0])).toEqual(asked.map((_, n) => `${n}`));
    expect(discord.posted()).toHaveLength(100);
    discord.forget();
    expect([discord.posted(), discord.requests]).toEqual([[], []]);
  });

  test('stop can be called twice, and nothing listens afterwards', async () => {
    const { discord } = await startSmallBot();
    await discord.stop();
    await discord.stop();
    await expect(fetch(`${discord.api}/v10/gateway/bot`)).rejects.toThrow();
  });
});

describe('time', () => {
  test('a first answer after 3 s is refused and reported', async () => {
    const clock = testClock();
    const { discord, client, errors } = await startSmallBot({ clock: clock.now });
    client.removeAllListeners(Events.InteractionCreate);
    client.on(Events.InteractionCreate, async (interaction) => {
      clock.pass(3_001);
      if (interaction.isRepliable()) await interaction.deferReply();
    });
    discord.person('ann').slash(discord.home.channel('general'), 'ask', { question: 'x' });
    await discord.until(() => errors.length > 0);
    expect(errors).toMatchObject([{ code: 10_062 }]);
    expect(discord.takeViolations()).toEqual(['callback: the first answer came after 3001 ms, Discord takes 3000']);
    expect(discord.violations()).toEqual([]);
  });

  test('a token is valid for 15 minutes', async () => {
    const clock = testClock();
    const hold = async () => clock.pass(15 * 60_000 + 1);
    const { discord, errors } = await startSmallBot({ clock: clock.now, hold });
    discord.person('ann').slash(discord.home.channel('general'), 'ask', { question: 'x' });
    await discord.until(() => errors.length > 0);
    expect(errors).toMatchObject([{ code: 50_027, status: 401 }]);
    expect(discord.violations()).toEqual([expect.stringContaining('it is good for 900000')]);
  });

  test('a second acknowledgement is refused and reported', async () => {
    const { discord, client, errors } = await startSmallBot();
    client.on(Events.InteractionCreate, async (interaction) => {
      await client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        body: { type: 5 },
        auth: false,
      });
    });
    const asked = discord.person('ann').slash(discord.home.channel('general'), 'ask', { question: 'x' });
    await asked.acknowledged;
    await discord.until(() => errors.length > 0);
    expect(errors).toMatchObject([{ code: 40_060 }]);
    expect(discord.violations()).toEqual([expect.stringContaining('is acknowledged twice')]);
  });

  test('at most five follow-ups are allowed if only the person has installed the bot', async () => {
    const { discord, client } = await startSmallBot();
    const away = discord.addGuild({ name: 'away', botIsMember: false }).channel('talk');
    const asked = discord.person('cleo', { hasInstalled: true }).slash(away, 'ask', { question: 'x' });
    await asked.answered();
    const callback = discord.requests.find(({ route }) => route === 'callback')?.path ?? '';
    const token = callback.split('/')[3];
    const follow = () =>
      client.rest.post(`/webhooks/${discord.applicationId}/${token}`, {
        body: { content: 'x', allowed_mentions: { parse: [] } },
        auth: false,
      });
    for (let count = 0; count < 5; count += 1) await follow();
    await expect(follow()).rejects.toMatchObject({ code: 40_094 });
    expect(await asked.followUps(5)).toHaveLength(5);
    expect(discord.takeViolations()).toHaveLength(1);
  });

  test('unknown tokens of interactions, webhooks and bots are refused', async () => {
    const discord = await openDiscord();
    const client = makeClient(discord);
    await expect(
      client.rest.patch(`/webhooks/${discord.applicationId}/stranger/messages/@original`, {
        body: { content: 'x' },
        auth: false,
      }),
    ).rejects.toMatchObject({ code: 50_027 });
    await expect(
      client.rest.post('/interactions/1/stranger/callback', { body: { type: 5 }, auth: false }),
    ).rejects.toMatchObject({ code: 10_062 });
    await expect(makeClient(discord).login('another-token')).rejects.toThrow();
  });
});
