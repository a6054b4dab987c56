import type { Log } from '../../create-log.ts';

/** Channels that are remembered at most; beyond, some are told of anew. */
const MAX_CHANNELS = 1000;

/** Tells the operator of each channel in which the bot may not write, once. */
export function createForbiddenChannelWarning(log: Log): (channel: string) => void {
  const told = new Set<string>();
  return (channel) => {
    if (told.has(channel)) return;
    if (told.size >= MAX_CHANNELS) told.clear();
    told.add(channel);
    log.warn(
      `Cannot post in the Discord channel ${channel}: the bot lacks a permission there. ` +
        'Allow its role "View Channel", "Send Messages", "Send Messages in Threads" and "Read Message History" in the settings of the channel.',
    );
  };
}
