/**
 * Commands that are registered both everywhere and in a server are shown twice there (discord/discord-api-docs#3885).
 * @param isGuild whether those of the server itself were looked for first
 */
export const duplicateWarning = (server: string, count: number, isGuild: boolean): string =>
  `The server ${server} shows ${count} commands twice: ${isGuild ? 'they are registered everywhere too' : 'it has them for itself too'}. ` +
  `To remove its own: npm run discord:register -- --guild ${server} --remove`;
