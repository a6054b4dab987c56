/** Hashes (SHA-256) of documents by the ids of their policies: what a channel has been told of. */
export type SeenDocuments = Readonly<Record<string, string>>;

/** A channel that is told when the documents of a provider change. */
export interface Subscription {
  /** Hash of the channel. */
  readonly place: string;
  /** Id of the provider. */
  readonly provider: string;
  /** The adapter that posts there. */
  readonly adapter: string;
  /** A `ReportPlace` as JSON. */
  readonly reference: string;
  readonly seen: SeenDocuments;
}

/**
 * Subscriptions of channels, and who reports what to them, for all processes that share a store: a report is begun by one
 * process, and ended when it has been posted.
 */
export interface SubscriptionStore {
  /** Subscribes a channel; false where it was subscribed already. */
  readonly subscribe: (subscription: Subscription) => Promise<boolean>;
  /** Ends the subscription to a provider, or to all where that is null; gives how many were ended. */
  readonly unsubscribe: (place: string, provider: string | null) => Promise<number>;
  /** Ids of the providers that a channel is subscribed to. */
  readonly subscribedTo: (place: string) => Promise<readonly string[]>;
  /** All subscriptions that an adapter posts for. */
  readonly subscriptions: (adapter: string) => Promise<readonly Subscription[]>;
  /**
   * Takes the report that leads from what a channel has been told of to the documents in `next`; at most one of all calls
   * gets it. `resumed`: a process that has ended since had begun to post it. Null: it is another's, or no longer wanted.
   * After a failure it can be taken again only after an hour.
   */
  readonly beginReport: (subscription: Subscription, next: SeenDocuments) => Promise<'begun' | 'resumed' | null>;
  /** Ends a report that this process has begun. */
  readonly endReport: (subscription: Subscription, how: 'posted' | 'failed') => Promise<void>;
}
