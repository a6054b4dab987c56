import type { Language } from '../../text/language.ts';

/**
 * How a question came out. `partly`: some of the policies asked about answer it. `not-held`: about a provider without a
 * policy here. `other-subject`: about something that no privacy policy is about.
 */
export type Outcome =
  | 'answered'
  | 'partly'
  | 'silent'
  | 'not-held'
  | 'other-subject'
  | 'unclear'
  | 'other-language'
  | 'small-talk';

/** An outcome that leaves a question open. */
export type GapOutcome = Extract<Outcome, 'silent' | 'not-held' | 'other-subject'>;

export const isGapOutcome = (outcome: Outcome): outcome is GapOutcome =>
  outcome === 'silent' || outcome === 'not-held' || outcome === 'other-subject';

/** What an answer was about, as ids of the knowledge tables and the corpus: never a word of the question. */
export interface Subject {
  /** Id of the topic asked about; empty where none was recognised. */
  readonly topic: string;
  /** Id of the provider, or the name of one that the knowledge tables know; empty where nobody, or somebody unknown, was named. */
  readonly provider: string;
  readonly outcome: Outcome;
  readonly language: Language;
  /** Ids of the clauses that were quoted, or of the nearest ones, best first. */
  readonly clauses: readonly string[];
}

/** An answer as it is counted. */
export interface CountedAnswer {
  /** Id of the reply. */
  readonly reply: string;
  /** Hash of the person: what is kept of the single answer, for votes, is deleted with this person. */
  readonly person: string;
  /** The outcome as a whole. */
  readonly outcome: Outcome;
  /** One for each provider that the answer is about. */
  readonly subjects: readonly [Subject, ...Subject[]];
  /** The question in the person's words; null unless the operator keeps those of open questions, and this is one. */
  readonly text: string | null;
}

/** How often questions on a topic had an outcome on a day. */
export interface UsageCount {
  /** ISO date in UTC. */
  readonly day: string;
  readonly topic: string;
  readonly outcome: Outcome;
  readonly language: Language;
  readonly uses: number;
}

/** How often something was left open on a day. */
export interface GapCount extends Omit<UsageCount, 'outcome'> {
  readonly provider: string;
  readonly outcome: GapOutcome;
  /** The nearest clauses by id, each with how often it was among them. */
  readonly clauses: Readonly<Record<string, number>>;
}

/** A vote on an answer. */
export interface Rating {
  /** Id of the reply. */
  readonly reply: string;
  readonly day: string;
  readonly helpful: boolean;
  /** The person's own words; null where there are none, or the operator does not keep them. */
  readonly reason: string | null;
  /** Empty where the answer is not known any more. */
  readonly subjects: readonly Subject[];
}

/** A question in a person's words, kept because it was left open or its answer badly rated. */
export interface KeptQuestion {
  readonly reply: string;
  readonly day: string;
  readonly text: string;
  readonly subjects: readonly Subject[];
}

/** All that is counted since a day. */
export interface Tallies {
  readonly usage: readonly UsageCount[];
  readonly gaps: readonly GapCount[];
  readonly ratings: readonly Rating[];
  readonly questions: readonly KeptQuestion[];
}

/** Counts answers. Counters say nothing about persons; what is kept of the single answer is deleted with its person. */
export interface TallyStore {
  readonly countAnswer: (answer: CountedAnswer) => Promise<void>;
  /** @param since ISO date in UTC */
  readonly readTallies: (since: string) => Promise<Tallies>;
}

/** Days after which counters are deleted: a year can be compared with the one before. */
export const COUNT_DAYS = 400;

/** The day of a time, as an ISO date in UTC. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
