import { expect } from 'vitest';
import type { Responder } from '../../../src/chat/respond.ts';
import { findPings } from '../../fakes/slack/checks/find-pings.ts';
import { readableText } from '../../fakes/slack/checks/readable-text.ts';
import type { Channel, Person } from '../../fakes/slack/fake-workspace.ts';
import type { Delivery, StoredMessage } from '../../fakes/slack/records.ts';
import type { AdapterUnderTest, PlatformEvent, Posted, RunningAdapter } from '../contract.ts';
import { openSlackBot, type SlackBotInTest, type SlackBotOptions } from './open-slack-bot.ts';

/** Things by name, made when first asked for. */
function named<Thing>(make: (name: string) => Thing): (name: string) => Thing {
  const things = new Map<string, Thing>();
  return (name) => {
    const thing = things.get(name) ?? make(name);
    things.set(name, thing);
    return thing;
  };
}

/** The bot on a loopback Slack, as the contract of all adapters sees it. */
export async function startSlackAdapter(responder: Responder, options: SlackBotOptions): Promise<RunningAdapter> {
  const bot = await openSlackBot({ ...options, responder });
  const { slack, team } = bot;
  const person = named((name) => team.person(name));
  const stranger = named((name) => team.otherBot(name));
  const channel = named((name) => team.channel(name));
  /** `ts` of the message that began a thread, by the thread's name, and the other way round. */
  const [roots, names] = [new Map<string, string>(), new Map<string, string>()];
  const sent = new Map<string, Promise<readonly Delivery[]>>();
  let [stopped, direct] = [false, ''];
  let end = () => {};
  /** What is under way then is not acknowledged any more: Slack would send it again, to the next start. */
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });

  async function send(event: PlatformEvent): Promise<readonly Delivery[]> {
    if (event.author === 'itself' || event.isEdit) return sendOddity(bot, event, person(event.person));
    const author = event.author === 'other bot' ? stranger('other bot') : person(event.person);
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

  const postedOf = (message: StoredMessage): Posted => ({
    thread: names.get(message.threadTs ?? '') ?? direct,
    text: readableText(message),
    pings: findPings(message),
  });

  return {
    posted: () => slack.posts().map(postedOf),
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

/** What no person does: the bot's own words coming back, and the event of an edit. */
async function sendOddity(
  { slack, team }: SlackBotInTest,
  { author, text }: PlatformEvent,
  person: Person,
): Promise<readonly Delivery[]> {
  const im: Channel = person.im();
  const said = { channel: im.id, channel_type: 'im', text, ts: '1700000000.000001' };
  const own = { ...said, type: 'message', user: team.botUserId, bot_id: team.botId };
  const edit = { ...said, type: 'message', user: person.id, edited: { user: person.id, ts: '1700000001.000000' } };
  return [await slack.deliver(author === 'itself' ? own : edit, { workspace: team })];
}

/** The bot in Slack, for the contract. */
export const slackUnderTest = (name: string, options: SlackBotOptions): AdapterUnderTest => ({
  name,
  start: (responder) => startSlackAdapter(responder, options),
  longest: 12_000,
  skips: {},
});
