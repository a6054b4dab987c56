/** Something that was sent to the app. */
export interface Delivery {
  readonly kind: 'events_api' | 'slash_commands' | 'interactive';
  readonly workspace: string;
  /** The body as it was sent. */
  readonly body: Record<string, unknown>;
  readonly eventId: string | null;
  readonly isAcked: boolean;
  /** The content of the ack; null for none. */
  readonly ack: unknown;
  /** How often it was sent, including retries. */
  readonly attempts: number;
  /** Why it was not acked, which people see as "operation_timeout" and the like; null when it was. */
  readonly failure: 'timeout' | 'http_error' | 'connection_failed' | null;
  /** Last HTTP status; null for Socket Mode. */
  readonly status: number | null;
}

/** How a message was made or last changed. */
export type Via = 'chat.postMessage' | 'chat.postEphemeral' | 'chat.update' | 'response_url' | 'ack' | 'person';

/** A message as it is now: an update changes it in place. */
export interface StoredMessage {
  readonly ts: string;
  readonly threadTs: string | null;
  /** Id of its channel. */
  readonly channel: string;
  readonly workspace: string;
  /** Id of its author. */
  readonly user: string;
  readonly isBot: boolean;
  readonly text: string;
  readonly blocks: readonly Record<string, unknown>[];
  /** Id of the only person who sees it; null when the whole channel does. */
  readonly ephemeralTo: string | null;
  /** Further fields of the message, such as `files`. */
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly via: Via;
  /** The arguments of the call that made or last changed it. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly isEdited: boolean;
  readonly isDeleted: boolean;
  /** `performance.now()` when it arrived. */
  readonly at: number;
}

/** A modal or home tab as it is now. */
export interface StoredView {
  readonly id: string;
  readonly hash: string;
  readonly type: 'modal' | 'home';
  readonly user: string;
  readonly workspace: string;
  readonly callbackId: string;
  readonly privateMetadata: string;
  readonly title: string;
  readonly blocks: readonly Record<string, unknown>[];
  /** The view as it was sent. */
  readonly view: Readonly<Record<string, unknown>>;
  readonly isOpen: boolean;
}

/** A call of assistant.threads.setStatus. */
export interface StoredStatus {
  readonly channel: string;
  readonly threadTs: string;
  readonly status: string;
}

/** A call of assistant.threads.setSuggestedPrompts. */
export interface StoredPrompts {
  readonly channel: string;
  readonly threadTs: string | null;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}

/** A call of the Web API or of a response_url. */
export interface ApiCall {
  readonly method: string;
  readonly token: string;
  readonly workspace: string | null;
  readonly args: Readonly<Record<string, unknown>>;
  /** Null for a success; else the error code of Slack, 'http_500', 'dropped', 'cut', 'reset' or 'hung'. */
  readonly error: string | null;
  readonly at: number;
}
