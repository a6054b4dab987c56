import { LRUCache } from 'lru-cache';
import type { MessageClaims } from '../../../src/chat/memory/message-claims.ts';
import { GUARD_MS, MAX_CLAIM_MS } from '../rules/state-rules.ts';
import type { ClaimState } from '../tables/state-tables.ts';

/** Claims in memory, and what else is done with them. */
export interface MemoryClaims extends MessageClaims {
  readonly removeWhere: (condition: (message: string, at: number) => boolean) => void;
}

/** Claims of one process, in memory. What is owed is lost with the process, so nothing is ever owed. */
export function createMemoryClaims({
  now,
  limit,
}: {
  readonly now: () => number;
  readonly limit: number;
}): MemoryClaims {
  const claims = new LRUCache<string, { state: ClaimState; at: number }>({ max: limit });
  /** The state of a message, read with `peek` so that reading does not keep it longer; null once it has expired. */
  const stateOf = (message: string): ClaimState | null => {
    const found = claims.peek(message);
    if (!found || found.at <= now() - GUARD_MS) return null;
    const isSettled = found.state === 'answered' || found.state === 'told';
    return isSettled || found.at > now() - MAX_CLAIM_MS ? found.state : 'seen';
  };
  const put = (message: string, state: ClaimState): void => void claims.set(message, { state, at: now() });
  return {
    note: async (message) => {
      const state = stateOf(message);
      if (state !== 'answered' && state !== 'told') put(message, 'seen');
    },
    claim: async (message) => {
      const state = stateOf(message);
      if (state !== null && state !== 'seen' && state !== 'told') return false;
      put(message, 'answering');
      return true;
    },
    beginDelivery: async (message) => {
      const state = stateOf(message);
      if (state === 'answered' || state === 'told') return false;
      put(message, 'delivering');
      return true;
    },
    settle: async (message, how) => put(message, how),
    takeOwed: async () => [],
    removeWhere: (condition) => {
      for (const [message, { at }] of [...claims.entries()]) if (condition(message, at)) claims.delete(message);
    },
  };
}
