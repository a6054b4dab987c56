import { OAuth2Scopes, PermissionsBitField } from 'discord.js';

/** What the bot is invited for. */
export interface InviteOptions {
  readonly applicationId: string;
  /** Whether it starts threads, which needs one more permission. */
  readonly startsThreads: boolean;
}

/** The address of the page on which somebody adds the bot and its commands to a server. */
export function inviteLink({ applicationId, startsThreads }: InviteOptions): string {
  const permissions = new PermissionsBitField([
    'ViewChannel',
    'SendMessages',
    'SendMessagesInThreads',
    'ReadMessageHistory',
    ...(startsThreads ? (['CreatePublicThreads'] as const) : []),
  ]);
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: String(permissions.bitfield),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}
