import { LRUCache } from 'lru-cache';
import { ownPart } from '../../src/chat/memory/hasher.ts';
import type { ChatState } from '../../src/chat/memory/state.ts';
import { createMemoryClaims } from './claims/memory-claims.ts';
import { DAY_MS, GUARD_MS, isQuotaOf, latestTime, type StateRules } from './rules/state-rules.ts';
import { createMemorySettings } from './settings/memory-settings.ts';
import { formatTurn, parseTurn } from './stored-turn.ts';
import { createMemorySubscriptions } from './subscriptions/memory-subscriptions.ts';
import { createMemoryTallies, type KeptVote } from './tallies/memory-tallies.ts';

/** Entries of each kind: with about 1 kB for a turn, a few megabytes in all. */
const MAX_ENTRIES = 5_000;

/**
 * The state in memory: lost when the process ends, and limited in size, so that the entries that were written longest ago
 * are dropped. It replaces the file when that cannot be used, and behaves in the same way.
 */
export function createMemoryState({ limit = MAX_ENTRIES, ...rules }: StateRules & { limit?: number }): ChatState {
  const { now, retentionDays } = rules;
  const { removeWhere, ...claims } = createMemoryClaims({ now, limit });
  const { removeWhere: removeSettings, ...settings } = createMemorySettings(limit);
  const { removeWhere: removeSubscriptions, ...subscriptions } = createMemorySubscriptions({ now, limit });
  // Read with `peek`: reading an entry does not keep it longer.
  const conversations = new LRUCache<string, { person: string; turn: string; at: number }>({ max: limit });
  const quotas = new LRUCache<string, { quota: string; startedAt: number; windowMs: number; uses: number }>({
    max: limit,
  });
  const feedback = new LRUCache<string, KeptVote>({ max: limit });
  const marks = new LRUCache<string, number>({ max: limit });
  const tallies = createMemoryTallies({ ...rules, limit, votes: () => [...feedback.values()] });
  const oldest = (): number => now() - retentionDays * DAY_MS;

  return {
    ...claims,
    countAnswer: tallies.countAnswer,
    readTallies: tallies.readTallies,
    takeMark: async (kind, name) => {
      // A digest that another process may have sent must not be sent from a memory that knows nothing of it.
      if (kind === 'digest' || marks.has(`${kind} ${name}`)) return false;
      marks.set(`${kind} ${name}`, now());
      return true;
    },
    releaseMark: async (kind, name) => void marks.delete(`${kind} ${name}`),
    ...settings,
    ...subscriptions,
    recall: async (conversation) => {
      const found = conversations.peek(conversation);
      return found && found.at >= oldest() ? parseTurn(found.turn) : null;
    },
    remember: async (conversation, person, turn) => {
      conversations.set(conversation, { person, turn: formatTurn(turn), at: now() });
    },
    count: async (quota, windowMs) => {
      const key = `${quota} ${windowMs}`;
      const last = quotas.peek(key);
      const isRunning = last && last.startedAt <= now() && last.startedAt + windowMs > now();
      const next = isRunning ? { ...last, uses: last.uses + 1 } : { quota, startedAt: now(), windowMs, uses: 1 };
      quotas.set(key, next);
      return next.uses;
    },
    saveFeedback: async (person, { reply, helpful }) => {
      feedback.set(`${reply} ${person}`, { reply, person, helpful, at: now() });
    },
    forget: async (person) => ({
      conversations: deleteWhere(conversations, (entry) => ownPart(entry.person) === ownPart(person)),
      feedback: deleteWhere(feedback, (entry) => ownPart(entry.person) === ownPart(person)),
      quotas: deleteWhere(quotas, ({ quota }) => isQuotaOf(quota, person)),
      ...counted(tallies.forget(person)),
    }),
    forgetWorkspace: async (workspace) => {
      const isOfWorkspace = (key: string): boolean => key.startsWith(`${workspace}.`);
      removeWhere(isOfWorkspace);
      removeSettings((place) => place === workspace || isOfWorkspace(place));
      removeSubscriptions(isOfWorkspace);
      return {
        conversations: deleteWhere(conversations, ({ person }) => isOfWorkspace(person)),
        feedback: deleteWhere(feedback, ({ person }) => isOfWorkspace(person)),
        quotas: deleteWhere(quotas, ({ quota }) => quota.split(':').some(isOfWorkspace)),
        ...counted(tallies.forgetWorkspace(workspace)),
      };
    },
    sweep: async () => {
      const latest = latestTime(now());
      removeWhere((_, at) => at <= now() - GUARD_MS || at > latest);
      deleteWhere(conversations, ({ at }) => at < oldest() || at > latest);
      deleteWhere(feedback, ({ at }) => at < oldest() || at > latest);
      deleteWhere(quotas, ({ startedAt, windowMs }) => startedAt + windowMs <= now() || startedAt > latest);
      tallies.sweep();
    },
    close: async () => {},
  };
}

/** A number of answers as `Forgotten` has it. */
const counted = (answers: number): { answers?: number } => (answers > 0 ? { answers } : {});

/** Deletes the entries that meet a condition, and returns how many they were. */
function deleteWhere<Value extends object>(
  cache: LRUCache<string, Value>,
  condition: (value: Value, key: string) => boolean,
): number {
  const matches = [...cache.entries()].filter(([key, value]) => condition(value, key));
  for (const [key] of matches) cache.delete(key);
  return matches.length;
}
