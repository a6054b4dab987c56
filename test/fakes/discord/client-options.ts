import type { ClientOptions } from 'discord.js';
import { Agent } from 'undici-6';

/** Milliseconds; the default of discord.js. With less, a busy machine aborts requests that were carried out. */
const TIMEOUT_MS = 15_000;

/**
 * The options that point a discord.js Client at a fake Discord: its address, no wait between identifies (otherwise 5 s
 * in which a test does nothing), and requests through undici 6, for which discord.js is written.
 */
export function clientOptionsFor({ api }: { readonly api: string }): Pick<ClientOptions, 'rest' | 'ws'> {
  return {
    rest: { api, version: '10', timeout: TIMEOUT_MS, globalRequestsPerSecond: 5_000, agent: new Agent() },
    ws: {
      large_threshold: 50,
      version: 10,
      buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }),
    },
  } as Pick<ClientOptions, 'rest' | 'ws'>;
}
