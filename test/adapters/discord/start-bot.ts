import { expect, onTestFinished } from 'vitest';
import { registerCommands } from '../../../adapters/discord/commands/register-commands.ts';
import type { TimeLimits } from '../../../adapters/discord/connect/time-limits.ts';
import { startDiscord } from '../../../adapters/discord/start-discord.ts';
import { createInFlight } from '../../../adapters/in-flight.ts';
import { createLog } from '../../../adapters/project/create-log.ts';
import { type Environment, readEnvironment } from '../../../adapters/project/environment.ts';
import type { RunningPlatform } from '../../../adapters/running-platform.ts';
import type { Responder } from '../../../src/chat/respond.ts';
import { clientOptionsFor } from '../../fakes/discord/client-options.ts';
import { openFakeDiscord } from '../../fakes/discord/open-fake-discord.ts';
import type { FakeChannel, FakeDiscord, FakeDiscordOptions, Person } from '../../fakes/discord/types/fake-discord.ts';
import { openRoom, type Room, type RoomOptions } from '../../src/chat/chat-room.ts';
import { settle } from './settle.ts';

/** How a bot differs from the usual one. */
export interface BotOptions {
  readonly discord?: FakeDiscordOptions;
  readonly room?: RoomOptions;
  /** Settings in addition to the token and the address of the fake. */
  readonly env?: Readonly<Record<string, string>>;
  readonly limits?: Partial<TimeLimits>;
  /** Wraps the responder of the bot. */
  readonly wrap?: (responder: Responder) => Responder;
}

/** The real bot on a fake Discord of its own, with Ann and Bob in it. */
export interface TestBot {
  readonly discord: FakeDiscord;
  readonly running: RunningPlatform;
  readonly room: Room;
  /** Lines of the log. */
  readonly lines: readonly string[];
  readonly general: FakeChannel;
  readonly ann: Person;
  readonly bob: Person;
  /** Resolves when the bot has handled everything. */
  readonly settle: () => Promise<void>;
  /** Starts the bot once more with an empty memory, as after a restart of its process. */
  readonly startAgain: () => Promise<RunningPlatform>;
}

/** Short pauses for tests. */
const QUICK: Partial<TimeLimits> = {
  // Long enough that nothing times out while other tests keep the machine busy.
  callbackMs: 15_000,
  requestMs: 15_000,
  graceMs: 300,
  farewellMs: 2_000,
  firstPauseMs: 10,
  longestPauseMs: 40,
  logoutMs: 15_000,
  deliveryPauseMs: 10,
};

/** Settings with the token and the address of a fake Discord. */
export const envOf = ({ api, token }: FakeDiscord, more: Readonly<Record<string, string>> = {}): Environment =>
  readEnvironment({ DISCORD_TOKEN: token, DISCORD_API_URL: api, LOG_LEVEL: 'debug', ...more });

/** No wait between identifies; everything else is as with the real Discord. */
export const quickly = (discord: FakeDiscord) => ({ ws: clientOptionsFor(discord).ws ?? {} });

const TWICE = /is acknowledged twice$/;

/**
 * Opens a fake Discord whose oracle has to be content when the test is over.
 * @param isHurried where the bot gives up on a request soon, and so may say twice what was heard
 */
export async function openDiscord(options: FakeDiscordOptions = {}, isHurried = false): Promise<FakeDiscord> {
  const discord = await openFakeDiscord(options);
  onTestFinished(async () => {
    await discord.stop();
    expect(discord.violations().filter((line) => !(isHurried && TWICE.test(line)))).toEqual([]);
    expect(discord.selfCheck()).toEqual([]);
  });
  return discord;
}

/** Starts the bot with its commands registered. */
export async function startBot(options: BotOptions = {}): Promise<TestBot> {
  const discord = await openDiscord(options.discord, options.limits?.callbackMs !== undefined);
  const lines: string[] = [];
  const env = envOf(discord, options.env);
  const log = createLog('debug', (line) => lines.push(line));
  await registerCommands({ env, guild: null, isDryRun: false, tell: () => {} });
  const inFlight = createInFlight();
  const start = async (room: Room) => {
    const responder = options.wrap ? options.wrap(room.responder) : room.responder;
    const limits = { ...QUICK, ...options.limits };
    const running = await startDiscord({ responder, env, log, limits, inFlight, clientOptions: quickly(discord) });
    onTestFinished(running.stop);
    return running;
  };
  const room = await openRoom(options.room);
  const running = await start(room);
  return {
    discord,
    running,
    room,
    lines,
    general: discord.home.channel('general'),
    ann: discord.person('ann'),
    bob: discord.person('bob'),
    settle: () => settle(discord, inFlight),
    startAgain: async () => start(await openRoom(options.room)),
  };
}
