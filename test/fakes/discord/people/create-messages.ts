import type { GatewayEvent } from '../gateway/open-gateway.ts';
import { messageIntent } from '../gateway/open-gateway.ts';
import { FLAG, mentionedBy, wireMessage } from '../gateway/wire-messages.ts';
import { wireMember } from '../gateway/wire-places.ts';
import type { Store } from '../store/create-store.ts';
import type { MessageState, PostedFile } from '../types/fake-discord.ts';
import type { ChannelRecord, InteractionRecord, Json, MessageRecord, UserRecord } from '../types/records.ts';

/** Posts, edits and deletes messages, and sends the gateway events. */
export interface Messages {
  readonly post: (message: NewMessage) => MessageRecord;
  readonly edit: (message: MessageRecord, state: MessageState, files?: readonly PostedFile[]) => void;
  readonly remove: (message: MessageRecord) => void;
  /** Sends MESSAGE_CREATE again, or belatedly. */
  readonly announce: (message: MessageRecord) => void;
}

export interface NewMessage {
  readonly channel: ChannelRecord;
  readonly user: UserRecord;
  readonly state: MessageState;
  readonly id?: string;
  readonly reference?: string | null;
  readonly pingsReplied?: boolean;
  readonly interaction?: InteractionRecord | null;
  readonly isLoading?: boolean;
  readonly files?: readonly PostedFile[];
  readonly nonce?: string | number | null;
  readonly forwards?: MessageRecord | null;
  readonly sticker?: string | null;
  /** No gateway event is sent. */
  readonly unseen?: boolean;
}

export const NO_STATE: MessageState = { content: '', embeds: [], components: [], flags: 0, allowedMentions: null };

const pickState = ({ content, embeds, components, flags, allowedMentions }: MessageState): MessageState => ({
  content,
  embeds,
  components,
  flags,
  allowedMentions,
});

export function createMessages(store: Store, dispatch: (event: GatewayEvent) => void): Messages {
  const isHeard = ({ guild, botMay }: ChannelRecord) => (guild?.botIsMember ?? true) && botMay !== 'nothing';

  function tell(name: string, message: MessageRecord): void {
    const { channel, user } = message;
    if (message.visibleTo !== null || !isHeard(channel)) return;
    const place: Json = channel.guild
      ? { guild_id: channel.guild.id, member: memberOf(user), channel_type: channel.kind === 'thread' ? 11 : 0 }
      : { channel_type: 1 };
    const isOpen = user === store.bot || channel.kind === 'dm' || mentionedBy(store, message).includes(store.bot.id);
    dispatch({
      name,
      data: { ...wireMessage(store, message), ...place },
      guildId: channel.guild?.id ?? null,
      intent: messageIntent(channel.guild),
      hidesContent: !isOpen,
    });
  }

  const changed = ({ interaction, reference, channel }: MessageRecord) =>
    store.changed(interaction?.id, reference, channel.id);

  return {
    post: ({ channel, user, state, interaction = null, isLoading = false, ...more }) => {
      const isEphemeral = interaction !== null && (state.flags & FLAG.ephemeral) !== 0;
      const message: MessageRecord = {
        id: more.id ?? store.nextId(),
        channel,
        user,
        author: user,
        ...pickState(state),
        flags: state.flags | (isLoading ? FLAG.loading : 0),
        reference: more.reference ?? null,
        pingsReplied: more.pingsReplied ?? false,
        thread: null,
        interactionId: interaction?.id ?? null,
        interaction,
        visibleTo: isEphemeral ? interaction.user.name : null,
        isLoading,
        isDeleted: false,
        files: more.files ?? [],
        edits: [],
        createdAt: store.clock(),
        editedAt: null,
        nonce: more.nonce ?? null,
        forwards: more.forwards ?? null,
        sticker: more.sticker ?? null,
      };
      store.messages.set(message.id, message);
      // A thread has the id of the message that it started from.
      const answered = message.reference ?? channel.id;
      if (user === store.bot) store.answers.set(answered, [...(store.answers.get(answered) ?? []), message]);
      if (!more.unseen) tell('MESSAGE_CREATE', message);
      changed(message);
      return message;
    },
    edit: (message, state, files) => {
      if (!message.isLoading) {
        message.edits = [...message.edits, pickState(message)];
        message.editedAt = store.clock();
      }
      Object.assign(message, pickState(state), {
        flags: (state.flags | (message.flags & FLAG.ephemeral)) & ~FLAG.loading,
        isLoading: false,
        ...(files && { files }),
      });
      tell('MESSAGE_UPDATE', message);
      changed(message);
    },
    remove: (message) => {
      message.isDeleted = true;
      const { id, channel } = message;
      if (message.visibleTo === null && isHeard(channel))
        dispatch({
          name: 'MESSAGE_DELETE',
          data: { id, channel_id: channel.id, ...(channel.guild ? { guild_id: channel.guild.id } : {}) },
          guildId: channel.guild?.id ?? null,
          intent: messageIntent(channel.guild),
        });
      changed(message);
    },
    announce: (message) => tell('MESSAGE_CREATE', message),
  };
}

/** A member inside a message has no permissions field. */
function memberOf(user: UserRecord): Json {
  const { permissions: _, ...member } = wireMember(user);
  return member;
}
