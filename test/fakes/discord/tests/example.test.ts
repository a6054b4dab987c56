import { Client, Events, GatewayIntentBits } from 'discord.js';
import { expect, test } from 'vitest';
import { clientOptionsFor } from '../client-options.ts';
import { openFakeDiscord } from '../open-fake-discord.ts';

/** The example of the README. */
test('a mention is answered', async () => {
  const discord = await openFakeDiscord();
  const client = new Client({ intents: GatewayIntentBits.GuildMessages | 1, ...clientOptionsFor(discord) });
  client.on(Events.MessageCreate, async (message) => {
    if (message.mentions.has(client.user ?? ''))
      await message.reply({ content: 'Hello!', allowedMentions: { parse: [] } });
  });
  await client.login(discord.token);
  await discord.until(() => client.isReady());
  const said = discord.person('ann').say(discord.home.channel('general'), `${discord.mention} hi`);
  expect((await said.answered()).content).toBe('Hello!');
  expect(discord.violations()).toEqual([]);
  await client.destroy();
  await discord.stop();
});
