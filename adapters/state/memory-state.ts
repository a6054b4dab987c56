import { ownPart } from '../../src/chat/memory/hasher.ts';
import type { ChatState } from '../../src/chat/memory/state.ts';
import { BoundedMap } from './bounded-map.ts';
import { DAY_MS, GUARD_MS, isQuotaOf, type StateRules } from './state-rules.ts';
import { formatTurn, parseTurn } from './stored-turn.ts';

/** Entries of each kind; at about 1 kB for a turn some megabytes in all. */
const MAX_ENTRIES = 5_000;

/**
 * The state in memory: forgotten when the process ends, and bounded in number. It stands in for the file where that
 * cannot be used, and behaves alike.
 */
export function createMemoryState({
  now,
  retentionDays,
  limit = MAX_ENTRIES,
}: StateRules & { limit?: number }): ChatState {
  const seen = new BoundedMap<{ at: number }>(limit);
  const conversations = new BoundedMap<{ person: string; turn: string; at: number }>(limit);
  const quotas = new BoundedMap<{ quota: string; startedAt: number; windowMs: number; uses: number }>(limit);
  const feedback = new BoundedMap<{ person: string; at: number }>(limit);
  const oldest = (): number => now() - retentionDays * DAY_MS;

  return {
    firstSight: async (key) => {
      if ((seen.get(key)?.at ?? Number.NEGATIVE_INFINITY) > now() - GUARD_MS) return false;
      seen.set(key, { at: now() });
      return true;
    },
    recall: async (conversation) => {
      const found = conversations.get(conversation);
      return found && found.at >= oldest() ? parseTurn(found.turn) : null;
    },
    remember: async (conversation, person, turn) => {
      conversations.set(conversation, { person, turn: formatTurn(turn), at: now() });
    },
    count: async (quota, windowMs) => {
      const key = `${quota} ${windowMs}`;
      const last = quotas.get(key);
      const running = last && last.startedAt <= now() && last.startedAt + windowMs > now();
      const next = running ? { ...last, uses: last.uses + 1 } : { quota, startedAt: now(), windowMs, uses: 1 };
      quotas.set(key, next);
      return next.uses;
    },
    // Nobody reads the votes of a process that has ended: what counts here is that /forget tells of them.
    saveFeedback: async (person, { reply }) => feedback.set(`${reply} ${person}`, { person, at: now() }),
    forget: async (person) => ({
      conversations: conversations.deleteWhere((one) => ownPart(one.person) === ownPart(person)),
      feedback: feedback.deleteWhere((one) => ownPart(one.person) === ownPart(person)),
      quotas: quotas.deleteWhere(({ quota }) => isQuotaOf(quota, person)),
    }),
    forgetWorkspace: async (workspace) => {
      const isOf = (key: string): boolean => key.startsWith(`${workspace}.`);
      seen.deleteWhere((_, key) => isOf(key));
      return {
        conversations: conversations.deleteWhere(({ person }) => isOf(person)),
        feedback: feedback.deleteWhere(({ person }) => isOf(person)),
        quotas: quotas.deleteWhere(({ quota }) => quota.split(':').some(isOf)),
      };
    },
    sweep: async () => {
      seen.deleteWhere(({ at }) => at <= now() - GUARD_MS);
      conversations.deleteWhere(({ at }) => at < oldest());
      feedback.deleteWhere(({ at }) => at < oldest());
      quotas.deleteWhere(({ startedAt, windowMs }) => startedAt + windowMs <= now());
    },
    close: async () => {},
  };
}
