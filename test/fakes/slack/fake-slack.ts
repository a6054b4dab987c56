import type { Violation } from './checks/violation.ts';

/**
 * What one sees of the loopback Slack; `openFakeSlack(options)` in open-loopback-slack.ts gives it, and
 * `readableText(message)` (checks/readable-text.ts) and `findPings(message)` (checks/pings-of.ts) read what it holds.
 *
 *     const slack = await openFakeSlack({ commands: ['/ask'] });
 *     const team = slack.workspace('acme');
 *     const lobby = team.channel('lobby');
 *     const ann = team.person('ann');
 *     await ann.mention(lobby, 'How long do you keep it?');   // settled when the app has acked
 *     const answer = await slack.until(() => slack.posts(lobby).at(-1));
 */
export interface FakeSlack {
  /** `http://127.0.0.1:<port>/api/`, for `slackApiUrl`. */
  readonly apiUrl: string;
  /** For `installerOptions.authorizationUrl`. */
  readonly authorizeUrl: string;
  /** What the settings pages of the app show. */
  readonly app: AppCredentials;
  /** Makes a workspace. Unless `installed: false`, the app is installed in it already and `botToken` is valid. */
  readonly workspace: (name?: string, options?: WorkspaceOptions) => Workspace;
  /** Delivers by signed HTTP from now on, to this URL (one for all, as Bolt has it); null: Socket Mode again. */
  readonly deliverTo: (url: string | null) => void;
  /** Asks the URL of `deliverTo` for the challenge; true where it answers rightly. */
  readonly verifyUrl: () => Promise<boolean>;
  /** Sends an event of any kind; `deliver({ type: 'app_home_opened', … }, { workspace })`. */
  readonly deliver: (event: Record<string, unknown>, options: DeliverOptions) => Promise<Delivery>;
  /** Sends an event again with the same event_id; `retry`: number in the retry header, 0 for none. */
  readonly redeliver: (delivery: Delivery, options?: { readonly retry?: number }) => Promise<Delivery>;

  /** Messages of the bot that can be read now, ephemeral ones too, in the order of posting. */
  readonly posts: (channel?: Channel) => readonly StoredMessage[];
  /** All messages that can be read now, of people too. */
  readonly messages: (channel?: Channel) => readonly StoredMessage[];
  /** Modals that stand open before a person, lowest first. */
  readonly modals: (person: Person) => readonly StoredView[];
  /** The home tab of a person; undefined where none was published. */
  readonly home: (person: Person) => StoredView | undefined;
  /** Every view that was opened, pushed, updated or published. */
  readonly views: () => readonly StoredView[];
  readonly statuses: () => readonly StoredStatus[];
  readonly prompts: () => readonly StoredPrompts[];
  readonly reactions: () => readonly { readonly channel: string; readonly ts: string; readonly name: string }[];
  /** Every call of the Web API and of a response_url (`method: 'response_url'`), also failed ones. */
  readonly calls: (method?: string) => readonly ApiCall[];
  /** What the checks found in what the app sent. */
  readonly violations: () => readonly Violation[];

  /** Lets the next call or calls of a method fail; 'response_url' is a method too. */
  readonly fail: (method: string, fault: Fault) => void;
  readonly sockets: Sockets;
  /** Settled with what `check` gives as soon as that is neither undefined, null nor false; checked after all that happens. */
  readonly until: <T>(check: () => T | undefined | null | false) => Promise<T>;
  /** Forgets posts, calls, views, deliveries; workspaces, people, tokens stay. For long runs. */
  readonly forget: () => void;
  /** Ends everything at once; may be called again. */
  readonly close: () => Promise<void>;
}

export interface FakeSlackOptions {
  /**
   * Milliseconds; for ts, trigger_id, response_url and tokens. Default: the real clock. Signatures always carry the real
   * time, with which receivers compare it.
   */
  readonly clock?: () => number;
  /** Bot scopes of the app (those asked for at an installation replace them). Default: those of slack.md. */
  readonly scopes?: readonly string[];
  /** Subscribed events. Default: app_mention, message.im, app_home_opened, app_uninstalled, tokens_revoked. */
  readonly events?: readonly string[];
  /** Registered commands. Default: ['/ask']. */
  readonly commands?: readonly string[];
  /** callback_ids of registered shortcuts. Default: message ['ask_about_message'], global ['ask_global']. */
  readonly shortcuts?: { readonly message?: readonly string[]; readonly global?: readonly string[] };
  /** The app has `agent_view`. Default: true. */
  readonly agentView?: boolean;
  /** Tokens expire after 12 h and are refreshed. Default: false. */
  readonly tokenRotation?: boolean;
  /** How long the token of an installation lasts where tokens expire; a refreshed one lasts 12 h. Default: 12 h. */
  readonly installedTokenSeconds?: number;
  /** Where Slack sends people back to after an installation; empty: anywhere on loopback. */
  readonly redirectUrls?: readonly string[];
  /** Which of app_mention and message goes first. Default: 'app_mention'. */
  readonly firstEvent?: 'app_mention' | 'message';
  /** How long Slack waits for an ack. Default: 3000. */
  readonly ackMs?: number;
  /** Waits before re-deliveries of an event that was not acked. Default: [0]; Slack has 0, 1 min, 5 min. */
  readonly retryAfterMs?: readonly number[];
  /** Own messages come back as events where subscribed, as Slack does. Default: true. */
  readonly echo?: boolean;
  /** Links whose text may differ from their address. Default: none. */
  readonly allowedLinks?: (url: string) => boolean;
}

export interface AppCredentials {
  readonly id: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly signingSecret: string;
  /** xapp-… */
  readonly appToken: string;
}

export interface WorkspaceOptions {
  readonly installed?: boolean;
  /** Granted scopes, where they differ from those of the app. */
  readonly scopes?: readonly string[];
}

export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly botUserId: string;
  readonly botId: string;
  /** The token in force; changes with an installation or a refresh. Throws where the app is not installed. */
  readonly botToken: string;
  readonly isInstalled: boolean;
  /** Replaces the granted scopes. */
  readonly grant: (scopes: readonly string[]) => void;
  readonly person: (name?: string) => Person;
  readonly channel: (name?: string, options?: ChannelOptions) => Channel;
  /** A bot that is not ours. */
  readonly otherBot: (name?: string) => Person;
  /** Invalidates the bot token in silence, as when somebody revokes it. With `tell`, tokens_revoked is delivered. */
  readonly revoke: (options?: { readonly tell?: boolean }) => Promise<readonly Delivery[]>;
  /** Uninstalls: tokens die, tokens_revoked and app_uninstalled are delivered. */
  readonly uninstall: () => Promise<readonly Delivery[]>;
}

export interface ChannelOptions {
  readonly kind?: 'public' | 'private';
  /** Slack Connect: shared with another organisation. */
  readonly isExtShared?: boolean;
  /** Default: true. */
  readonly botIsMember?: boolean;
}

export interface Channel {
  /** C…, or D… for a direct message. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  readonly isExtShared: boolean;
  readonly botIsMember: boolean;
  readonly workspace: Workspace;
  readonly setBotIsMember: (isMember: boolean) => void;
}

export interface DeliverOptions {
  readonly workspace: Workspace;
  /** Replaces fields of what is around the event: event_id, authorizations, is_ext_shared_channel. */
  readonly envelope?: Record<string, unknown>;
}

/** Where a message belongs: the message that began the thread, or its ts. */
export type ThreadRef = StoredMessage | string;

export interface MessageOptions {
  readonly thread?: ThreadRef;
  /** People who are mentioned as well, after the bot. */
  readonly mentions?: readonly Person[];
  /** The text is Slack's own form already (with `<@U…>`, `&amp;`); else it is escaped as Slack does. */
  readonly isRaw?: boolean;
  /** Which event goes first, where that differs from the option of the loopback. */
  readonly firstEvent?: 'app_mention' | 'message';
  /** A subtype such as 'file_share', with more fields. */
  readonly extra?: Record<string, unknown>;
}

/** Who does what people do. Each rejects with FakeSlackError where a person could not do it. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  readonly workspace: Workspace;
  /** The direct message with the bot. */
  readonly im: () => Channel;
  /** `<@BOT> text`: app_mention and message.channels, where subscribed. */
  readonly mention: (channel: Channel, text: string, options?: MessageOptions) => Promise<MessageResult>;
  /** A message without a mention of the bot; in an im: message.im. */
  readonly say: (channel: Channel, text: string, options?: MessageOptions) => Promise<MessageResult>;
  /** Edits one's own message: message_changed, and app_mention with `edited` where it mentions the bot. */
  readonly edit: (message: StoredMessage, text: string) => Promise<MessageResult>;
  readonly deleteMessage: (message: StoredMessage) => Promise<MessageResult>;
  /** Works where the bot is no member. `command` with its slash. */
  readonly slash: (channel: Channel, command: string, text?: string) => Promise<ActionResult>;
  /** Presses a button, by action_id, or by label where that is unique. */
  readonly press: (where: StoredMessage | StoredView, button: string) => Promise<ActionResult>;
  /** Takes an option of a select, radio or overflow that acts at once, by the text or value of the option. */
  readonly choose: (where: StoredMessage | StoredView, actionId: string, option: string) => Promise<ActionResult>;
  /** Presses one of feedback_buttons. */
  readonly feedback: (message: StoredMessage, value: 'positive' | 'negative') => Promise<ActionResult>;
  /** Message shortcut; `callbackId` may be left out where there is only one. */
  readonly shortcut: (message: StoredMessage, callbackId?: string) => Promise<ActionResult>;
  readonly globalShortcut: (callbackId?: string) => Promise<ActionResult>;
  /** Submits a modal; values by action_id or block_id. A string for text and selects (option value or text), a list for many. */
  readonly submit: (view: StoredView, values?: Record<string, string | readonly string[]>) => Promise<ActionResult>;
  /** Closes a modal; view_closed is delivered where notify_on_close is set. */
  readonly dismiss: (view: StoredView) => Promise<ActionResult | null>;
  readonly openHome: () => Promise<MessageResult>;
  readonly openMessagesTab: () => Promise<MessageResult>;
  /** Walks the OAuth pages from the install page of the app; settled with what the last page said. */
  readonly install: (
    installUrl: string,
    options?: { readonly deny?: boolean },
  ) => Promise<{ readonly status: number; readonly body: string }>;
}

/** Something was sent to the app. */
export interface Delivery {
  readonly kind: 'events_api' | 'slash_commands' | 'interactive';
  readonly workspace: string;
  /** Body as it was sent; with event_id for events. */
  readonly body: Record<string, unknown>;
  readonly eventId: string | null;
  readonly isAcked: boolean;
  /** What the ack carried; null for none. */
  readonly ack: unknown;
  /** How often it was sent, retries included. */
  readonly attempts: number;
  /** Why it was not acked: what a person sees as "operation_timeout" and the like. */
  readonly failure: 'timeout' | 'http_error' | 'connection_failed' | null;
  /** Last HTTP status; null for Socket Mode. */
  readonly status: number | null;
}

export interface MessageResult {
  /** The message; null where none came of it (home tab). */
  readonly message: StoredMessage | null;
  /** In the order sent. Empty where the app has subscribed to none of it. */
  readonly deliveries: readonly Delivery[];
}

export interface ActionResult {
  readonly delivery: Delivery;
  readonly triggerId: string;
  readonly responseUrl: string | null;
  /** What the ack posted, for commands. */
  readonly message: StoredMessage | null;
  /** Errors that a modal shows after `response_action: 'errors'`, by block_id. */
  readonly errors: Readonly<Record<string, string>>;
}

export type Via = 'chat.postMessage' | 'chat.postEphemeral' | 'chat.update' | 'response_url' | 'ack' | 'person';

/** A message as it stands now; an update changes it in place. */
export interface StoredMessage {
  readonly ts: string;
  readonly threadTs: string | null;
  /** Id of the channel. */
  readonly channel: string;
  readonly workspace: string;
  /** U… of who posted it. */
  readonly user: string;
  readonly isBot: boolean;
  readonly text: string;
  readonly blocks: readonly Record<string, unknown>[];
  /** U… of who alone sees it; null: everybody in the channel. */
  readonly ephemeralTo: string | null;
  readonly via: Via;
  /** Arguments as they came, of the call that made or last changed it. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly isEdited: boolean;
  readonly isDeleted: boolean;
  /** `performance.now()` at its arrival. */
  readonly at: number;
}

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
  /** As it came. */
  readonly view: Readonly<Record<string, unknown>>;
  readonly isOpen: boolean;
}

export interface StoredStatus {
  readonly channel: string;
  readonly threadTs: string;
  readonly status: string;
}

export interface StoredPrompts {
  readonly channel: string;
  readonly threadTs: string | null;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
}

export interface ApiCall {
  readonly method: string;
  readonly token: string;
  readonly workspace: string | null;
  readonly args: Readonly<Record<string, unknown>>;
  /** null: ok; else what was wrong: Slack's error, 'http_500', 'dropped', 'hung'. */
  readonly error: string | null;
  readonly at: number;
}

/** One of: a status, 429 with Retry-After (seconds), Slack's error, applied but response lost, never answered. */
export type Fault = (
  | { readonly status: number }
  | { readonly retryAfter: number }
  | { readonly error: string }
  | { readonly drop: true }
  | { readonly hang: true }
) & {
  /** Default: 1. */
  readonly times?: number;
  readonly when?: (args: Readonly<Record<string, unknown>>) => boolean;
};

export interface Sockets {
  readonly count: () => number;
  /** How many were ever opened. */
  readonly opened: () => number;
  /** Settled once so many are open. */
  readonly connected: (count?: number) => Promise<void>;
  /** Destroys all, or the first `count`, without a close frame. */
  readonly kill: (count?: number) => void;
  /** Sends the disconnect frame; after `refresh_requested` Slack closes the socket itself in the end, here the app does. */
  readonly disconnect: (reason: 'warning' | 'refresh_requested' | 'link_disabled', count?: number) => void;
  /** Refuses new ones while true. */
  readonly refuse: (isRefused: boolean) => void;
}
