import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { isObject, type Json, stringOf } from '../checks/json.ts';
import type { Sockets } from '../fake-slack.ts';
import type { World } from '../world/world.ts';
import { failed, type Outcome, type Transport } from './transport.ts';

/** Slack sends a ping every few seconds; @slack/socket-mode gives up after 30 seconds without one. */
const PING_MS = 5000;
/** How long connections may take to close when the fake Slack is closed. */
const CLOSE_GRACE_MS = 200;

/** A connection of the app. */
interface Connection {
  readonly socket: WebSocket;
  /** Envelopes that were sent over it and are not acked yet. */
  readonly pending: Map<string, (outcome: Outcome) => void>;
  /** True once it was told to disconnect: nothing more is sent over it. */
  isLeaving: boolean;
}

/** Socket Mode: gives out addresses, keeps the connections, and sends each envelope over one of them. */
export interface SocketMode extends Transport {
  readonly sockets: Omit<Sockets, 'connected'>;
  /** A ticket for the address of apps.connections.open, valid for one connection. */
  readonly ticket: () => string;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Closes all connections, and terminates those that are still open a moment later. */
  readonly close: () => Promise<void>;
}

export function createSocketMode(world: World, until: Sockets['connected']): SocketMode {
  const server = new WebSocketServer({ noServer: true });
  const connections = new Set<Connection>();
  const tickets = new Set<string>();
  let opened = 0;
  let turn = 0;
  let isRefusing = false;
  const live = () => [...connections].filter(({ isLeaving, socket }) => !isLeaving && socket.readyState === 1);

  function accept(socket: WebSocket): void {
    const connection: Connection = { socket, pending: new Map(), isLeaving: false };
    const pings = setInterval(() => socket.ping(), PING_MS);
    pings.unref();
    socket.on('message', (data) => acknowledge(connection, String(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      clearInterval(pings);
      connections.delete(connection);
      for (const settle of connection.pending.values()) settle(failed('connection_failed'));
      connection.pending.clear();
      world.changed();
    });
    connections.add(connection);
    opened += 1;
    socket.send(JSON.stringify(hello(world, connections.size)), () => world.changed());
  }

  const send: Transport['send'] = ({ kind, body, retry, reason }) => {
    const open = live();
    const connection = open[turn++ % Math.max(1, open.length)];
    if (!connection) return Promise.resolve(failed('connection_failed'));
    const envelope: Json = {
      envelope_id: crypto.randomUUID(),
      type: kind,
      accepts_response_payload: kind !== 'events_api',
      payload: body,
      ...(kind === 'events_api' && { retry_attempt: retry, retry_reason: reason ?? '' }),
    };
    return new Promise((resolve) => {
      const id = stringOf(envelope['envelope_id']);
      const timer = setTimeout(() => settle(failed('timeout')), world.settings.ackMs);
      const settle = (outcome: Outcome) => {
        clearTimeout(timer);
        connection.pending.delete(id);
        resolve(outcome);
      };
      connection.pending.set(id, settle);
      connection.socket.send(JSON.stringify(envelope));
    });
  };

  const first = (count = connections.size) => [...connections].slice(0, count);
  return {
    send,
    ready: () => until(1),
    ticket: () => {
      const ticket = world.ids.next('');
      tickets.add(ticket);
      return ticket;
    },
    upgrade: (request, socket, head) => {
      const ticket = new URL(request.url ?? '', 'ws://loopback').searchParams.get('ticket') ?? '';
      if (isRefusing || !tickets.delete(ticket)) socket.destroy();
      else server.handleUpgrade(request, socket, head, accept);
    },
    close: async () => {
      isRefusing = true;
      const cut = setTimeout(() => {
        for (const { socket } of connections) socket.terminate();
      }, CLOSE_GRACE_MS);
      await Promise.all(
        [...connections].map(({ socket }) => {
          const gone = new Promise((resolve) => socket.once('close', resolve));
          socket.close(1001);
          return gone;
        }),
      );
      clearTimeout(cut);
      server.close();
    },
    sockets: {
      count: () => live().length,
      opened: () => opened,
      kill: (count) => {
        for (const { socket } of first(count)) socket.terminate();
      },
      disconnect: (reason, count) => {
        for (const connection of first(count)) {
          // A warning comes about ten seconds before the end; until then Slack still sends events.
          connection.isLeaving = reason !== 'warning';
          connection.socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'loopback' } }));
        }
      },
      refuse: (refused) => {
        isRefusing = refused;
      },
    },
  };
}

const hello = ({ app }: World, connections: number): Json => ({
  type: 'hello',
  num_connections: connections,
  debug_info: { host: 'loopback', build_number: 1, approximate_connection_time: 18_060 },
  connection_info: { app_id: app.id },
});

/** An ack: `{ envelope_id, payload? }`. Bolt sends an empty payload for an empty ack. */
function acknowledge({ pending }: Connection, text: string): void {
  const frame: unknown = JSON.parse(text);
  if (!isObject(frame)) return;
  const payload = frame['payload'];
  const isEmpty = payload === undefined || (isObject(payload) && Object.keys(payload).length === 0);
  pending.get(stringOf(frame['envelope_id']))?.({
    isAcked: true,
    ack: isEmpty ? null : payload,
    failure: null,
    status: null,
  });
}
