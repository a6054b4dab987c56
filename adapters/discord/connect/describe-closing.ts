import { GatewayCloseCodes } from 'discord.js';

/** Why the gateway closes a connection: https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway */
const REASONS: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.UnknownError]: 'Discord does not say why',
  [GatewayCloseCodes.UnknownOpcode]: 'Discord does not understand what was sent',
  [GatewayCloseCodes.DecodeError]: 'Discord does not understand what was sent',
  [GatewayCloseCodes.NotAuthenticated]: 'Discord had not accepted the token yet',
  [GatewayCloseCodes.AuthenticationFailed]: 'Discord does not accept the token',
  [GatewayCloseCodes.AlreadyAuthenticated]: 'the bot was logged in already',
  [GatewayCloseCodes.InvalidSeq]: 'the session cannot be resumed',
  [GatewayCloseCodes.RateLimited]: 'too much was sent at once',
  [GatewayCloseCodes.SessionTimedOut]: 'the session has timed out',
  [GatewayCloseCodes.InvalidShard]:
    'Discord does not accept the number of its connections (shards). The number that Discord recommends is asked for again',
  [GatewayCloseCodes.ShardingRequired]:
    'the bot is in so many servers that it needs more connections (shards). The number that Discord recommends is asked for again',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord no longer speaks this version of its gateway',
  [GatewayCloseCodes.InvalidIntents]: 'Discord does not know one of the intents',
  [GatewayCloseCodes.DisallowedIntents]: 'an intent is switched off in the developer portal',
};

/** Says in words why the gateway closed a connection, with the code for whoever looks it up. */
export const describeClosing = (code: number): string =>
  REASONS[code] ? `${REASONS[code]} (code ${code})` : `the gateway closed with code ${code}`;
