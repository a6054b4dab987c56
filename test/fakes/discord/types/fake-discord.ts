import type {
  APIApplicationCommand,
  APIEmbed,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord.js';

/** A fake Discord on this machine, for tests: made by `openFakeDiscord` in open-fake-discord.ts. */
export interface FakeDiscord {
  /** For `rest.api` of a client: `http://127.0.0.1:PORT/api`. `clientOptionsFor` sets everything that a test needs. */
  readonly api: string;
  readonly token: string;
  readonly applicationId: string;
  /** The user of the bot. What it says here reaches the bot as its own message. */
  readonly itself: Person;
  /** The text that mentions the bot: `<@id>`. */
  readonly mention: string;

  /** A guild of which the bot is a member, with a channel `general`. */
  readonly home: FakeGuild;
  readonly addGuild: (options: GuildOptions) => FakeGuild;
  /** The person of that name, created by the first call. */
  readonly person: (name: string, options?: PersonOptions) => Person;

  /** All messages of the bot, in the order in which they were posted, deleted ones included. */
  readonly posted: () => readonly PostedMessage[];
  /** All messages of a channel that have not been deleted, whoever wrote them. */
  readonly messagesIn: (channel: FakeChannel) => readonly PostedMessage[];
  /** The commands of the application: global ones, or those of a guild. */
  readonly commands: (guildId?: string) => readonly APIApplicationCommand[];
  /** Every request with its answer, in the order of arrival. */
  readonly requests: readonly RecordedRequest[];
  /** One line for each typing indicator: the channel's id. */
  readonly typing: readonly string[];

  /** One line for each rule that the bot has broken; must be empty at the end of a test. */
  readonly violations: () => readonly string[];
  /** The same, and forgets them: for a test that breaks a rule on purpose. */
  readonly takeViolations: () => readonly string[];
  /** One line for each body sent by the fake that does not match Discord's OpenAPI document; must be empty. */
  readonly selfCheck: () => readonly string[];

  readonly faults: Faults;
  readonly gateway: GatewayControl;

  /**
   * Resolves to the first value of the condition that is not undefined, null or false. It is checked whenever something
   * happens here, and every few milliseconds, so that it may also be about the bot.
   */
  readonly until: <T>(condition: () => T | undefined | null | false) => Promise<T>;
  /**
   * Resolves when each connected client has read everything that was sent to it so far. (The fake requests a heartbeat:
   * messages of a gateway stay in order, and the client answers it after it has emitted the events before it.)
   */
  readonly settled: () => Promise<void>;
  /** Resolves after `settled`, once no request is open and none arrives for some turns of the event loop. It cannot see what the bot does without requests. */
  readonly idle: () => Promise<void>;
  /** Forgets all messages, interactions and requests so far, so that a test can measure the memory of the bot and not of the fake. */
  readonly forget: () => void;
  /** Sends MESSAGE_CREATE for a message again, as a gateway may after a resume. */
  readonly redeliver: (message: PostedMessage) => void;
  /** Ends all sockets and the server; may be called again. */
  readonly stop: () => Promise<void>;
}

export interface FakeDiscordOptions {
  /** The clock for ids, timestamps and the limits of 3 s and 15 minutes. Default: `Date.now`. */
  readonly clock?: () => number;
  /** Shards that `GET /gateway/bot` recommends. */
  readonly shards?: number;
  /** How many of 1000 session starts are left. Default: 999. */
  readonly startsLeft?: number;
  /** Whether the bot is a member of `home`. Default: true. */
  readonly isAtHome?: boolean;
  /** Bits of the privileged intents that are switched on in the portal; any other is refused with 4014. Default: none. */
  readonly privilegedIntents?: number;
  readonly heartbeatMs?: number;
  readonly token?: string;
}

export interface GuildOptions {
  readonly name: string;
  /** False if people can use the bot there only because they have installed it for themselves. Default: true. */
  readonly botIsMember?: boolean;
  readonly locale?: string;
  readonly channels?: readonly string[];
}

export interface FakeGuild {
  readonly id: string;
  readonly name: string;
  readonly botIsMember: boolean;
  readonly locale: string;
  /** The channel of that name, created by the first call. Posting fails with 50001 if `botMay` is 'nothing', with 50013 if it is 'read'. */
  readonly channel: (name: string, options?: { readonly botMay?: BotMay }) => FakeChannel;
  /** The public thread of that name in a channel, created by the first call in the name of a person. */
  readonly thread: (channel: FakeChannel, name: string) => FakeChannel;
}

export type BotMay = 'post' | 'read' | 'nothing';

/** A text channel, a thread, a direct conversation with the bot, or a group of people without it. */
export interface FakeChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'text' | 'thread' | 'dm' | 'group';
  readonly guild: FakeGuild | null;
  /** For a thread: its channel. Null for others. */
  readonly parent: FakeChannel | null;
}

export interface PersonOptions {
  readonly locale?: string;
  /** Another bot. */
  readonly isBot?: boolean;
  /** Has installed the bot for themselves, and so can use it where it is not a member. */
  readonly hasInstalled?: boolean;
  /** May manage guilds, and so sees commands that require permissions. */
  readonly isAdmin?: boolean;
}

/** Somebody who uses a Discord client. Throws `CannotDo` for anything that the client would not allow. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly isBot: boolean;
  readonly slash: (where: FakeChannel, command: string, options?: OptionValues) => Exchange;
  /** Types into the option `focused`; the options contain what has been typed. */
  readonly type: (where: FakeChannel, command: string, options: OptionValues, focused: string) => Exchange;
  /** Presses the button with this custom id or label. */
  readonly press: (message: PostedMessage, button: string) => Exchange;
  /** Presses a button that the message no longer has: from before a restart or an update of the bot. */
  readonly pressOld: (message: PostedMessage, customId: string) => Exchange;
  readonly select: (message: PostedMessage, customId: string, values: readonly string[]) => Exchange;
  /** Submits a modal, with values by custom id of the inputs. */
  readonly submit: (modal: ShownModal, values: Readonly<Record<string, string>>) => Exchange;
  readonly contextMenu: (message: PostedMessage, command: string) => Exchange;
  readonly say: (where: FakeChannel, text: string, options?: SayOptions) => Said;
  readonly reply: (message: PostedMessage, text: string, options?: SayOptions) => Said;
  readonly editMessage: (message: PostedMessage, text: string) => void;
  readonly deleteMessage: (message: PostedMessage) => void;
  readonly openDm: () => FakeChannel;
  /** A group DM, of which a bot cannot be a member. */
  readonly openGroup: (name: string) => FakeChannel;
}

export type OptionValues = Readonly<Record<string, string | number | boolean>>;

export interface SayOptions {
  /** For replies: whether they ping. Default: true. */
  readonly pings?: boolean;
  /** True if the bot gets no event: it was said while the bot was away. */
  readonly unseen?: boolean;
  /** A message with files may have no text. */
  readonly files?: readonly PostedFile[];
  /** A message that is forwarded: its text is not that of this message. */
  readonly forwards?: PostedMessage;
  /** A sticker alone. */
  readonly sticker?: string;
  /** What a link shows, or another bot posts. */
  readonly embeds?: readonly APIEmbed[];
}

/** One use of a command, button or modal, and the bot's answers to it. */
export interface Exchange {
  readonly interactionId: string;
  /** The bot's first answer; pending until there is one. */
  readonly acknowledged: Promise<Acknowledgement>;
  /** The message that answers: at once for a reply or an update; for a deferral when it has been edited. */
  readonly answered: () => Promise<PostedMessage>;
  /** The follow-ups, once there are `count` of them. */
  readonly followUps: (count: number) => Promise<readonly PostedMessage[]>;
  /** All messages so far: the answer, then the follow-ups. */
  readonly messages: () => readonly PostedMessage[];
  /** The suggestions for the text that is being typed. */
  readonly suggestions: () => Promise<readonly Suggestion[]>;
  readonly modal: () => Promise<ShownModal>;
  /** True while Discord shows "is thinking". */
  readonly isThinking: () => boolean;
}

export interface Acknowledgement {
  readonly kind: 'reply' | 'deferral' | 'deferred update' | 'update' | 'suggestions' | 'modal';
  readonly isEphemeral: boolean;
  /** Milliseconds by the clock of the fake. */
  readonly afterMs: number;
}

export interface Suggestion {
  readonly name: string;
  readonly value: string | number;
}

export interface ShownModal {
  readonly data: APIModalInteractionResponseCallbackData;
  /** The exchange in which it was shown. */
  readonly of: Exchange;
}

/** A message of a person, and the bot's answers to it. */
export interface Said {
  readonly message: PostedMessage;
  /** The bot's first answer: a reply to the message, or a message in the thread that started from it. */
  readonly answered: () => Promise<PostedMessage>;
  /** All answers so far, in order. */
  readonly messages: () => readonly PostedMessage[];
}

export interface MessageState {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly flags: number;
  readonly allowedMentions: AllowedMentions | null;
}

/** A message in its current state; edits change it. */
export interface PostedMessage extends MessageState {
  readonly id: string;
  readonly channel: FakeChannel;
  readonly author: { readonly id: string; readonly name: string; readonly isBot: boolean };
  /** Id of the message that it replies to. */
  readonly reference: string | null;
  /** The thread that started from it. */
  readonly thread: FakeChannel | null;
  /** Id of the interaction that it answers. */
  readonly interactionId: string | null;
  /** Name of the only person who sees it; null if everybody does. */
  readonly visibleTo: string | null;
  /** Whether it shows "is thinking". */
  readonly isLoading: boolean;
  readonly isDeleted: boolean;
  readonly files: readonly PostedFile[];
  /** Earlier states, oldest first. */
  readonly edits: readonly MessageState[];
}

export interface PostedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface AllowedMentions {
  readonly parse?: readonly string[];
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
  readonly replied_user?: boolean;
}

export interface RecordedRequest {
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  /** Milliseconds by the clock of the fake. */
  readonly at: number;
  /** 0 while there is no answer, or if the answer was lost. */
  readonly status: number;
}

/** Names of the routes that the fake knows. */
export type RouteName =
  | 'gateway/bot'
  | 'me'
  | 'application'
  | 'user'
  | 'dm'
  | 'commands.get'
  | 'commands.put'
  | 'callback'
  | 'original.get'
  | 'original.edit'
  | 'original.delete'
  | 'followUp'
  | 'followUp.get'
  | 'followUp.edit'
  | 'followUp.delete'
  | 'channel'
  | 'message.create'
  | 'message.get'
  | 'messages.list'
  | 'message.edit'
  | 'message.delete'
  | 'typing'
  | 'reaction'
  | 'thread.create';

/** A fault. `times`: how often it happens (default 1, Infinity for always); `every`: only each n-th of the matching requests. */
export type Fault = { readonly times?: number; readonly every?: number } & (
  | { readonly status: number }
  | { readonly code: number }
  | { readonly retryAfterMs: number; readonly isGlobal?: boolean }
  /** The request is not carried out; the socket is reset. */
  | { readonly reset: true }
  /** The request is not carried out; the socket is closed properly. */
  | { readonly close: true }
  /** The request is not carried out, and gets no answer. */
  | { readonly hang: true }
  /** The request is carried out, but its answer is lost: the socket is closed, or `reset`. */
  | { readonly drop: true; readonly reset?: true }
  /** The request is carried out later. */
  | { readonly latencyMs: number }
);

export interface Faults {
  /** Arms a fault for a route by name, or for requests whose "METHOD path" matches the pattern. Returns how often it has happened. */
  readonly fail: (where: RouteName | RegExp, fault: Fault) => () => number;
  readonly clear: () => void;
  /** Stops listening, for REST and gateway, and closes open sockets. */
  readonly refuseConnections: () => Promise<void>;
  readonly acceptConnections: () => Promise<void>;
}

export interface GatewayControl {
  /** Clients that are identified and connected. */
  readonly connected: () => number;
  /** IDENTIFYs and RESUMEs that were accepted, in order. */
  readonly log: readonly ('identify' | 'resume')[];
  /** The intents of the last IDENTIFY. */
  readonly intents: () => number | null;
  /** Open sockets, identified or not. */
  readonly sockets: () => number;
  /** Stops answering new connections: no HELLO (`hello`), or nothing after it (`ready`). */
  readonly mute: (from: 'hello' | 'ready') => void;
  /** IDENTIFYs and RESUMEs received, answered or not. */
  readonly asks: () => number;
  readonly killSockets: () => void;
  readonly op7: () => void;
  readonly op9: (isResumable: boolean) => void;
  /** Stops answering heartbeats, so that the connection looks dead, until a client connects again. */
  readonly stopAcks: () => void;
  /** Requests a heartbeat at once. */
  readonly requestHeartbeat: () => void;
  readonly closeWith: (code: number) => void;
  /** Closes all sockets and forgets all sessions: a RESUME is answered with op 9. */
  readonly restart: () => void;
}
