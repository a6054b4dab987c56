import { type BaseInteraction, InteractionContextType, PermissionFlagsBits } from 'discord.js';

/**
 * True where the bot takes no part: somebody who has installed it for themselves uses it in a server of which it is no
 * member, or in a conversation of people (context PrivateChannel, group DMs among them).
 */
export const isGuest = ({ guildId, context, authorizingIntegrationOwners }: BaseInteraction): boolean =>
  guildId === null ? context !== InteractionContextType.BotDM : authorizingIntegrationOwners.guildId === null;

/**
 * True where an answer must not be public: as a guest of a server the bot speaks with the permission of the person to use
 * external apps, without which Discord makes every answer ephemeral.
 */
export const mustBeQuiet = (interaction: BaseInteraction): boolean =>
  interaction.inGuild() &&
  isGuest(interaction) &&
  !interaction.memberPermissions?.has(PermissionFlagsBits.UseExternalApps);
