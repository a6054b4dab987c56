import type { FakeChannel, FakeGuild, GuildOptions, PersonOptions } from '../types/fake-discord.ts';
import type { ChannelRecord, CommandRecord, InteractionRecord, MessageRecord, UserRecord } from '../types/records.ts';
import { createSignal, type Signal } from './create-signal.ts';
import { createSnowflakes } from './create-snowflakes.ts';

/** The state of the fake: users, guilds, channels, messages, interactions, commands. */
export interface Store extends Signal {
  readonly clock: () => number;
  readonly nextId: () => string;
  readonly bot: UserRecord;
  readonly applicationId: string;
  readonly users: ReadonlyMap<string, UserRecord>;
  readonly guilds: ReadonlyMap<string, FakeGuild>;
  readonly channels: ReadonlyMap<string, ChannelRecord>;
  readonly messages: Map<string, MessageRecord>;
  /** The bot's answers by id of the message: replies to it, and messages in the thread that started from it. */
  readonly answers: Map<string, MessageRecord[]>;
  readonly interactions: Map<string, InteractionRecord>;
  readonly tokens: Map<string, InteractionRecord>;
  commands: readonly CommandRecord[];
  readonly typing: string[];
  /** Where the files of messages stand. */
  readonly filesAt: { url: string };
  readonly addUser: (name: string, options?: PersonOptions) => UserRecord;
  readonly userNamed: (name: string) => UserRecord | undefined;
  readonly addGuild: (options: GuildOptions) => FakeGuild;
  readonly addChannel: (channel: Omit<ChannelRecord, 'id' | 'createdAt'> & { readonly id?: string }) => ChannelRecord;
  readonly dmWith: (user: UserRecord) => ChannelRecord;
  readonly addGroup: (owner: UserRecord, name: string) => ChannelRecord;
  readonly recordOf: (channel: FakeChannel) => ChannelRecord;
}

/** Called when a guild or a channel is created. */
export interface StoreEvents {
  readonly guildAdded: (guild: FakeGuild) => void;
  readonly channelAdded: (channel: ChannelRecord) => void;
}

export function createStore(clock: () => number, events: StoreEvents): Store {
  const nextId = createSnowflakes(clock);
  const users = new Map<string, UserRecord>();
  const guilds = new Map<string, FakeGuild>();
  const channels = new Map<string, ChannelRecord>();

  const addUser = (name: string, options: PersonOptions = {}): UserRecord => {
    const { locale = 'en-US', isBot = false, hasInstalled = false, isAdmin = false } = options;
    const user = { id: nextId(), name, locale, isBot, hasInstalled, isAdmin };
    users.set(user.id, user);
    return user;
  };
  const bot = addUser('clausewise', { isBot: true });

  const addChannel: Store['addChannel'] = (given) => {
    const channel = { id: nextId(), createdAt: clock(), ...given };
    channels.set(channel.id, channel);
    events.channelAdded(channel);
    return channel;
  };

  const addGuild = ({ name, botIsMember = true, locale = 'en-US', channels: names = [] }: GuildOptions) => {
    const find = (wanted: string, kind: 'text' | 'thread', parent: FakeChannel | null) =>
      [...channels.values()].find(
        (one) => one.guild === guild && one.name === wanted && one.kind === kind && one.parent === parent,
      );
    const guild: FakeGuild = {
      id: nextId(),
      name,
      botIsMember,
      locale,
      channel: (wanted, { botMay = 'post' } = {}) =>
        find(wanted, 'text', null) ??
        addChannel({ name: wanted, kind: 'text', guild, parent: null, botMay, recipient: null, ownerId: bot.id }),
      thread: (channel, wanted) => {
        const parent = recordOf(channel);
        const { botMay } = parent;
        const ownerId = [...users.values()].find((user) => !user.isBot)?.id ?? bot.id;
        return (
          find(wanted, 'thread', parent) ??
          addChannel({ name: wanted, kind: 'thread', guild, parent, botMay, recipient: null, ownerId })
        );
      },
    };
    guilds.set(guild.id, guild);
    events.guildAdded(guild);
    for (const channel of names) guild.channel(channel);
    return guild;
  };

  const dmWith = (user: UserRecord): ChannelRecord =>
    [...channels.values()].find((one) => one.recipient === user) ??
    addChannel({
      name: user.name,
      kind: 'dm',
      guild: null,
      parent: null,
      botMay: 'post',
      recipient: user,
      ownerId: user.id,
    });

  const addGroup = ({ id: ownerId }: UserRecord, name: string): ChannelRecord =>
    addChannel({ name, kind: 'group', guild: null, parent: null, botMay: 'nothing', recipient: null, ownerId });

  const recordOf = (channel: FakeChannel): ChannelRecord => {
    const record = channels.get(channel.id);
    if (!record) throw new Error(`Cannot use channel ${channel.name}: it is of another fake Discord.`);
    return record;
  };

  return {
    ...createSignal(),
    clock,
    nextId,
    bot,
    applicationId: nextId(),
    users,
    guilds,
    channels,
    messages: new Map(),
    answers: new Map(),
    interactions: new Map(),
    tokens: new Map(),
    commands: [],
    typing: [],
    filesAt: { url: 'https://cdn.example.org/attachments' },
    addUser,
    userNamed: (name) => [...users.values()].find((user) => user.name === name),
    addGuild,
    addChannel,
    dmWith,
    addGroup,
    recordOf,
  };
}
