import { type APIComponentInContainer, type APIContainerComponent, ComponentType, MessageFlags } from 'discord.js';

/** A message that discord.js takes as a reply, an edit, a follow-up or a message in a channel. */
export interface DiscordMessage {
  readonly flags: typeof MessageFlags.IsComponentsV2;
  readonly components: readonly [APIContainerComponent];
  /** A reply never pings anybody, not even the author of the message it replies to. */
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
}

/** A component inside the container of a message. */
export type Component = APIComponentInContainer;

/**
 * Makes a message: its components in one container.
 * @param colour RGB of the stripe at its side; null for none
 */
export const toMessage = (components: readonly Component[], colour: number | null): DiscordMessage => ({
  flags: MessageFlags.IsComponentsV2,
  components: [
    {
      type: ComponentType.Container,
      ...(colour === null ? {} : { accent_color: colour }),
      components: [...components],
    },
  ],
  allowedMentions: { parse: [], repliedUser: false },
});
