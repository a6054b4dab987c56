import type { Language } from '../../text/language.ts';
import type { TallyStore } from '../tallies/tally.ts';
import type { MessageClaims } from './message-claims.ts';
import type { OnceMarks } from './once-marks.ts';
import type { SettingsStore } from './settings-store.ts';
import type { SubscriptionStore } from './subscription-store.ts';

/** The stored part of a question, for the next message to refer to: what it was about, never its words. */
export interface StoredTurn {
  readonly language: Language;
  /** Ids of the providers asked about. */
  readonly providers: readonly string[];
  readonly scope: string | null;
  readonly jurisdictions: readonly string[];
  /** Topic ids with their weights. */
  readonly topics: Readonly<Record<string, number>>;
  readonly types: readonly string[];
  /** Concept and jurisdiction terms (`~id`, `@id`) of the question, with their weights. */
  readonly concepts: Readonly<Record<string, number>>;
  /** Ids of the clauses that were cited, best first. */
  readonly clauses: readonly string[];
  readonly shown: number;
}

/** A vote on a reply. */
export interface Feedback {
  /** Id of the reply that it is on. */
  readonly reply: string;
  readonly helpful: boolean;
  /** The person's own words, where they gave a reason and the operator stores text; else null. */
  readonly reason: string | null;
  /** The question in the person's own words, where the operator keeps those of badly rated answers. */
  readonly question?: string | null;
}

/** Counts of what was deleted for a person. */
export interface Forgotten {
  readonly conversations: number;
  readonly feedback: number;
  readonly quotas: number;
  /** Answers of which it was kept what they were about; absent for none. */
  readonly answers?: number;
  /**
   * Absent when nothing is left. Else something is still stored, because the store is locked, full or being read: its
   * deletion is written down and carried out as soon as possible (`noted`), or could not even be written down (`unnoted`).
   */
  readonly outstanding?: 'noted' | 'unnoted' | undefined;
}

/**
 * What the bot keeps between messages. Persons, conversations and messages come in as keyed hashes, never as ids of a
 * platform. Every method resolves also when the store is out of order: then nothing is remembered.
 */
export interface ChatState extends MessageClaims, TallyStore, OnceMarks, SettingsStore, SubscriptionStore {
  readonly recall: (conversation: string) => Promise<StoredTurn | null>;
  readonly remember: (conversation: string, person: string, turn: StoredTurn) => Promise<void>;
  /** Counts one use of a quota and returns how many there were in the window, this one included. */
  readonly count: (quota: string, windowMs: number) => Promise<number>;
  readonly saveFeedback: (person: string, feedback: Feedback) => Promise<void>;
  /** Deletes what belongs to a person and says what that was. */
  readonly forget: (person: string) => Promise<Forgotten>;
  /** Deletes all under hashes that begin with a workspace's own. */
  readonly forgetWorkspace: (workspace: string) => Promise<Forgotten>;
  /** Deletes what is older than the retention time. */
  readonly sweep: () => Promise<void>;
  readonly close: () => Promise<void>;
}
