import { type Client, Events, RESTEvents } from 'discord.js';
import type { Log } from '../../project/create-log.ts';
import { describeError } from './requests/discord-errors.ts';

/**
 * Logs what happens to a connection, once per change. It also handles every error event: an error event without a listener
 * would end the process.
 */
export function logClientEvents(client: Client, log: Log): void {
  let isLost = false;
  client.on(Events.Error, (error) => log.error(`Cannot handle an event of Discord: ${describeError(error)}.`));
  client.on(Events.Warn, (line) => log.warn(`discord.js warns: ${line}`));
  client.on(Events.ShardError, (error) => log.debug(`The gateway of Discord: ${describeError(error)}.`));
  client.on(Events.ShardReconnecting, () => {
    if (!isLost) log.warn('The connection to Discord is lost and is being made again.');
    isLost = true;
  });
  const onRestored = () => {
    if (isLost) log.info('The connection to Discord is back.');
    isLost = false;
  };
  client.on(Events.ShardResume, onRestored);
  client.on(Events.ShardReady, onRestored);
  client.rest.on(RESTEvents.RateLimited, ({ route, timeToReset, global }) =>
    log.debug(`Discord asks for ${timeToReset} ms of patience on ${global ? 'everything' : route}.`),
  );
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count }) =>
    log.warn(`Discord has refused ${count} requests within ten minutes, and locks the bot out at 10,000.`),
  );
}
