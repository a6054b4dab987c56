import { expect } from 'vitest';
import type { Responder } from '../../../src/chat/respond.ts';
import { findPings } from '../../fakes/slack/checks/find-pings.ts';
import { readableText } from '../../fakes/slack/checks/readable-text.ts';
import type { Channel, Person } from '../../fakes/slack/fake-workspace.ts';
import type { Delivery, StoredMessage } from '../../fakes/slack/records.ts';
import type { AdapterUnderTest, PlatformEvent, Posted, RunningAdapter } from '../adapter-under-test.ts';
import { openSlackBot, type SlackBotInTest, type SlackBotOptions } from './open-slack-bot.ts';

/** Looks things up by name, and creates each at its first use. */
function named<Thing>(make: (name: string) => Thing): (name: string) => Thing {
  const things = new Map<string, Thing>();
  return (name) => {
    const thing = things.get(name) ?? make(name);
    things.set(name, thing);
    return thing;
  };
}

/** Starts the bot in a fake Slack, behind the interface of the contract of all adapters. */
export async function startSlackAdapter(responder: Responder, options: SlackBotOptions): Promise<RunningAdapter> {
  const bot = await openSlackBot({ ...options, responder });
  const { slack, team } = bot;
  const person = named((name) => team.person(name));
  const otherBot = named((name) => team.otherBot(name));
  const channel = named((name) => team.channel(name));
  /** `ts` of the first message of a thread by the thread's name, and the name by `ts`. */
  const [roots, names] = [new Map<string, string>(), new Map<string, string>()];
  const sent = new Map<string, Promise<readonly Delivery[]>>();
  let [stopped, direct] = [false, ''];
  let end = () => {};
  /** Resolves when the bot stops: what is in progress is then no longer acked. */
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });

  async function send(event: PlatformEvent): Promise<readonly Delivery[]> {
    if (event.author === 'itself' || event.isEdit) return sendRawEvent(bot, event, person(event.person));
    const author = event.author === 'other bot' ? otherBot('other bot') : person(event.person);
    const where = event.isDirect ? person(event.person).im() : channel(event.channel);
    const root = roots.get(event.thread);
    const options = { mentions: event.mentions.map(person), ...(root && !event.isDirect && { thread: root }) };
    const { message, deliveries } = await author[event.mentionsBot ? 'mention' : 'say'](where, event.text, options);
    if (message && !root && !event.isDirect) remember(event.thread, message);
    return deliveries;
  }

  function remember(thread: string, { ts }: StoredMessage): void {
    roots.set(thread, ts);
    names.set(ts, thread);
  }

  const toPosted = (message: StoredMessage): Posted => ({
    thread: names.get(message.threadTs ?? '') ?? direct,
    text: readableText(message),
    pings: findPings(message),
  });

  return {
    posted: () => slack.posts().map(toPosted),
    deliver: async (event) => {
      if (stopped) return;
      if (event.isDirect) direct = event.thread;
      const before = sent.get(event.id);
      const sending = before?.then((all) => Promise.all(all.map((one) => slack.redeliver(one)))) ?? send(event);
      if (!before) sent.set(event.id, sending);
      await Promise.race([sending, ended]);
      if (!stopped) await bot.settle();
    },
    stop: async () => {
      stopped = true;
      await bot.stop();
      end();
      expect(slack.violations()).toEqual([]);
    },
  };
}

/** Delivers what people cannot send through the fake: the bot's own message as an event, and an edit without its original. */
async function sendRawEvent(
  { slack, team }: SlackBotInTest,
  { author, text }: PlatformEvent,
  person: Person,
): Promise<readonly Delivery[]> {
  const im: Channel = person.im();
  const fields = { channel: im.id, channel_type: 'im', text, ts: '1700000000.000001' };
  const own = { ...fields, type: 'message', user: team.botUserId, bot_id: team.botId };
  const edit = { ...fields, type: 'message', user: person.id, edited: { user: person.id, ts: '1700000001.000000' } };
  return [await slack.deliver(author === 'itself' ? own : edit, { workspace: team })];
}

/** The Slack adapter, for the contract of all adapters. */
export const slackUnderTest = (name: string, options: SlackBotOptions): AdapterUnderTest => ({
  name,
  start: (responder) => startSlackAdapter(responder, options),
  longest: 12_000,
  skips: {},
});
