import { Events } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { messagePings, shownMentions } from '../reading/message-pings.ts';
import { start } from './correct-bot.ts';

describe('messages', () => {
  test('a mention is answered by a reply', async () => {
    const { discord, ann, general } = await start();
    const said = ann.say(general, `${discord.mention} how long?`);
    const answer = await said.answered();
    expect(answer).toMatchObject({ content: `You said: ${discord.mention} how long?`, reference: said.message.id });
    expect(discord.typing).toEqual([general.id]);
    expect(messagePings(answer)).toEqual({ users: [], roles: [], everyone: false, repliedUser: true });
    expect(shownMentions(answer)).toEqual([discord.mention]);
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

  test('messages that are not meant for the bot reach it without their content', async () => {
    const { discord, client, ann, general } = await start();
    const seen: string[] = [];
    client.on(Events.MessageCreate, ({ content }) => seen.push(content));
    ann.say(general, 'secret');
    ann.say(ann.openDm(), 'open');
    await discord.settled();
    expect(seen).toEqual(['', 'open']);
  });

  test('with the intent MessageContent they reach it with their content', async () => {
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

  test('edits, deletions, messages of bots and second deliveries are announced', async () => {
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

  test('a message with a file may have no text', async () => {
    const { discord, ann, general } = await start();
    expect(() => ann.say(general, ' ')).toThrow('a message needs text');
    const { message } = ann.say(general, '', { files: [{ name: 'a.png', bytes: new Uint8Array(3) }] });
    await discord.settled();
    expect(message.files).toHaveLength(1);
  });

  test('a message can start one thread', async () => {
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

  test('a channel can be closed to the bot', async () => {
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

  test('a reply to a deleted message fails only with fail_if_not_exists', async () => {
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
