import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import type { Store } from '../store/create-store.ts';
import type { FakeGuild } from '../types/fake-discord.ts';
import type { ChannelRecord, Json, UserRecord } from '../types/records.ts';

/** Users, members, channels and guilds in Discord's JSON. */
export const wireUser = ({ id, name, isBot }: UserRecord): Json => ({
  id,
  username: name,
  discriminator: '0',
  global_name: isBot ? null : name,
  avatar: null,
  public_flags: 0,
  flags: 0,
  primary_guild: null,
  ...(isBot ? { bot: true } : {}),
});

const JOINED = '2025-01-01T00:00:00.000Z';

export const wireMember = ({ isAdmin }: UserRecord): Json => ({
  avatar: null,
  banner: null,
  communication_disabled_until: null,
  flags: 0,
  joined_at: JOINED,
  nick: null,
  pending: false,
  premium_since: null,
  roles: [],
  deaf: false,
  mute: false,
  permissions: isAdmin ? String(PermissionsBitField.All) : MEMBER_PERMISSIONS,
});

const MEMBER_PERMISSIONS = String(
  PermissionFlagsBits.ViewChannel |
    PermissionFlagsBits.SendMessages |
    PermissionFlagsBits.ReadMessageHistory |
    PermissionFlagsBits.UseApplicationCommands,
);

/** The bot's permissions in a channel, as sent with an interaction. */
export function botPermissions({ botMay, guild }: ChannelRecord): string {
  const { ViewChannel, ReadMessageHistory, SendMessages, SendMessagesInThreads, EmbedLinks, AttachFiles } =
    PermissionFlagsBits;
  if (guild && !guild.botIsMember) return String(EmbedLinks | AttachFiles);
  if (botMay === 'nothing') return '0';
  if (botMay === 'read') return String(ViewChannel | ReadMessageHistory);
  return String(
    ViewChannel |
      ReadMessageHistory |
      SendMessages |
      SendMessagesInThreads |
      EmbedLinks |
      AttachFiles |
      PermissionFlagsBits.CreatePublicThreads,
  );
}

const CHANNEL_TYPE = { text: 0, dm: 1, group: 3, thread: 11 } as const;

/** Minutes after which an idle thread is archived. */
const ARCHIVE_MINUTES = 1440;

export function wireChannel(store: Store, channel: ChannelRecord): Json {
  const { id, name, kind, guild, parent, recipient } = channel;
  const base = { id, type: CHANNEL_TYPE[kind], last_message_id: null, flags: 0 };
  if (kind === 'dm') return { ...base, recipients: recipient ? [wireUser(recipient)] : [] };
  if (kind === 'group') return { ...base, name, icon: null, owner_id: channel.ownerId, recipients: [] };
  const inGuild = { ...base, name, guild_id: guild?.id, parent_id: parent?.id ?? null, rate_limit_per_user: 0 };
  if (kind === 'text')
    return { ...inGuild, position: 0, permission_overwrites: overwritesFor(store, channel), nsfw: false, topic: null };
  return {
    ...inGuild,
    owner_id: channel.ownerId,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    thread_metadata: {
      archived: false,
      archive_timestamp: new Date(channel.createdAt).toISOString(),
      auto_archive_duration: ARCHIVE_MINUTES,
      locked: false,
      create_timestamp: new Date(channel.createdAt).toISOString(),
    },
  };
}

const { ViewChannel, SendMessages } = PermissionFlagsBits;

const overwritesFor = (store: Store, { botMay }: ChannelRecord): readonly Json[] =>
  botMay === 'post'
    ? []
    : [{ id: store.bot.id, type: 1, allow: '0', deny: String(botMay === 'nothing' ? ViewChannel : SendMessages) }];

/** The role that Discord makes for the bot when it joins; its id is that of the bot's application. */
const ownRole = (store: Store, guild: FakeGuild): Json => ({
  ...everyoneRole(guild),
  id: store.applicationId,
  name: store.bot.name,
  permissions: '0',
  position: 1,
  managed: true,
  tags: { bot_id: store.bot.id },
});

const everyoneRole = (guild: FakeGuild): Json => ({
  id: guild.id,
  name: '@everyone',
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  position: 0,
  permissions: String(
    PermissionFlagsBits.CreatePublicThreads | PermissionFlagsBits.SendMessagesInThreads | BigInt(MEMBER_PERMISSIONS),
  ),
  managed: false,
  mentionable: false,
  flags: 0,
});

/** A guild as in GUILD_CREATE. */
export function wireGuild(store: Store, guild: FakeGuild): Json {
  const own = [...store.channels.values()].filter((channel) => channel.guild === guild);
  const wireAll = (kind: ChannelRecord['kind']) =>
    own.filter((channel) => channel.kind === kind).map((channel) => wireChannel(store, channel));
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    // Never the bot, which as the owner would be allowed everything.
    owner_id: [...store.users.values()].find((user) => !user.isBot)?.id ?? guild.id,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: [everyoneRole(guild), ownRole(store, guild)],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: guild.locale,
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    joined_at: JOINED,
    large: false,
    unavailable: false,
    member_count: store.users.size,
    voice_states: [],
    members: [{ ...wireMember(store.bot), user: wireUser(store.bot) }],
    channels: wireAll('text'),
    threads: wireAll('thread'),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
