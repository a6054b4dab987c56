import type { TableSpec } from './table-spec.ts';

/** What administrators have set in chat for a channel or a workspace. */
export interface SettingsRow {
  /** Hash of the channel or workspace. */
  readonly place: string;
  /** `ChannelSettings` as JSON. */
  readonly settings: string;
  readonly at: number;
}

/** A channel that is told of changes in the documents of a provider. */
export interface SubscriptionRow {
  /** Hash of the channel. */
  readonly place: string;
  /** Id of the provider. */
  readonly provider: string;
  readonly adapter: string;
  /** Where the adapter posts, in its own format, encrypted. */
  readonly reference: string;
  /** `SeenDocuments` as JSON: what the channel knows already. */
  readonly seen: string;
  /** The owner that is posting a report; empty while nobody is. */
  readonly owner: string;
  /** `SeenDocuments` of the report under way; of nothing while none is. */
  readonly next: string;
  readonly at: number;
}

export const SETTINGS: TableSpec<SettingsRow> = {
  name: 'settings',
  columns: { place: 'text', settings: 'utf8', at: 'integer' },
  key: ['place'],
};

export const SUBSCRIPTIONS: TableSpec<SubscriptionRow> = {
  name: 'subscriptions',
  columns: {
    place: 'text',
    provider: 'utf8',
    adapter: 'text',
    reference: 'utf8',
    seen: 'utf8',
    owner: 'text',
    next: 'utf8',
    at: 'integer',
  },
  key: ['place', 'provider'],
};
