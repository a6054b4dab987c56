import type { SettingsRow, SubscriptionRow } from './settings-tables.ts';
import type { TableSpec } from './table-spec.ts';

/** What a conversation was about, for the next message to refer to. */
export interface ConversationRow {
  readonly conversation: string;
  /** Who asked last: the turn is deleted when this person is forgotten. */
  readonly person: string;
  /** A `StoredTurn` as JSON. */
  readonly turn: string;
  readonly at: number;
}

/** How far a message is: noted, being answered, its answer being sent, answered, or its sender told to ask again. */
export type ClaimState = 'seen' | 'answering' | 'delivering' | 'answered' | 'told';

/** Who answers a message. */
export interface ClaimRow {
  readonly message: string;
  readonly state: ClaimState;
  /** The owner of the claim, as the table of owners knows it. */
  readonly owner: string;
  readonly at: number;
  /** Only of messages that are not settled: who waits, and the adapter's own reference, encrypted. */
  readonly person: string | null;
  readonly adapter: string | null;
  readonly reference: string | null;
}

export interface QuotaRow {
  readonly quota: string;
  readonly window_ms: number;
  readonly started_at: number;
  readonly uses: number;
}

export interface FeedbackRow {
  readonly reply: string;
  readonly person: string;
  readonly helpful: 0 | 1;
  readonly reason: string | null;
  readonly at: number;
}

/** A process that answers messages; see `ClaimOwner`. */
export interface OwnerRow {
  readonly owner: string;
  readonly host: string;
  readonly pid: number;
  readonly started: string;
  readonly beat_at: number;
}

/** How often questions on a topic had an outcome on a day (ISO date); see `UsageCount`. */
export interface UsageRow {
  readonly day: string;
  readonly topic: string;
  readonly outcome: string;
  readonly language: string;
  readonly uses: number;
}

/** How often something was left open on a day; see `GapCount`. */
export interface GapRow extends UsageRow {
  readonly provider: string;
  /** The nearest clauses with their counts, as JSON. */
  readonly clauses: string;
}

/** What an answer was about, for votes on it. */
export interface AnswerRow {
  readonly reply: string;
  readonly person: string;
  /** `Subject`s as JSON. */
  readonly subjects: string;
  /** The question in the person's words, where the operator keeps it. */
  readonly question: string | null;
  readonly at: number;
}

/** Something that is done once, by one of all processes. */
export interface MarkRow {
  readonly kind: string;
  readonly name: string;
  readonly at: number;
}

type Checked<Row> = Row & { readonly sum: Uint8Array };

/** The columns of state.sqlite after the last migration. Times are milliseconds since 1970; ids are keyed hashes. */
export interface StateTables {
  conversations: Checked<ConversationRow>;
  claims: Checked<ClaimRow>;
  quotas: Checked<QuotaRow>;
  feedback: Checked<FeedbackRow>;
  owners: Checked<OwnerRow>;
  usage: Checked<UsageRow>;
  gaps: Checked<GapRow>;
  answers: Checked<AnswerRow>;
  marks: Checked<MarkRow>;
  settings: Checked<SettingsRow>;
  subscriptions: Checked<SubscriptionRow>;
  meta: { name: string; value: string };
  migrations: { version: number; name: string; applied_at: number };
}

export const CONVERSATIONS: TableSpec<ConversationRow> = {
  name: 'conversations',
  columns: { conversation: 'text', person: 'text', turn: 'utf8', at: 'integer' },
  key: ['conversation'],
};

export const CLAIMS: TableSpec<ClaimRow> = {
  name: 'claims',
  columns: {
    message: 'text',
    state: 'text',
    owner: 'text',
    at: 'integer',
    person: 'text',
    adapter: 'text',
    reference: 'utf8',
  },
  key: ['message'],
};

export const QUOTAS: TableSpec<QuotaRow> = {
  name: 'quotas',
  columns: { quota: 'text', window_ms: 'integer', started_at: 'integer', uses: 'integer' },
  key: ['quota', 'window_ms'],
};

export const FEEDBACK: TableSpec<FeedbackRow> = {
  name: 'feedback',
  columns: { reply: 'text', person: 'text', helpful: 'integer', reason: 'utf8', at: 'integer' },
  key: ['reply', 'person'],
};

export const OWNERS: TableSpec<OwnerRow> = {
  name: 'owners',
  columns: { owner: 'text', host: 'text', pid: 'integer', started: 'text', beat_at: 'integer' },
  key: ['owner'],
};

export const USAGE: TableSpec<UsageRow> = {
  name: 'usage',
  columns: { day: 'text', topic: 'text', outcome: 'text', language: 'text', uses: 'integer' },
  key: ['day', 'topic', 'outcome', 'language'],
};

export const GAPS: TableSpec<GapRow> = {
  name: 'gaps',
  columns: {
    day: 'text',
    topic: 'text',
    provider: 'text',
    outcome: 'text',
    language: 'text',
    uses: 'integer',
    clauses: 'utf8',
  },
  key: ['day', 'topic', 'provider', 'outcome', 'language'],
};

export const ANSWERS: TableSpec<AnswerRow> = {
  name: 'answers',
  columns: { reply: 'text', person: 'text', subjects: 'utf8', question: 'utf8', at: 'integer' },
  key: ['reply'],
};

export const MARKS: TableSpec<MarkRow> = {
  name: 'marks',
  columns: { kind: 'text', name: 'text', at: 'integer' },
  key: ['kind', 'name'],
};
