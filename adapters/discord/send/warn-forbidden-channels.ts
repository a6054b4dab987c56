import { LRUCache } from 'lru-cache';
import type { Log } from '../../project/create-log.ts';

/** Channels to remember; the operator may be told again about older ones. */
const MAX_CHANNELS = 1000;

/** Makes the function that tells the operator about a channel in which the bot may not write, once per channel. */
export function createForbiddenChannelWarning(log: Log): (channelId: string) => void {
  const warned = new LRUCache<string, true>({ max: MAX_CHANNELS });
  return (channelId) => {
    if (warned.get(channelId)) return;
    warned.set(channelId, true);
    log.warn(
      `Cannot post in the Discord channel ${channelId}: the bot lacks a permission there. ` +
        'Allow its role "View Channel", "Send Messages", "Send Messages in Threads" and "Read Message History" in the settings of the channel.',
    );
  };
}
