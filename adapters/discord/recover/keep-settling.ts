import type { Client } from 'discord.js';

/** Looks again and again for what other processes have left when they ended. */
export interface Settling {
  /** Names the client to use from now on. */
  readonly use: (client: Client) => void;
  readonly stop: () => void;
}

/**
 * Settles what other processes have left, as long as there is a connection.
 * @param settle settles it with a connected client; never rejects
 * @param everyMs the time between two looks
 */
export function keepSettling(settle: (client: Client<true>) => void, everyMs: number): Settling {
  let current: Client | null = null;
  const timer = setInterval(() => {
    if (current?.isReady()) settle(current);
  }, everyMs).unref();
  return {
    use: (client) => {
      current = client;
    },
    stop: () => clearInterval(timer),
  };
}
