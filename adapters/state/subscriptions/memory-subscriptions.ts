import { LRUCache } from 'lru-cache';
import type { SeenDocuments, Subscription, SubscriptionStore } from '../../../src/chat/memory/subscription-store.ts';
import { formatSeen, RETRY_AFTER_MS } from './seen-documents.ts';

/** Subscriptions in memory, and what else is done with them. */
export interface MemorySubscriptions extends SubscriptionStore {
  readonly removeWhere: (condition: (place: string) => boolean) => void;
}

interface Kept extends Subscription {
  /** The documents of the report under way; null while none is. */
  readonly next: SeenDocuments | null;
  readonly failedAt: number;
}

/** Subscriptions of one process, in memory: lost with it. */
export function createMemorySubscriptions({
  now,
  limit,
}: {
  readonly now: () => number;
  readonly limit: number;
}): MemorySubscriptions {
  const kept = new LRUCache<string, Kept>({ max: limit });
  const keyOf = ({ place, provider }: Pick<Subscription, 'place' | 'provider'>): string => `${place} ${provider}`;
  const all = (): Kept[] => [...kept.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const remove = (condition: (one: Kept) => boolean): number => {
    const found = all().filter(condition);
    for (const one of found) kept.delete(keyOf(one));
    return found.length;
  };
  return {
    subscribe: async (subscription) => {
      if (kept.has(keyOf(subscription))) return false;
      kept.set(keyOf(subscription), { ...subscription, next: null, failedAt: 0 });
      return true;
    },
    unsubscribe: async (place, provider) =>
      remove((one) => one.place === place && (provider === null || one.provider === provider)),
    subscribedTo: async (place) => all().flatMap((one) => (one.place === place ? [one.provider] : [])),
    subscriptions: async (adapter) =>
      all().flatMap(({ next: _, failedAt: __, ...one }) => (one.adapter === adapter ? [one] : [])),
    beginReport: async (subscription, next) => {
      const found = kept.get(keyOf(subscription));
      if (!found || found.next || formatSeen(found.seen) !== formatSeen(subscription.seen)) return null;
      if (Math.abs(now() - found.failedAt) < RETRY_AFTER_MS) return null;
      kept.set(keyOf(subscription), { ...found, next });
      return 'begun';
    },
    endReport: async (subscription, how) => {
      const found = kept.get(keyOf(subscription));
      if (!found?.next) return;
      const ended = how === 'posted' ? { seen: found.next, failedAt: 0 } : { failedAt: now() };
      kept.set(keyOf(subscription), { ...found, ...ended, next: null });
    },
    removeWhere: (condition) => void remove(({ place }) => condition(place)),
  };
}
