import type { APIApplicationCommand } from 'discord.js';
import type { GatewayEvent } from '../gateway/open-gateway.ts';
import { wireMessage } from '../gateway/wire-messages.ts';
import { botPermissions, wireChannel, wireMember, wireUser } from '../gateway/wire-places.ts';
import type { Store } from '../store/create-store.ts';
import type { Exchange } from '../types/fake-discord.ts';
import type { ChannelRecord, InteractionRecord, Json, MessageRecord, UserRecord } from '../types/records.ts';
import { contextOf } from './find-command.ts';

export interface NewInteraction {
  readonly type: InteractionRecord['type'];
  readonly user: UserRecord;
  readonly channel: ChannelRecord;
  readonly data: Json;
  readonly isUserInstalled: boolean;
  readonly command?: APIApplicationCommand;
  readonly focusedType?: number | null;
  readonly source?: MessageRecord | null;
}

const UPLOAD_LIMIT = 10 * 1024 * 1024;

/** Sends interactions to the bot, and shows how it answers them. */
export function createInteractions(store: Store, dispatch: (event: GatewayEvent) => void) {
  function send(given: NewInteraction): Exchange {
    const { type, user, channel, command = null, focusedType = null, source = null, isUserInstalled } = given;
    const id = store.nextId();
    const interaction: InteractionRecord = {
      id,
      token: `made-up-token-of-${id}`,
      type,
      createdAt: store.clock(),
      user,
      channel,
      command,
      focusedType,
      source,
      isUserInstalled,
      callbackType: null,
      acknowledgement: null,
      isAnswerLost: () => false,
      suggestions: null,
      modal: null,
      original: null,
      followUps: [],
    };
    store.interactions.set(id, interaction);
    store.tokens.set(interaction.token, interaction);
    dispatch({
      name: 'INTERACTION_CREATE',
      data: wireInteraction(store, interaction, given.data),
      guildId: channel.guild?.id ?? null,
      intent: 0,
    });
    return toExchange(store, interaction);
  }
  return { send };
}

export type Interactions = ReturnType<typeof createInteractions>;

function wireInteraction(store: Store, interaction: InteractionRecord, data: Json): Json {
  const { id, token, type, user, channel, source, isUserInstalled } = interaction;
  const { guild } = channel;
  // A message command has its target in the data only.
  const hasMessage = source !== null && interaction.command === null;
  const place = guild
    ? {
        guild_id: guild.id,
        guild: { id: guild.id, locale: guild.locale, features: [] },
        guild_locale: guild.locale,
        member: { ...wireMember(user), user: wireUser(user) },
      }
    : { user: wireUser(user) };
  return {
    id,
    application_id: store.applicationId,
    type,
    data,
    ...place,
    channel: { ...wireChannel(store, channel), ...(guild ? { permissions: wireMember(user)['permissions'] } : {}) },
    channel_id: channel.id,
    token,
    version: 1,
    ...(hasMessage ? { message: wireMessage(store, source) } : {}),
    app_permissions: botPermissions(channel),
    locale: user.locale,
    entitlements: [],
    authorizing_integration_owners: isUserInstalled ? { 1: user.id } : { 0: guild?.id ?? '0' },
    context: contextOf(channel),
    attachment_size_limit: UPLOAD_LIMIT,
  };
}

function toExchange(store: Store, interaction: InteractionRecord): Exchange {
  const isAnswer = ({ isLoading, isDeleted }: MessageRecord) => !isLoading && !isDeleted;
  const edited = interaction.source?.edits.length ?? 0;
  /** A deferred update is answered when the message with the button is edited. */
  const answer = (): MessageRecord | null => {
    const { original, acknowledgement } = interaction;
    if (!original || !isAnswer(original)) return null;
    const isPending = acknowledgement?.kind === 'deferred update' && original.edits.length === edited;
    return isPending ? null : original;
  };
  const until = store.untilOf(interaction.id);
  const exchange: Exchange = {
    interactionId: interaction.id,
    acknowledged: until(() => interaction.acknowledgement),
    answered: () => until(answer),
    followUps: (count) => until(() => interaction.followUps.length >= count && interaction.followUps),
    messages: () => {
      const first = answer();
      return [...(first ? [first] : []), ...interaction.followUps.filter(isAnswer)];
    },
    suggestions: () => until(() => interaction.suggestions),
    modal: async () => ({ data: await until(() => interaction.modal), of: exchange }),
    isThinking: () => interaction.original?.isLoading === true && !interaction.original.isDeleted,
  };
  return exchange;
}
