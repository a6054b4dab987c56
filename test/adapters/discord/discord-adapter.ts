import { onTestFinished } from 'vitest';
import { DISCORD_LIMITS } from '../../../adapters/discord/render/discord-limits.ts';
import { startDiscord } from '../../../adapters/discord/start-discord.ts';
import { createInFlight } from '../../../adapters/in-flight.ts';
import { createLog } from '../../../adapters/project/create-log.ts';
import type { Responder } from '../../../src/chat/respond.ts';
import { messagePings } from '../../fakes/discord/reading/message-pings.ts';
import { readableText } from '../../fakes/discord/reading/readable-text.ts';
import type { FakeChannel, FakeDiscord, PostedMessage } from '../../fakes/discord/types/fake-discord.ts';
import type { AdapterUnderTest, PlatformEvent, Posted, RunningAdapter } from '../adapter-under-test.ts';
import { settle } from './settle.ts';
import { envOf, openDiscord, quickly } from './start-bot.ts';

/** The real bot on a fake Discord: an event is something that a person there does. */
export const discordAdapter: AdapterUnderTest = {
  name: 'discord',
  start: (responder) => startOnLoopback(responder),
  longest: DISCORD_LIMITS.messageText,
  skips: {},
};

async function startOnLoopback(responder: Responder): Promise<RunningAdapter> {
  const discord = await openDiscord();
  const inFlight = createInFlight();
  const log = createLog('silent', () => {});
  const env = envOf(discord);
  const running = await startDiscord({ responder, env, log, inFlight, clientOptions: quickly(discord) });
  onTestFinished(running.stop);
  const said = new Map<string, PostedMessage>();
  const threads = new Map<string, string>();

  function happen(event: PlatformEvent): void {
    const before = said.get(event.id);
    if (before) {
      discord.redeliver(before);
      return;
    }
    const author = authorOf(discord, event);
    const where = placeOf(discord, event);
    threads.set(where.id, event.thread);
    const { message } = author.say(where, textOf(discord, event), { unseen: event.isEdit });
    said.set(event.id, message);
    if (event.isEdit) author.editMessage(message, `${event.text} `);
  }

  return {
    posted: () => {
      const own = new Set([...said.values()].map(({ id }) => id));
      return discord.posted().flatMap((message) => (own.has(message.id) ? [] : [postedOf(message, threads)]));
    },
    deliver: async (event) => {
      happen(event);
      await settle(discord, inFlight);
    },
    stop: running.stop,
  };
}

function authorOf(discord: FakeDiscord, { author, person }: PlatformEvent) {
  if (author === 'itself') return discord.itself;
  return author === 'other bot' ? discord.person('robot', { isBot: true }) : discord.person(person);
}

/** A thread of the contract is a thread of the channel. People cannot send empty messages: an empty one stands for a message that the bot may not read. */
function placeOf(discord: FakeDiscord, { isDirect, person, channel, thread, text }: PlatformEvent): FakeChannel {
  if (isDirect && text.trim()) return discord.person(person).openDm();
  return discord.home.thread(discord.home.channel(channel), thread);
}

function textOf(discord: FakeDiscord, { mentionsBot, mentions, text }: PlatformEvent): string {
  const others = mentions.map((name) => `<@${discord.person(name).id}>`);
  return [...(mentionsBot ? [discord.mention] : []), ...others, text.trim() || 'a picture'].join(' ');
}

function postedOf(message: PostedMessage, threads: ReadonlyMap<string, string>): Posted {
  const { users, roles, everyone, repliedUser } = messagePings(message);
  return {
    thread: threads.get(message.channel.id) ?? message.channel.name,
    text: readableText(message),
    pings: [...users, ...roles, ...(everyone ? ['everyone'] : []), ...(repliedUser ? ['the asker'] : [])],
  };
}
