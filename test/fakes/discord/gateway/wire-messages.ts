import { allowedPings } from '../reading/allowed-pings.ts';
import type { Store } from '../store/create-store.ts';
import type { InteractionRecord, Json, MessageRecord } from '../types/records.ts';
import { wireChannel, wireUser } from './wire-places.ts';

const MESSAGE_TYPE = { plain: 0, reply: 19, slash: 20, contextMenu: 23 } as const;

/** Defaults that Discord adds to components from a bot. */
export function wireComponents(components: readonly unknown[]): readonly Json[] {
  let nextId = 1;
  const media = (given: unknown) => ({ id: '0', proxy_url: '', ...(given as Json) });
  const defaultsOf = (one: Json): Json => {
    switch (one['type']) {
      case 3:
        return { min_values: 1, max_values: 1 };
      case 11:
        return { description: null, spoiler: false, ...one, media: media(one['media']) };
      case 12:
        return {
          items: (one['items'] as readonly Json[]).map((item) => ({
            description: null,
            spoiler: false,
            ...item,
            media: media(item['media']),
          })),
        };
      case 13:
        return { name: 'file', size: 1, spoiler: false, ...one, file: media(one['file']) };
      case 14:
        return { divider: true, spacing: 1 };
      case 17:
        return { accent_color: null, spoiler: false };
      default:
        return {};
    }
  };
  const wire = (one: Json): Json => {
    const id = one['id'] || nextId++;
    const defaults = defaultsOf(one);
    const whole = [11, 12, 13].includes(Number(one['type'])) ? { ...one, ...defaults } : { ...defaults, ...one };
    return {
      ...whole,
      id,
      ...(one['components'] ? { components: (one['components'] as readonly Json[]).map(wire) } : {}),
      ...(one['accessory'] ? { accessory: wire(one['accessory'] as Json) } : {}),
    };
  };
  return (components as readonly Json[]).map(wire);
}

const wireEmbed = (embed: Json): Json => ({
  ...embed,
  type: 'rich',
  ...(Array.isArray(embed['fields'])
    ? { fields: embed['fields'].map((field: Json) => ({ inline: false, ...field })) }
    : {}),
});

const wireMetadata = ({ id, type, user, channel, source, isUserInstalled, command }: InteractionRecord): Json => {
  const base = {
    id,
    user: wireUser(user),
    authorizing_integration_owners: isUserInstalled ? { 1: user.id } : { 0: channel.guild?.id ?? '0' },
  };
  if (type === 3) return { ...base, type, interacted_message_id: source?.id ?? id };
  if (type !== 5)
    return { ...base, type: 2, ...(command?.type === 3 && source ? { target_message_id: source.id } : {}) };
  const of = source ? { ...base, type: 3, interacted_message_id: source.id } : { ...base, type: 2 };
  return { ...base, type, triggering_interaction_metadata: of };
};

const typeOf = ({ interaction, reference }: MessageRecord): number => {
  if (interaction?.type === 2) return interaction.command?.type === 3 ? MESSAGE_TYPE.contextMenu : MESSAGE_TYPE.slash;
  return reference || interaction?.type === 3 ? MESSAGE_TYPE.reply : MESSAGE_TYPE.plain;
};

/** Ids of the users that a message mentions, as in its field `mentions`. */
export function mentionedBy(store: Store, message: MessageRecord): readonly string[] {
  const replied =
    message.reference && message.pingsReplied ? store.messages.get(message.reference)?.user.id : undefined;
  const { users } = allowedPings(message, message.interaction !== null);
  return [...new Set([...users, ...(replied ? [replied] : [])])].filter((id) => store.users.has(id));
}

/** A message as REST returns it and the gateway sends it. */
export function wireMessage(store: Store, message: MessageRecord, depth = 0): Json {
  const { id, channel, user, content, reference, interaction, nonce } = message;
  const replied = reference ? store.messages.get(reference) : undefined;
  const pings = allowedPings(message, interaction !== null);
  const application = interaction ? { application_id: store.applicationId, webhook_id: store.applicationId } : {};
  return {
    id,
    type: typeOf(message),
    channel_id: channel.id,
    author: wireUser(user),
    content,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === null ? null : new Date(message.editedAt).toISOString(),
    tts: false,
    mention_everyone: pings.everyone,
    mentions: mentionedBy(store, message).flatMap((one) => {
      const mentioned = store.users.get(one);
      return mentioned ? [wireUser(mentioned)] : [];
    }),
    mention_roles: pings.roles,
    attachments: message.files.map(({ name, bytes }, index) => ({
      id: String(BigInt(id) + BigInt(index + 1)),
      filename: name,
      size: bytes.length,
      url: `${store.filesAt.url}/${id}/${encodeURIComponent(name)}`,
      proxy_url: `${store.filesAt.url}/${id}/${encodeURIComponent(name)}`,
    })),
    embeds: message.embeds.map((embed) => wireEmbed({ ...embed })),
    components: wireComponents(message.components),
    pinned: false,
    flags: message.flags,
    ...application,
    ...(message.sticker === null ? {} : { sticker_items: [{ id, name: message.sticker, format_type: 1 }] }),
    ...(message.forwards ? forwardOf(store, message.forwards) : {}),
    ...(nonce === null ? {} : { nonce }),
    ...(interaction ? { interaction_metadata: wireMetadata(interaction) } : {}),
    ...(message.thread && channel.guild ? { thread: wireChannel(store, message.thread) } : {}),
    ...(reference
      ? {
          message_reference: {
            type: 0,
            message_id: reference,
            channel_id: channel.id,
            ...(channel.guild ? { guild_id: channel.guild.id } : {}),
          },
          ...(depth === 0
            ? { referenced_message: replied && !replied.isDeleted ? wireMessage(store, replied, 1) : null }
            : {}),
        }
      : {}),
  };
}

/** A forwarded message: a snapshot of it, and a reference. Discord's own has the type 1, which its OpenAPI document lacks. */
function forwardOf(store: Store, forwarded: MessageRecord): Json {
  const whole = wireMessage(store, forwarded, 1);
  const names = [
    'type',
    'content',
    'embeds',
    'attachments',
    'timestamp',
    'edited_timestamp',
    'flags',
    'mentions',
    'mention_roles',
    'components',
  ];
  const message = Object.fromEntries(names.map((name) => [name, whole[name]]));
  return {
    message_snapshots: [{ message }],
    message_reference: { type: 0, message_id: forwarded.id, channel_id: forwarded.channel.id },
  };
}

/** The same message for a bot that may not read contents. */
export const withoutContent = (message: Json): Json => ({
  ...message,
  content: '',
  embeds: [],
  attachments: [],
  components: [],
});

export const FLAG = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  hasThread: 1 << 5,
  componentsV2: 1 << 15,
} as const;
