import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Store } from '../store/create-store.ts';
import type { FakeGuild, GatewayControl } from '../types/fake-discord.ts';
import type { Json } from '../types/records.ts';
import { withoutContent } from './wire-messages.ts';
import { wireGuild, wireUser } from './wire-places.ts';

/** An event for clients. */
export interface GatewayEvent {
  readonly name: string;
  readonly data: Json;
  /** Null for a direct conversation: only shard 0 receives those. */
  readonly guildId: string | null;
  /** The intent that a client needs to receive it; 0 for none. */
  readonly intent: number;
  /** Whether `data` is a message whose content is hidden from clients without the intent MessageContent. */
  readonly hidesContent?: boolean;
}

export interface Gateway extends GatewayControl {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly dispatch: (event: GatewayEvent) => void;
  /** Resolves when each connected client has read everything that was sent to it. */
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
}

export interface GatewayOptions {
  readonly store: Store;
  readonly token: string;
  readonly privilegedIntents: number;
  readonly heartbeatMs: number;
  readonly url: () => string;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [index: number, count: number];
  seq: number;
  readonly sent: { readonly seq: number; readonly text: string }[];
  socket: WebSocket | null;
  /** The last sequence number that the client has acknowledged, and how many heartbeats it has sent. */
  heard: number;
  beats: number;
}

const CLOSE = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidShard: 4010,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;

const { Guilds, GuildMembers, GuildPresences, MessageContent } = GatewayIntentBits;
const PRIVILEGED = GuildMembers | GuildPresences | MessageContent;
const KNOWN_INTENTS = Object.values(GatewayIntentBits).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);
/** How many events a session may have missed and still resume. */
const REPLAYABLE = 5000;

const shardOf = (guildId: string, count: number): number => Number((BigInt(guildId) >> 22n) % BigInt(count));

/** The gateway: sessions, heartbeats, events, and faults in them. */
export function openGateway({ store, token, privilegedIntents, heartbeatMs, url }: GatewayOptions): Gateway {
  const server = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const log: ('identify' | 'resume')[] = [];
  let acks = true;
  let muteFrom: 'hello' | 'ready' | null = null;
  let asks = 0;
  let lastIntents: number | null = null;

  const live = () => [...sessions.values()].filter((session) => session.socket !== null);
  const sendTo = (socket: WebSocket, op: number, d: unknown = null) =>
    socket.send(JSON.stringify({ op, d, s: null, t: null }));

  const emit = (session: Session, t: string, d: Json) => {
    session.seq += 1;
    const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, t, s: session.seq, d });
    session.sent.push({ seq: session.seq, text });
    if (session.sent.length > REPLAYABLE) session.sent.shift();
    session.socket?.send(text);
  };

  const hears = ({ shard: [index, count] }: Session, guildId: string | null) =>
    index === (guildId === null ? 0 : shardOf(guildId, count));

  const dispatch = ({ name, data, guildId, intent, hidesContent = false }: GatewayEvent) => {
    for (const session of sessions.values()) {
      if (!hears(session, guildId) || (intent !== 0 && (session.intents & intent) === 0)) continue;
      const blank = hidesContent && (session.intents & MessageContent) === 0;
      emit(session, name, blank ? withoutContent(data) : data);
    }
    store.changed();
  };

  function identify(socket: WebSocket, given: Json): Session | number {
    if (!isToken(given['token'])) return CLOSE.authenticationFailed;
    const intents = Number(given['intents']);
    if (!Number.isInteger(intents) || (intents & ~KNOWN_INTENTS) !== 0) return CLOSE.invalidIntents;
    if ((intents & PRIVILEGED & ~privilegedIntents) !== 0) return CLOSE.disallowedIntents;
    const [index = 0, count = 1] = (given['shard'] ?? []) as readonly number[];
    if (index >= count) return CLOSE.invalidShard;
    const id = `session-${store.nextId()}`;
    const session: Session = { id, intents, shard: [index, count], seq: 0, sent: [], socket, heard: 0, beats: 0 };
    sessions.set(id, session);
    lastIntents = intents;
    log.push('identify');
    greet(session);
    return session;
  }

  const isToken = (given: unknown) => typeof given === 'string' && given.replace(/^Bot /, '') === token;

  function greet(session: Session): void {
    const guilds = [...store.guilds.values()].filter((guild) => guild.botIsMember && hears(session, guild.id));
    emit(session, 'READY', {
      v: 10,
      user: { ...wireUser(store.bot), verified: true, mfa_enabled: true, email: null },
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: url(),
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      application: { id: store.applicationId, flags: 0 },
      private_channels: [],
      relationships: [],
      presences: [],
      user_settings: {},
      shard: session.shard,
    });
    if ((session.intents & Guilds) === 0) return;
    for (const guild of guilds) emit(session, 'GUILD_CREATE', wireGuild(store, guild));
  }

  function resume(socket: WebSocket, given: Json): Session | number | null {
    if (!isToken(given['token'])) return CLOSE.authenticationFailed;
    const session = sessions.get(String(given['session_id']));
    if (!session) return null;
    // A client may resume on the same socket.
    if (session.socket !== socket) session.socket?.terminate();
    session.socket = socket;
    log.push('resume');
    const behind = session.sent.filter(({ seq }) => seq > Number(given['seq']));
    for (const { text } of behind) socket.send(text);
    emit(session, 'RESUMED', { _trace: [] });
    return session;
  }

  server.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    let session: Session | null = null;
    acks = true;
    store.changed();
    if (muteFrom !== 'hello') sendTo(socket, GatewayOpcodes.Hello, { heartbeat_interval: heartbeatMs, _trace: [] });
    // The fake does not compress: a client that asks for compression must notice.
    if (/[?&]compress=/.test(request.url ?? '')) socket.close(CLOSE.decodeError, 'compression is not supported');

    const accept = (outcome: Session | number | null) => {
      if (outcome === null) sendTo(socket, GatewayOpcodes.InvalidSession, false);
      else if (typeof outcome === 'number') socket.close(outcome);
      else session = outcome;
    };
    const receive = (op: unknown, d: unknown) => {
      switch (op) {
        case GatewayOpcodes.Heartbeat:
          if (session) {
            session.heard = Math.max(session.heard, Number(d ?? 0));
            session.beats += 1;
          }
          if (acks) sendTo(socket, GatewayOpcodes.HeartbeatAck);
          return;
        case GatewayOpcodes.Identify:
          asks += 1;
          if (muteFrom !== null) return;
          return session ? socket.close(CLOSE.alreadyAuthenticated) : accept(identify(socket, d as Json));
        case GatewayOpcodes.Resume:
          asks += 1;
          if (muteFrom !== null) return;
          return accept(resume(socket, d as Json));
        case GatewayOpcodes.PresenceUpdate:
        case GatewayOpcodes.RequestGuildMembers:
          return session ? undefined : socket.close(CLOSE.notAuthenticated);
        default:
          return socket.close(CLOSE.unknownOpcode);
      }
    };
    socket.on('message', (raw) => {
      try {
        const { op, d } = JSON.parse(String(raw)) as Json;
        receive(op, d);
      } catch {
        socket.close(CLOSE.decodeError);
      }
      store.changed();
    });
    socket.on('close', (code) => {
      if (session?.socket === socket) {
        session.socket = null;
        // A client that closes with these codes ends its session; after any other end it can resume.
        if (code === 1000 || code === 1001) sessions.delete(session.id);
      }
      store.changed();
    });
    socket.on('error', () => socket.terminate());
  });

  const forEachSocket = (act: (socket: WebSocket, session: Session) => void) => {
    for (const session of live()) if (session.socket) act(session.socket, session);
  };
  const detach = (session: Session) => {
    session.socket = null;
  };
  const killSockets = () =>
    forEachSocket((socket, session) => {
      detach(session);
      socket.terminate();
    });

  /** discord.js records the number of an event some turns after it has emitted it, so one heartbeat may not be enough. */
  async function settleSession(session: Session): Promise<void> {
    const { socket, seq } = session;
    while (socket && session.socket === socket && session.heard < seq) {
      const { beats } = session;
      sendTo(socket, GatewayOpcodes.Heartbeat);
      await store.until(() => session.beats > beats || session.socket !== socket);
    }
  }

  async function settled(): Promise<void> {
    await Promise.all(live().map(settleSession));
  }

  return {
    upgrade: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (ws) => server.emit('connection', ws, request)),
    dispatch,
    settled,
    log,
    connected: () => live().length,
    intents: () => lastIntents,
    asks: () => asks,
    sockets: () => server.clients.size,
    mute: (from) => {
      muteFrom = from;
    },
    killSockets,
    op7: () => forEachSocket((socket) => sendTo(socket, GatewayOpcodes.Reconnect)),
    op9: (isResumable) =>
      forEachSocket((socket, session) => {
        sendTo(socket, GatewayOpcodes.InvalidSession, isResumable);
        if (!isResumable) sessions.delete(session.id);
      }),
    stopAcks: () => {
      acks = false;
    },
    requestHeartbeat: () => forEachSocket((socket) => sendTo(socket, GatewayOpcodes.Heartbeat)),
    closeWith: (code) =>
      forEachSocket((socket, session) => {
        detach(session);
        socket.close(code);
      }),
    restart: () => {
      killSockets();
      sessions.clear();
    },
    stop: () => {
      sessions.clear();
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

/** The intent that events about messages need. */
export const messageIntent = (guild: FakeGuild | null): number =>
  guild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages;
