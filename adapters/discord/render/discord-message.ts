import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';

/** A message as discord.js takes it for a reply, an edit, a follow-up, or a message of a channel. */
export interface DiscordMessage {
  readonly flags: typeof MessageFlags.IsComponentsV2;
  readonly components: readonly [APIContainerComponent];
  /** Nothing that a reply contains calls anybody, not even the author of the message that is replied to. */
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
}

/** What stands in a container. */
export type Piece = APIComponentInContainer;

/** A message of pieces, with a stripe of a colour at its side. */
export const messageOf = (pieces: readonly Piece[], colour: number | null): DiscordMessage => ({
  flags: MessageFlags.IsComponentsV2,
  components: [
    { type: ComponentType.Container, ...(colour === null ? {} : { accent_color: colour }), components: [...pieces] },
  ],
  allowedMentions: { parse: [], repliedUser: false },
});

/** A row of buttons. */
export const buttonRow = (
  buttons: readonly APIButtonComponentWithCustomId[],
): APIActionRowComponent<APIButtonComponentWithCustomId> => ({
  type: ComponentType.ActionRow,
  components: [...buttons],
});
