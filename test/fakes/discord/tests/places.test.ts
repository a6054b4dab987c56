import { describe, expect, test } from 'vitest';
import { readableText } from '../reading/readable-text.ts';
import { start } from './correct-bot.ts';
import { COMMANDS } from './small-bot.ts';

describe('places', () => {
  test('a direct conversation has no guild', async () => {
    const { ann } = await start();
    const asked = ann.slash(ann.openDm(), 'ask', { question: 'How long?' });
    expect(readableText(await asked.answered())).toContain('(en-US, dm)');
  });

  test('people who have installed the bot can use it in a guild without it', async () => {
    const { discord, bob } = await start();
    const away = discord.addGuild({ name: 'away', botIsMember: false, locale: 'de' }).channel('talk');
    const cleo = discord.person('cleo', { hasInstalled: true, locale: 'zh-CN' });
    expect(() => bob.slash(away, 'ask', { question: 'x' })).toThrow('not installed there');
    expect(readableText(await cleo.slash(away, 'ask', { question: 'x' }).answered())).toContain(
      '(zh-CN, foreign guild)',
    );
  });

  test('guilds and channels that are created later are announced', async () => {
    const { discord, ann } = await start();
    const later = discord.addGuild({ name: 'later', channels: ['news'] });
    const said = ann.say(later.channel('news'), `${discord.mention} hello`);
    expect(await said.answered()).toMatchObject({ channel: later.channel('news') });
  });

  test('a guild can have its own commands', async () => {
    const { discord, client, ann, general } = await start();
    await client.application?.commands.set([{ name: 'here', description: 'Only here' }], discord.home.id);
    expect(discord.commands(discord.home.id).map(({ name }) => name)).toEqual(['here']);
    await ann.slash(ann.openDm(), 'ask', { question: 'x' }).answered();
    expect(() => ann.slash(ann.openDm(), 'here')).toThrow('no such command');
    expect(() => ann.slash(general, 'here')).not.toThrow();
  });

  test('commands keep their ids when they are put again, and translations are returned on request', async () => {
    const { client, discord } = await start();
    const before = discord.commands().map(({ id }) => id);
    const fetched = await client.application?.commands.fetch({ withLocalizations: true });
    expect(fetched?.find(({ name }) => name === 'ask')?.nameLocalizations).toEqual({ 'zh-CN': '提问' });
    await client.application?.commands.set(COMMANDS);
    expect(discord.commands().map(({ id }) => id)).toEqual(before);
  });
});
