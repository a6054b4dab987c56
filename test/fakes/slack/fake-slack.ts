import type { Violation } from './checks/violation.ts';
import type { Channel, Person, Workspace, WorkspaceOptions } from './fake-workspace.ts';
import type { ApiCall, Delivery, StoredMessage, StoredPrompts, StoredStatus, StoredView } from './records.ts';

/**
 * A fake Slack on 127.0.0.1, made by `openFakeSlack`. The README beside this file shows how to use it. `readableText` and
 * `findPings` in `checks/` read the messages and views that it returns.
 */
export interface FakeSlack {
  /** `http://127.0.0.1:<port>/api/`, for `slackApiUrl`. */
  readonly apiUrl: string;
  /** For `installerOptions.authorizationUrl`. */
  readonly authorizeUrl: string;
  /** The credentials that Slack shows on the app's settings pages. */
  readonly app: AppCredentials;
  /** Creates a workspace. The app is installed in it, unless `installed` is false. */
  readonly workspace: (name?: string, options?: WorkspaceOptions) => Workspace;
  /** From now on delivers by signed HTTP to this URL, the same for events, commands and actions; null: by Socket Mode again. */
  readonly deliverTo: (url: string | null) => void;
  /** Sends the challenge of url_verification to the URL of `deliverTo`; true when the app returns it. */
  readonly verifyUrl: () => Promise<boolean>;
  /** Sends an event of any kind: `deliver({ type: 'app_home_opened', … }, { workspace })`. */
  readonly deliver: (event: Record<string, unknown>, options: DeliverOptions) => Promise<Delivery>;
  /** Sends an event again, with the same event_id. `retry` is the number in the retry header, 0 for none. */
  readonly redeliver: (delivery: Delivery, options?: { readonly retry?: number }) => Promise<Delivery>;

  /** The bot's messages that still exist, including ephemeral ones, in the order of posting. */
  readonly posts: (channel?: Channel) => readonly StoredMessage[];
  /** All messages that still exist, of the bot and of people. */
  readonly messages: (channel?: Channel) => readonly StoredMessage[];
  /** The open modals of a person, lowest first. */
  readonly modals: (person: Person) => readonly StoredView[];
  /** The home tab of a person; undefined when none was published. */
  readonly home: (person: Person) => StoredView | undefined;
  /** Every view that was opened, pushed or published, as it is now. */
  readonly views: () => readonly StoredView[];
  readonly statuses: () => readonly StoredStatus[];
  readonly prompts: () => readonly StoredPrompts[];
  readonly reactions: () => readonly { readonly channel: string; readonly ts: string; readonly name: string }[];
  /** Every call of the Web API and of a response_url (`method: 'response_url'`), including failed ones. */
  readonly calls: (method?: string) => readonly ApiCall[];
  /** Everything that the checks found wrong with what the app has sent. */
  readonly violations: () => readonly Violation[];

  /** Makes the next call or calls of a method fail; 'response_url' counts as a method. */
  readonly fail: (method: string, fault: Fault) => void;
  readonly sockets: Sockets;
  /** Keeps a file that the app may read with its token and the scope files:read, and gives its fields for a message. */
  readonly keepFile: (name: string, bytes: Buffer) => Record<string, unknown>;
  /** Resolves with the result of `check` once that is not undefined, null or false. It is checked after every change. */
  readonly until: <T>(check: () => T | undefined | null | false) => Promise<T>;
  /** Forgets messages, views, calls and violations, for long runs; workspaces, people and tokens stay. */
  readonly forget: () => void;
  /** Closes all connections immediately. May be called several times. */
  readonly close: () => Promise<void>;
}

/** How the fake differs from its defaults. */
export interface FakeSlackOptions {
  /**
   * Milliseconds since 1970, for ts, trigger_id, response_url and tokens. Default: the real clock. Signatures always contain
   * the real time, because receivers compare it with theirs.
   */
  readonly clock?: () => number;
  /** Bot scopes of the app; those that an installation asks for replace them. Default: those of `resolve-options.ts`. */
  readonly scopes?: readonly string[];
  /** Subscribed events. Default: app_mention, message.im, app_home_opened, app_uninstalled, tokens_revoked. */
  readonly events?: readonly string[];
  /** Registered commands. Default: ['/ask']. */
  readonly commands?: readonly string[];
  /** callback_ids of registered shortcuts. Default: message ['ask_about_message'], global ['ask_global']. */
  readonly shortcuts?: { readonly message?: readonly string[]; readonly global?: readonly string[] };
  /** Whether the app has `agent_view`. Default: true. */
  readonly agentView?: boolean;
  /** Whether tokens expire after 12 hours and are refreshed. Default: false. */
  readonly tokenRotation?: boolean;
  /** With `tokenRotation`, how long the first token of an installation lasts. Default: 12 hours. */
  readonly installedTokenSeconds?: number;
  /** Where people are sent back to after an installation. Default: any address on this machine. */
  readonly redirectUrls?: readonly string[];
  /** Which of the two events of a mention is sent first. Default: 'app_mention'. */
  readonly firstEvent?: 'app_mention' | 'message';
  /** Milliseconds that Slack waits for an ack. Default: 3000. */
  readonly ackMs?: number;
  /** Milliseconds before each new delivery of an event that was not acked. Default: [0]; Slack waits 0, 1 and 5 minutes. */
  readonly retryAfterMs?: readonly number[];
  /** Whether the bot receives its own messages as events, as with Slack. Default: true. */
  readonly echo?: boolean;
  /** Allows links whose text differs from their address. Default: none. */
  readonly allowedLinks?: (url: string) => boolean;
  /** Mentions that may ping, such as `<@U1>`. Default: none. */
  readonly allowedPings?: readonly string[];
}

/** The credentials of the app. */
export interface AppCredentials {
  readonly id: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly signingSecret: string;
  /** xapp-… */
  readonly appToken: string;
}

/** Where an event comes from. */
export interface DeliverOptions {
  readonly workspace: Workspace;
  /** Replaces fields of the envelope: event_id, authorizations, is_ext_shared_channel. */
  readonly envelope?: Record<string, unknown>;
}

/**
 * How a call fails: with an HTTP status; with 429 and `Retry-After` (seconds); with an error code of Slack; `drop` carries it
 * out but loses the response, `cut` breaks it off within; `reset` closes the connection without carrying it out; `hang` never
 * answers.
 */
export type Fault = (
  | { readonly status: number }
  | { readonly retryAfter: number }
  | { readonly error: string }
  | { readonly drop: true }
  | { readonly cut: true }
  | { readonly reset: true }
  | { readonly hang: true }
) & {
  /** How many calls fail. Default: 1. */
  readonly times?: number;
  readonly when?: (args: Readonly<Record<string, unknown>>) => boolean;
};

/** The Socket Mode connections of the app. */
export interface Sockets {
  readonly count: () => number;
  /** How many have been opened so far. */
  readonly opened: () => number;
  /** Resolves when at least this many are open, by default one. */
  readonly connected: (count?: number) => Promise<void>;
  /** Destroys all connections, or the first `count`, without a close frame. */
  readonly kill: (count?: number) => void;
  /** Sends the disconnect frame. After `refresh_requested` Slack closes the socket some time later; here the app must. */
  readonly disconnect: (reason: 'warning' | 'refresh_requested' | 'link_disabled', count?: number) => void;
  /** Refuses new connections while true. */
  readonly refuse: (isRefused: boolean) => void;
}
