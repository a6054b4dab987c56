import type { Delivery, StoredMessage, StoredView } from './records.ts';

/** How a workspace is created. */
export interface WorkspaceOptions {
  /** Whether the app is installed. Default: true. */
  readonly installed?: boolean;
  /** The granted scopes. Default: those of the app. */
  readonly scopes?: readonly string[];
}

/** A workspace, its people and channels. */
export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly botUserId: string;
  readonly botId: string;
  /** The valid token, which changes with an installation or a refresh. Throws when the app is not installed. */
  readonly botToken: string;
  readonly isInstalled: boolean;
  /** Replaces the granted scopes. */
  readonly grant: (scopes: readonly string[]) => void;
  readonly person: (name?: string, options?: { readonly isAdmin?: boolean }) => Person;
  readonly channel: (name?: string, options?: ChannelOptions) => Channel;
  /** Adds another bot. */
  readonly otherBot: (name?: string) => Person;
  /** Invalidates the bot token; with `tell`, also delivers tokens_revoked. */
  readonly revoke: (options?: { readonly tell?: boolean }) => Promise<readonly Delivery[]>;
  /** Uninstalls the app: invalidates its tokens, and delivers tokens_revoked and app_uninstalled. */
  readonly uninstall: () => Promise<readonly Delivery[]>;
}

/** How a channel is created. */
export interface ChannelOptions {
  readonly kind?: 'public' | 'private' | 'mpim';
  /** Whether it is shared with another organisation (Slack Connect). Default: false. */
  readonly isExtShared?: boolean;
  /** Default: true. */
  readonly botIsMember?: boolean;
}

/** A channel or direct message. */
export interface Channel {
  /** C…, or D… for a direct message. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'mpim' | 'im';
  readonly isExtShared: boolean;
  readonly botIsMember: boolean;
  readonly workspace: Workspace;
  readonly setBotIsMember: (isMember: boolean) => void;
}

/** A thread: any message in it, or the `ts` of its first message. */
export type ThreadRef = StoredMessage | string;

/** How a message is written. */
export interface MessageOptions {
  readonly thread?: ThreadRef;
  /** People who are mentioned too, after the bot. */
  readonly mentions?: readonly Person[];
  /** True for a text in Slack's own format (`<@U…>`, `&amp;`); any other is escaped as Slack does it. */
  readonly isRaw?: boolean;
  /** Which of the two events of a mention is sent first, if not the one of `FakeSlackOptions`. */
  readonly firstEvent?: 'app_mention' | 'message';
  /** Further fields of the event, such as `subtype: 'file_share'`. */
  readonly extra?: Record<string, unknown>;
}

/** A person, with everything that people do. Each method rejects with FakeSlackError when a person could not do it. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  readonly workspace: Workspace;
  /** The direct message with the bot. */
  readonly im: () => Channel;
  /** Writes `<@BOT> text`: delivers app_mention and message.channels, when subscribed. */
  readonly mention: (channel: Channel, text: string, options?: MessageOptions) => Promise<MessageResult>;
  /** Writes a message without mentioning the bot; in a direct message: delivers message.im. */
  readonly say: (channel: Channel, text: string, options?: MessageOptions) => Promise<MessageResult>;
  /** Edits an own message: delivers message_changed, and app_mention with `edited` when it mentions the bot. */
  readonly edit: (
    message: StoredMessage,
    text: string,
    options?: { readonly addsMention?: boolean },
  ) => Promise<MessageResult>;
  readonly deleteMessage: (message: StoredMessage) => Promise<MessageResult>;
  /** Sends a slash command, also in channels without the bot. `command` has its slash. */
  readonly slash: (channel: Channel, command: string, text?: string) => Promise<ActionResult>;
  /** Clicks a button, given by its action_id, or by its label when that is unique. */
  readonly press: (where: StoredMessage | StoredView, button: string) => Promise<ActionResult>;
  /** Chooses an option of a select, radio or overflow element, given by its text or value. */
  readonly choose: (where: StoredMessage | StoredView, actionId: string, option: string) => Promise<ActionResult>;
  /** Clicks one of the feedback buttons. */
  readonly feedback: (message: StoredMessage, value: 'positive' | 'negative') => Promise<ActionResult>;
  /** Uses a message shortcut; `callbackId` may be omitted when there is only one. */
  readonly shortcut: (message: StoredMessage, callbackId?: string) => Promise<ActionResult>;
  readonly globalShortcut: (callbackId?: string) => Promise<ActionResult>;
  /** Submits a modal. Values are given by action_id or block_id: a string for text and selects, a list for several choices. */
  readonly submit: (view: StoredView, values?: Record<string, string | readonly string[]>) => Promise<ActionResult>;
  /** Closes a modal; delivers view_closed when notify_on_close is set. */
  readonly dismiss: (view: StoredView) => Promise<ActionResult | null>;
  readonly openHome: () => Promise<MessageResult>;
  readonly openMessagesTab: () => Promise<MessageResult>;
  /** Follows the OAuth pages from the app's install page on; resolves with the last page. `deny`: the person refuses. */
  readonly install: (
    installUrl: string,
    options?: { readonly deny?: boolean },
  ) => Promise<{ readonly status: number; readonly body: string }>;
}

/** What came of writing a message or opening a tab. */
export interface MessageResult {
  /** The message; null for a tab. */
  readonly message: StoredMessage | null;
  /** The events, in the order sent; empty when the app is not subscribed to any. */
  readonly deliveries: readonly Delivery[];
}

/** What came of a command, a click, a shortcut or a form. */
export interface ActionResult {
  readonly delivery: Delivery;
  readonly triggerId: string;
  readonly responseUrl: string | null;
  /** The message in the ack of a command; null for none. */
  readonly message: StoredMessage | null;
  /** The errors that a modal shows after `response_action: 'errors'`, by block_id. */
  readonly errors: Readonly<Record<string, string>>;
}
