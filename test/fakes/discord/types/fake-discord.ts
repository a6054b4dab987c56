import type {
  APIApplicationCommand,
  APIEmbed,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
} from 'discord.js';

/** The public face of the fake Discord. `openFakeDiscord` in open-loopback-discord.ts makes one. */
export interface FakeDiscord {
  /** For `rest.api` of a client: `http://127.0.0.1:PORT/api`. `clientOptionsFor` sets all that a test needs. */
  readonly api: string;
  readonly token: string;
  readonly applicationId: string;
  /** The bot as Discord sees it. What it says as a person comes to it as its own message. */
  readonly itself: Person;
  /** What a message says to mention the bot: `<@id>`. */
  readonly mention: string;

  /** A guild of which the bot is a member, with a channel `general`. */
  readonly home: FakeGuild;
  readonly addGuild: (options: GuildOptions) => FakeGuild;
  /** The person of that name, made at the first call. */
  readonly person: (name: string, options?: PersonOptions) => Person;

  /** All messages of the bot, in the order in which they were posted, deleted ones included. */
  readonly posted: () => readonly PostedMessage[];
  /** All messages of a channel that still stand, whoever wrote them. */
  readonly messagesIn: (channel: FakeChannel) => readonly PostedMessage[];
  /** The commands of the application: global ones, or those of a guild. */
  readonly commands: (guildId?: string) => readonly APIApplicationCommand[];
  /** Every request that came in, with its answer; in the order of coming in. */
  readonly requests: readonly RecordedRequest[];
  /** One line for each typing indicator: the channel's id. */
  readonly typing: readonly string[];

  /** One line for each rule that the bot broke; must be empty at the end of a test. */
  readonly violations: () => readonly string[];
  /** The same, and forgets them: for a test that breaks a rule on purpose. */
  readonly takeViolations: () => readonly string[];
  /** One line for each body of this server that Discord's own document would refuse; must be empty. */
  readonly selfCheck: () => readonly string[];

  readonly faults: Faults;
  readonly gateway: GatewayControl;

  /**
   * The first value other than undefined, null and false. Asked again after all that happens here, and each few
   * milliseconds, so that the condition may also be about the bot.
   */
  readonly until: <T>(condition: () => T | undefined | null | false) => Promise<T>;
  /**
   * A barrier: done when each client that is connected now has read all that was sent to it. (The server asks for a heartbeat;
   * the gateway is in order, and the client answers it after it has emitted what came before.)
   */
  readonly settled: () => Promise<void>;
  /** After `settled`: no request has been open for one turn of the event loop. What the bot does without requests is not seen. */
  readonly idle: () => Promise<void>;
  /** Forgets all messages, interactions and requests up to now, so that a test can measure the bot's memory and not this one's. */
  readonly forget: () => void;
  /** Sends MESSAGE_CREATE for a message again, as a gateway may after a resume. */
  readonly redeliver: (message: PostedMessage) => void;
  /** Ends all sockets and the server; may be called again. */
  readonly stop: () => Promise<void>;
}

export interface FakeDiscordOptions {
  /** The time for the 3 s and 15 min rules, ids and timestamps. Default: the machine's. */
  readonly clock?: () => number;
  /** Shards that `GET /gateway/bot` recommends. */
  readonly shards?: number;
  /** Session starts of 1000 that are left. Default: 999. */
  readonly startsLeft?: number;
  /** False: the bot is no member of `home`, nor of any other guild. Default: true. */
  readonly isAtHome?: boolean;
  /** Privileged intents that are on in the portal, as bits; any other ends in 4014. Default: none. */
  readonly privilegedIntents?: number;
  readonly heartbeatMs?: number;
  readonly token?: string;
}

export interface GuildOptions {
  readonly name: string;
  /** False: people use the bot there because they have installed it for themselves. */
  readonly botIsMember?: boolean;
  readonly locale?: string;
  readonly channels?: readonly string[];
}

export interface FakeGuild {
  readonly id: string;
  readonly name: string;
  readonly botIsMember: boolean;
  readonly locale: string;
  /** The channel of that name, made at the first call. `botMay`: 'nothing' gives 50001, 'read' 50013. */
  readonly channel: (name: string, options?: { readonly botMay?: BotMay }) => FakeChannel;
  /** A public thread that people have made in a channel, made at the first call. */
  readonly thread: (channel: FakeChannel, name: string) => FakeChannel;
}

export type BotMay = 'post' | 'read' | 'nothing';

/** A text channel, a thread, a direct conversation with the bot, or one of people without it. */
export interface FakeChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'text' | 'thread' | 'dm' | 'group';
  readonly guild: FakeGuild | null;
  /** Of a thread: the channel that it belongs to. */
  readonly parent: FakeChannel | null;
}

export interface PersonOptions {
  readonly locale?: string;
  /** Another bot. */
  readonly isBot?: boolean;
  /** Has the bot installed for themselves, so that it can be used where it is no member. */
  readonly hasInstalled?: boolean;
  /** May manage guilds: sees commands that ask for permissions. */
  readonly isAdmin?: boolean;
}

/** Somebody at a Discord client. Throws a `CannotDo` for what the client would not let a person do. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly isBot: boolean;
  readonly slash: (where: FakeChannel, command: string, options?: OptionValues) => Exchange;
  /** Types into the option `focused`, which is among the options. */
  readonly type: (where: FakeChannel, command: string, options: OptionValues, focused: string) => Exchange;
  /** Presses the button with that custom id or label. */
  readonly press: (message: PostedMessage, button: string) => Exchange;
  /** A press on a button of a message that no longer shows it: from before a restart or a change of the bot. */
  readonly pressOld: (message: PostedMessage, customId: string) => Exchange;
  readonly select: (message: PostedMessage, customId: string, values: readonly string[]) => Exchange;
  /** Fills in a modal: values by custom id of the inputs. */
  readonly submit: (modal: ShownModal, values: Readonly<Record<string, string>>) => Exchange;
  readonly contextMenu: (message: PostedMessage, command: string) => Exchange;
  readonly say: (where: FakeChannel, text: string, options?: SayOptions) => Said;
  readonly reply: (message: PostedMessage, text: string, options?: SayOptions) => Said;
  readonly editMessage: (message: PostedMessage, text: string) => void;
  readonly deleteMessage: (message: PostedMessage) => void;
  readonly openDm: () => FakeChannel;
  /** A group DM, in which the bot cannot be. */
  readonly openGroup: (name: string) => FakeChannel;
}

export type OptionValues = Readonly<Record<string, string | number | boolean>>;

export interface SayOptions {
  /** Of a reply: whether it pings. Default: true. */
  readonly pings?: boolean;
  /** The gateway does not tell the bot of it: said while the bot was away. */
  readonly unseen?: boolean;
  /** With one, the text may be empty. */
  readonly files?: readonly PostedFile[];
}

/** A use of a command, a button, a modal, and what the bot makes of it. */
export interface Exchange {
  readonly interactionId: string;
  /** What the bot did first; pending as long as it does nothing. */
  readonly acknowledged: Promise<Acknowledgement>;
  /** The message that answers: of a reply or an update at once, of a deferral when it is edited. */
  readonly answered: () => Promise<PostedMessage>;
  /** Follow-ups, once there are so many. */
  readonly followUps: (count: number) => Promise<readonly PostedMessage[]>;
  /** All messages of the answer up to now: the answer, then follow-ups. */
  readonly messages: () => readonly PostedMessage[];
  /** What completes the typed text. */
  readonly suggestions: () => Promise<readonly Suggestion[]>;
  readonly modal: () => Promise<ShownModal>;
  /** True while a person reads "is thinking". */
  readonly isThinking: () => boolean;
}

export interface Acknowledgement {
  readonly kind: 'reply' | 'deferral' | 'deferred update' | 'update' | 'suggestions' | 'modal';
  readonly isEphemeral: boolean;
  /** By the clock of this server. */
  readonly afterMs: number;
}

export interface Suggestion {
  readonly name: string;
  readonly value: string | number;
}

export interface ShownModal {
  readonly data: APIModalInteractionResponseCallbackData;
  /** The exchange that it came from. */
  readonly of: Exchange;
}

/** A message of a person, and what the bot makes of it. */
export interface Said {
  readonly message: PostedMessage;
  /** The first message of the bot that refers to it, or stands in a thread that began with it; with text. */
  readonly answered: () => Promise<PostedMessage>;
  /** All of them up to now, in order. */
  readonly messages: () => readonly PostedMessage[];
}

export interface MessageState {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly flags: number;
  readonly allowedMentions: AllowedMentions | null;
}

/** A message as it stands now; it changes with edits. */
export interface PostedMessage extends MessageState {
  readonly id: string;
  readonly channel: FakeChannel;
  readonly author: { readonly id: string; readonly name: string; readonly isBot: boolean };
  /** The message that it replies to. */
  readonly reference: string | null;
  /** The thread that began with it. */
  readonly thread: FakeChannel | null;
  /** The interaction that it answers. */
  readonly interactionId: string | null;
  /** The only person who sees it, by name; null for all. */
  readonly visibleTo: string | null;
  /** Shows "is thinking". */
  readonly isLoading: boolean;
  readonly isDeleted: boolean;
  readonly files: readonly PostedFile[];
  /** What it said before, oldest first. */
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
  /** By the clock of this server. */
  readonly at: number;
  /** 0 as long as there is no answer, and when it was lost. */
  readonly status: number;
}

/** Names of the routes that the server knows. */
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
  | 'thread.create';

/** What goes wrong. `times`: so often (default 1, Infinity for always); `every`: only each n-th of the matching requests. */
export type Fault = { readonly times?: number; readonly every?: number } & (
  | { readonly status: number }
  | { readonly code: number }
  | { readonly retryAfterMs: number; readonly isGlobal?: boolean }
  /** The socket is reset and nothing is done. */
  | { readonly reset: true }
  /** The socket is closed in good order and nothing is done. */
  | { readonly close: true }
  /** Nothing is done and no answer comes. */
  | { readonly hang: true }
  /** What was asked is done, and the answer lost: the socket is closed, or `reset`. */
  | { readonly drop: true; readonly reset?: true }
  /** Done later. */
  | { readonly latencyMs: number }
);

export interface Faults {
  /** To a route by its name, or to "METHOD path" that matches the pattern. Returns how often it has struck. */
  readonly fail: (where: RouteName | RegExp, fault: Fault) => () => number;
  readonly clear: () => void;
  /** Nothing listens on the port: REST and gateway. Open sockets are ended. */
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
  /** Sockets that are open, identified or not. */
  readonly sockets: () => number;
  /** Nothing is said any more to who connects: no hello (`hello`), or nothing after it (`ready`). */
  readonly mute: (from: 'hello' | 'ready') => void;
  /** IDENTIFYs and RESUMEs, left without an answer by `mute` or not. */
  readonly asks: () => number;
  readonly killSockets: () => void;
  readonly op7: () => void;
  readonly op9: (isResumable: boolean) => void;
  /** Heartbeats are no longer answered, so that clients see a zombie; until a client connects anew. */
  readonly stopAcks: () => void;
  /** Asks for a heartbeat at once. */
  readonly requestHeartbeat: () => void;
  readonly closeWith: (code: number) => void;
  /** Ends all sockets and forgets all sessions: a RESUME is answered with op 9. */
  readonly restart: () => void;
}
