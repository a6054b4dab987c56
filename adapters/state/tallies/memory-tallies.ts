import { LRUCache } from 'lru-cache';
import { ownPart } from '../../../src/chat/memory/hasher.ts';
import {
  COUNT_DAYS,
  type CountedAnswer,
  dayOf,
  type GapCount,
  isGapOutcome,
  type TallyStore,
  type UsageCount,
} from '../../../src/chat/tallies/tally.ts';
import { DAY_MS, latestTime, type StateRules } from '../rules/state-rules.ts';
import { addClauses } from './add-clauses.ts';

/** A vote in memory. */
export interface KeptVote {
  readonly reply: string;
  readonly person: string;
  readonly helpful: boolean;
  readonly at: number;
}

/** Tallies in memory, and what else is done with them. */
export interface MemoryTallies extends TallyStore {
  /** Deletes what is kept of a person's single answers, and returns of how many. */
  readonly forget: (person: string) => number;
  readonly forgetWorkspace: (workspace: string) => number;
  readonly sweep: () => void;
}

/** Tallies of one process, in memory. Words of people are never in it. */
export function createMemoryTallies({
  now,
  retentionDays,
  limit,
  votes,
}: StateRules & { readonly limit: number; readonly votes: () => readonly KeptVote[] }): MemoryTallies {
  const usage = new LRUCache<string, UsageCount>({ max: limit });
  const gaps = new LRUCache<string, GapCount>({ max: limit });
  const answers = new LRUCache<string, CountedAnswer & { readonly at: number }>({ max: limit });
  const forgetWhere = (isOwn: (person: string) => boolean): number => {
    const own = [...answers.entries()].filter(([, { person }]) => isOwn(person));
    for (const [reply] of own) answers.delete(reply);
    return own.length;
  };
  return {
    countAnswer: async (answer) => {
      const day = dayOf(now());
      const [{ topic, language }] = answer.subjects;
      const { outcome } = answer;
      const use = JSON.stringify([day, topic, outcome, language]);
      usage.set(use, { day, topic, outcome, language, uses: (usage.peek(use)?.uses ?? 0) + 1 });
      for (const { clauses, ...subject } of answer.subjects) {
        const { outcome: open } = subject;
        if (!isGapOutcome(open)) continue;
        const key = JSON.stringify([day, subject]);
        const found = gaps.peek(key);
        const counted = addClauses(found?.clauses ?? {}, clauses);
        gaps.set(key, { ...subject, outcome: open, day, uses: (found?.uses ?? 0) + 1, clauses: counted });
      }
      answers.set(answer.reply, { ...answer, text: null, at: now() });
    },
    readTallies: async (since) => ({
      usage: [...usage.values()].filter(({ day }) => day >= since),
      gaps: [...gaps.values()].filter(({ day }) => day >= since),
      ratings: votes()
        .filter(({ at }) => dayOf(at) >= since)
        .map(({ reply, helpful, at }) => ({
          reply,
          day: dayOf(at),
          helpful,
          reason: null,
          subjects: answers.peek(reply)?.subjects ?? [],
        })),
      questions: [],
    }),
    forget: (person) => forgetWhere((one) => ownPart(one) === ownPart(person)),
    forgetWorkspace: (workspace) => forgetWhere((person) => person.startsWith(`${workspace}.`)),
    sweep: () => {
      const [oldest, latest] = [now() - retentionDays * DAY_MS, latestTime(now())];
      for (const [reply, { at }] of [...answers.entries()]) if (at < oldest || at > latest) answers.delete(reply);
      const isOld = (day: string) => day < dayOf(now() - COUNT_DAYS * DAY_MS) || day > dayOf(latest);
      for (const counts of [usage, gaps])
        for (const [key, { day }] of [...counts.entries()]) if (isOld(day)) counts.delete(key);
    },
  };
}
