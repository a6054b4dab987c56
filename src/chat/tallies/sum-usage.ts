import type { Outcome, Tallies } from './tally.ts';

/** Numbers of questions by outcome; those that did not occur are absent. */
export type OutcomeCounts = Readonly<Partial<Record<Outcome, number>>>;

/** How much the bot was used, and how that came out. */
export interface Usage {
  readonly questions: number;
  readonly outcomes: OutcomeCounts;
  /** By topic, the most frequent first; the empty topic is that of questions on none. */
  readonly topics: readonly { readonly topic: string; readonly questions: number; readonly outcomes: OutcomeCounts }[];
  /** By day (ISO date in UTC), the oldest first; days without a question are absent. */
  readonly days: readonly { readonly day: string; readonly questions: number; readonly outcomes: OutcomeCounts }[];
  readonly votes: { readonly helpful: number; readonly notHelpful: number; readonly reasons: number };
}

/** Sums up what was counted. */
export function sumUsage({ usage, ratings }: Pick<Tallies, 'usage' | 'ratings'>): Usage {
  const groups = (key: 'topic' | 'day') =>
    [...new Set(usage.map((count) => count[key]))].map((name) => {
      const own = usage.filter((count) => count[key] === name);
      return { name, questions: total(own), outcomes: byOutcome(own) };
    });
  const topics = groups('topic').sort((a, b) => b.questions - a.questions || (a.name < b.name ? -1 : 1));
  const days = groups('day').sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    questions: total(usage),
    outcomes: byOutcome(usage),
    topics: topics.map(({ name, ...counts }) => ({ topic: name, ...counts })),
    days: days.map(({ name, ...counts }) => ({ day: name, ...counts })),
    votes: {
      helpful: ratings.filter(({ helpful }) => helpful).length,
      notHelpful: ratings.filter(({ helpful }) => !helpful).length,
      reasons: ratings.filter(({ reason }) => reason !== null).length,
    },
  };
}

const total = (counts: Tallies['usage']): number => counts.reduce((sum, { uses }) => sum + uses, 0);

function byOutcome(counts: Tallies['usage']): OutcomeCounts {
  const sums: Partial<Record<Outcome, number>> = {};
  for (const { outcome, uses } of counts) sums[outcome] = (sums[outcome] ?? 0) + uses;
  return sums;
}
