import { Events, MessageFlags } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { testClock } from '../../adapters/state/test-clock.ts';
import type { LoopbackDiscord, PostedMessage } from './fake-discord.ts';
import { readableText } from './people/readable-text.ts';
import { mentionsShownIn, pingsOf } from './rest/pings-of.ts';
import { COMMANDS, makeClient, openDiscord, type SmallBotOptions, startSmallBot } from './small-bot.ts';

/** A bot whose requests, and the answers to them, are all as Discord wants them. */
async function start(options: SmallBotOptions = {}) {
  const bot = await startSmallBot(options);
  onTestFinished(() => {
    expect(bot.discord.violations()).toEqual([]);
    expect(bot.discord.selfCheck()).toEqual([]);
    expect(bot.errors).toEqual([]);
  });
  const general = bot.discord.home.channel('general');
  return { ...bot, general, ann: bot.discord.person('ann'), bob: bot.discord.person('bob') };
}

/** The answer to a question of Ann. */
async function answered(discord: LoopbackDiscord): Promise<PostedMessage> {
  return discord.person('ann').slash(discord.home.channel('general'), 'ask', { question: 'How long?' }).answered();
}

describe('interactions', () => {
  test('a slash command is deferred, then answered', async () => {
    const { discord, ann, general } = await start();
    const asked = ann.slash(general, 'ask', { question: 'How long?' });
    expect(await asked.acknowledged).toMatchObject({ kind: 'deferral', isEphemeral: false });
    const answer = await asked.answered();
    expect(readableText(answer)).toBe('Answer\nHow long? (en-US, guild)');
    expect(answer).toMatchObject({
      visibleTo: null,
      isLoading: false,
      channel: general,
      interactionId: asked.interactionId,
    });
    expect(discord.posted()).toEqual([answer]);
  });

  test('a deferral shows "is thinking" until it is edited', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { ann, general, discord } = await start({ hold: () => held });
    const asked = ann.slash(general, 'ask', { question: 'How long?' });
    await asked.acknowledged;
    await discord.idle();
    expect(asked.isThinking()).toBe(true);
    expect(asked.messages()).toEqual([]);
    release();
    await asked.answered();
    expect(asked.isThinking()).toBe(false);
  });

  test('a private answer is seen by one person', async () => {
    const { ann, bob, general } = await start();
    const asked = ann.slash(general, 'ask', { question: 'How long?', private: true });
    expect(await asked.acknowledged).toMatchObject({ kind: 'deferral', isEphemeral: true });
    const answer = await asked.answered();
    expect(answer.visibleTo).toBe('ann');
    expect(() => bob.press(answer, 'Show source')).toThrow('only ann sees the message');
    expect(readableText(await ann.press(answer, 'Show source').answered())).toBe('Source of source');
  });

  test('an option is completed while it is typed', async () => {
    const { ann, general } = await start();
    const typed = ann.type(general, 'ask', { question: 'x', provider: 'a' }, 'provider');
    expect(await typed.acknowledged).toMatchObject({ kind: 'suggestions' });
    expect((await typed.suggestions()).map(({ value }) => value)).toEqual(['aws', 'azure']);
  });

  test('a button answers with a message, or edits its own', async () => {
    const { discord, ann, bob } = await start();
    const answer = await answered(discord);
    expect(await bob.press(answer, 'source').answered()).toMatchObject({
      visibleTo: 'bob',
      flags: MessageFlags.Ephemeral,
    });
    const again = ann.press(answer, 'Again');
    expect(await again.acknowledged).toMatchObject({ kind: 'deferred update' });
    expect(await again.answered()).toBe(answer);
    expect(readableText(answer)).toBe('Answer\nagain');
    expect(answer.edits.map(readableText)).toEqual(['Answer\nHow long? (en-US, guild)']);
  });

  test('a button opens a modal, whose text comes back', async () => {
    const { discord, ann, bob } = await start();
    const modal = await ann.press(await answered(discord), 'Not helpful').modal();
    expect(modal.data.title).toBe('Why?');
    expect(() => ann.submit(modal, { text: 'x'.repeat(21) })).toThrow('takes 0 to 20 characters');
    expect(() => ann.submit(modal, { other: 'x' })).toThrow('it has no input other');
    expect(() => ann.submit(modal, {})).toThrow('is required');
    expect(() => bob.submit(modal, { text: 'x' })).toThrow('ann sees it');
    expect(readableText(await ann.submit(modal, { text: 'too long' }).answered())).toBe('Thanks: too long');
  });

  test('a message command shows the bot what the message says', async () => {
    const { ann, bob, general } = await start();
    const { message } = bob.say(general, 'Is this kept?');
    expect(readableText(await ann.contextMenu(message, 'Ask about this').answered())).toBe(
      'Answer\nAbout: Is this kept?',
    );
  });

  test('an old button whose message has changed still reaches the bot', async () => {
    const { discord, ann } = await start();
    const pressed = ann.pressOld(await answered(discord), 'from:before');
    expect(readableText(await pressed.answered())).toBe('Source of from:before');
  });

  test.each([
    ['an unregistered command', 'tell', {}, 'no such command is registered'],
    ['a missing required option', 'ask', {}, 'the required option question is empty'],
    ['an unknown option', 'ask', { question: 'x', colour: 'red' }, 'it has no option colour'],
    ['a text that is too long', 'ask', { question: 'x'.repeat(101) }, 'takes 0 to 100, not 101'],
    ['a text where a boolean is asked for', 'ask', { question: 'x', private: 'yes' }, 'takes a boolean'],
    ['a command for those with permissions', 'admin', {}, 'asks for permissions'],
  ])('a client does not send %s', async (_, command, options, why) => {
    const { ann, general } = await start();
    expect(() => ann.slash(general, command, options)).toThrow(why);
  });

  test('a client does not press what is disabled, a link, or gone', async () => {
    const { discord, ann } = await start();
    const answer = await answered(discord);
    expect(() => ann.press(answer, 'off')).toThrow('it is disabled');
    expect(() => ann.press(answer, 'Link')).toThrow('it is a link');
    expect(() => ann.press(answer, 'Nothing')).toThrow('there is no such component');
    discord.itself.deleteMessage(answer);
    expect(() => ann.press(answer, 'source')).toThrow('not there any more');
  });
});

describe('places', () => {
  test('a direct conversation has no guild', async () => {
    const { ann } = await start();
    const asked = ann.slash(ann.openDm(), 'ask', { question: 'How long?' });
    expect(readableText(await asked.answered())).toContain('(en-US, dm)');
  });

  test('a guild without the bot is open to those who have installed it', async () => {
    const { discord, bob } = await start();
    const away = discord.addGuild({ name: 'away', botIsMember: false, locale: 'de' }).channel('talk');
    const cleo = discord.person('cleo', { hasInstalled: true, locale: 'zh-CN' });
    expect(() => bob.slash(away, 'ask', { question: 'x' })).toThrow('not installed there');
    expect(readableText(await cleo.slash(away, 'ask', { question: 'x' }).answered())).toContain(
      '(zh-CN, foreign guild)',
    );
  });

  test('a guild and a channel that come later are told of', async () => {
    const { discord, ann } = await start();
    const later = discord.addGuild({ name: 'later', channels: ['news'] });
    const said = ann.say(later.channel('news'), `${discord.mention} hello`);
    expect(await said.answered()).toMatchObject({ channel: later.channel('news') });
  });

  test('a guild has commands of its own', async () => {
    const { discord, client, ann, general } = await start();
    await client.application?.commands.set([{ name: 'here', description: 'Only here' }], discord.home.id);
    expect(discord.commands(discord.home.id).map(({ name }) => name)).toEqual(['here']);
    await ann.slash(ann.openDm(), 'ask', { question: 'x' }).answered();
    expect(() => ann.slash(ann.openDm(), 'here')).toThrow('no such command');
    expect(() => ann.slash(general, 'here')).not.toThrow();
  });

  test('commands keep their ids when they are put again, and translations are given when asked for', async () => {
    const { client, discord } = await start();
    const before = discord.commands().map(({ id }) => id);
    const fetched = await client.application?.commands.fetch({ withLocalizations: true });
    expect(fetched?.find(({ name }) => name === 'ask')?.nameLocalizations).toEqual({ 'zh-CN': '提问' });
    await client.application?.commands.set(COMMANDS);
    expect(discord.commands().map(({ id }) => id)).toEqual(before);
  });
});

describe('messages', () => {
  test('a mention is answered by a reply', async () => {
    const { discord, ann, general } = await start();
    const said = ann.say(general, `${discord.mention} how long?`);
    const answer = await said.answered();
    expect(answer).toMatchObject({ content: `You said: ${discord.mention} how long?`, reference: said.message.id });
    expect(discord.typing).toEqual([general.id]);
    expect(pingsOf(answer)).toEqual({ users: [], roles: [], everyone: false, repliedUser: true });
    expect(mentionsShownIn(answer)).toEqual([discord.mention]);
  });

  test('a reply mentions the bot, unless it does not ping', async () => {
    const { discord, ann, bob, general } = await start();
    const first = await ann.say(general, discord.mention).answered();
    const quiet = bob.reply(first, 'not to you', { pings: false });
    const loud = bob.reply(first, 'to you');
    expect((await loud.answered()).content).toBe('You said: to you');
    await discord.idle();
    expect(quiet.messages()).toEqual([]);
  });

  test('what is not meant for the bot reaches it without its content', async () => {
    const { discord, client, ann, general } = await start();
    const seen: string[] = [];
    client.on(Events.MessageCreate, ({ content }) => seen.push(content));
    ann.say(general, 'secret');
    ann.say(ann.openDm(), 'open');
    await discord.settled();
    expect(seen).toEqual(['', 'open']);
  });

  test('with the intent MessageContent it reaches the bot whole', async () => {
    const all = 512 + 32_768;
    const { discord, client, ann, general } = await start({ intents: 1 + all, privilegedIntents: 32_768 });
    const seen: string[] = [];
    client.on(Events.MessageCreate, ({ content }) => seen.push(content));
    ann.say(general, 'not secret');
    await discord.settled();
    expect(seen).toEqual(['not secret']);
  });

  test('a direct message is answered', async () => {
    const { ann } = await start();
    expect(await ann.say(ann.openDm(), 'hi').answered()).toMatchObject({ content: 'You said: hi' });
  });

  test('edits, deletions, messages of bots and a second delivery are told of', async () => {
    const { discord, client, ann, general } = await start();
    const seen: string[] = [];
    client.on(Events.Raw, ({ t, d }: { t: string; d: { id: string; author?: { username: string } } }) => {
      if (t.startsWith('MESSAGE_')) seen.push([t, d.author?.username, d.id].filter(Boolean).join(' '));
    });
    const { message } = ann.say(general, 'one', { unseen: true });
    ann.editMessage(message, 'two');
    const robot = discord.person('robot', { isBot: true }).say(general, discord.mention);
    discord.redeliver(robot.message);
    const own = discord.itself.say(general, 'mine');
    ann.deleteMessage(message);
    await discord.idle();
    const { id } = message;
    expect(seen).toEqual([
      `MESSAGE_UPDATE ann ${id}`,
      `MESSAGE_CREATE robot ${robot.message.id}`,
      `MESSAGE_CREATE robot ${robot.message.id}`,
      `MESSAGE_CREATE clausewise ${own.message.id}`,
      `MESSAGE_DELETE ${id}`,
    ]);
    expect(() => ann.editMessage(own.message, 'x')).toThrow('it is a message of clausewise');
  });

  test('a picture may come without words', async () => {
    const { discord, ann, general } = await start();
    expect(() => ann.say(general, ' ')).toThrow('a message needs text');
    const { message } = ann.say(general, '', { files: [{ name: 'a.png', bytes: new Uint8Array(3) }] });
    await discord.settled();
    expect(message.files).toHaveLength(1);
  });

  test('a thread begins at a message, once', async () => {
    const { discord, client, ann, general } = await start();
    const { message } = ann.say(general, 'long talk', { unseen: true });
    const channel = await client.channels.fetch(general.id);
    if (!channel?.isTextBased() || channel.isDMBased() || channel.isThread()) throw new Error('a text channel');
    const start_ = await channel.messages.fetch(message.id);
    const thread = await start_.startThread({ name: 'Retention', autoArchiveDuration: 1440 });
    await thread.send({ content: 'here' });
    expect(discord.posted().map((one) => [one.channel.kind, one.channel.name, one.channel.parent])).toEqual([
      ['thread', 'Retention', general],
    ]);
    expect(message.thread?.name).toBe('Retention');
    await expect(
      client.rest.post(`/channels/${general.id}/messages/${message.id}/threads`, { body: { name: 'Again' } }),
    ).rejects.toMatchObject({ code: 160_004 });
    const said = ann.say(discord.home.thread(general, 'Retention'), `${discord.mention} more`);
    expect((await said.answered()).channel).toBe(message.thread);
  });

  test('files arrive', async () => {
    const { discord, client, general } = await start();
    const channel = client.channels.cache.get(general.id);
    if (!channel?.isSendable()) throw new Error('a channel');
    await channel.send({ content: 'see', files: [{ attachment: Buffer.from('the text'), name: 'policy.txt' }] });
    expect(discord.posted()[0]?.files.map(({ name, bytes }) => [name, String(Buffer.from(bytes))])).toEqual([
      ['policy.txt', 'the text'],
    ]);
  });

  test('a channel may be closed to the bot', async () => {
    const { discord, client } = await start();
    const post = (id: string) => client.rest.post(`/channels/${id}/messages`, { body: { content: 'x' } });
    const { home } = discord;
    await expect(post(home.channel('hidden', { botMay: 'nothing' }).id)).rejects.toMatchObject({
      code: 50_001,
      status: 403,
    });
    await expect(post(home.channel('quiet', { botMay: 'read' }).id)).rejects.toMatchObject({
      code: 50_013,
      status: 403,
    });
  });

  test('a reply to a message that is gone fails only if the bot minds', async () => {
    const { client, ann, general, discord } = await start();
    const { message } = ann.say(general, 'gone', { unseen: true });
    ann.deleteMessage(message);
    const reply = (fail_if_not_exists: boolean) =>
      client.rest.post(`/channels/${general.id}/messages`, {
        body: {
          content: 'x',
          allowed_mentions: { parse: [] },
          message_reference: { message_id: message.id, fail_if_not_exists },
        },
      });
    await expect(reply(true)).rejects.toMatchObject({ code: 50_035 });
    await reply(false);
    expect(discord.posted()).toMatchObject([{ content: 'x', reference: null }]);
  });
});

describe('many at once', () => {
  test('each question has one answer, also when each tenth request is refused', async () => {
    const { discord, ann, general } = await start({ clock: testClock().now });
    discord.faults.fail(/./, { retryAfterMs: 5, every: 10 });
    const asked = Array.from({ length: 100 }, (_, n) => ann.slash(general, 'ask', { question: `Question ${n}` }));
    const answers = await Promise.all(asked.map((one) => one.answered()));
    expect(answers.map((one) => readableText(one).match(/\d+/)?.[0])).toEqual(asked.map((_, n) => `${n}`));
    expect(discord.posted()).toHaveLength(100);
    discord.forget();
    expect([discord.posted(), discord.requests]).toEqual([[], []]);
  });

  test('stops twice, and nothing listens any more', async () => {
    const { discord } = await startSmallBot();
    await discord.stop();
    await discord.stop();
    await expect(fetch(`${discord.api}/v10/gateway/bot`)).rejects.toThrow();
  });
});

describe('time', () => {
  test('a first answer after 3 s is refused, and noted', async () => {
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

  test('a token is good for 15 minutes', async () => {
    const clock = testClock();
    const hold = async () => clock.pass(15 * 60_000 + 1);
    const { discord, errors } = await startSmallBot({ clock: clock.now, hold });
    discord.person('ann').slash(discord.home.channel('general'), 'ask', { question: 'x' });
    await discord.until(() => errors.length > 0);
    expect(errors).toMatchObject([{ code: 50_027, status: 401 }]);
    expect(discord.violations()).toEqual([expect.stringContaining('it is good for 900000')]);
  });

  test('a second acknowledgement is refused, and noted', async () => {
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

  test('five follow-ups are the most where only the person has installed the bot', async () => {
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

  test('what comes before ready, and what comes of a stranger token, is refused', async () => {
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
