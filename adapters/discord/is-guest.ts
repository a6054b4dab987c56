import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';

/** True where the bot is no member of the server: somebody uses it there who has installed it for themselves. */
export const isGuest = (interaction: BaseInteraction): boolean =>
  interaction.inGuild() && interaction.authorizingIntegrationOwners.guildId === null;

/**
 * True where an answer must not be public: as a guest the bot speaks with the permission of the person to use external
 * apps, without which Discord makes every answer ephemeral.
 */
export const mustBeQuiet = (interaction: BaseInteraction): boolean =>
  isGuest(interaction) && !interaction.memberPermissions?.has(PermissionFlagsBits.UseExternalApps);
