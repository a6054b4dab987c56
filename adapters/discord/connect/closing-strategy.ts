import { setImmediate } from 'node:timers/promises';
import { SimpleShardingStrategy } from 'discord.js';

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/** Close code of a socket that is no longer needed. */
const NORMAL_CLOSURE = 1000;
/** Event of a shard in @discordjs/ws (`WebSocketShardEvents.Closed`); discord.js exports a different enum under that name. */
const CLOSED_EVENT = 'closed';

/** The parts of a shard and its socket that are used here; both are private in the types of @discordjs/ws. */
interface Shard {
  readonly emit: (event: string, payload: unknown) => unknown;
  readonly connection: Pick<WebSocket, 'readyState' | 'onerror' | 'close'> | null;
}

/** `readyState` of a socket that is not open yet. */
const CONNECTING_STATE = 0;

/**
 * The sharding strategy of discord.js, except that shards it has closed stay closed. A shard of @discordjs/ws 1.2 that is
 * reconnecting, or waiting for HELLO or READY, connects again half a second after `destroy`: it mistakes being destroyed for
 * a failure of that wait (`WebSocketShard.waitForEvent`), and `destroy` then never settles. Do not use a strategy after
 * `destroy`.
 */
export class ClosingStrategy extends SimpleShardingStrategy {
  readonly #manager: Manager;

  constructor(manager: Manager) {
    super(manager);
    this.#manager = manager;
  }

  override async destroy(options?: Parameters<SimpleShardingStrategy['destroy']>[0]): Promise<void> {
    // A private field of the library. The tests of reconnecting fail if a new version of it has none.
    const shards: unknown = Reflect.get(this, 'shards');
    const all = shards instanceof Map ? [...(shards as Map<number, Shard>).values()] : [];
    // A shard asks for its session before it opens a socket: from now on it waits for that forever. (There are no shards
    // yet when discord.js calls `destroy` before it creates the first ones.)
    if (all.length > 0) this.#manager.options.retrieveSessionInfo = () => new Promise(() => {});
    // Shards that wait for an event are told that they are closed, and stop waiting in the next turn of the event loop.
    for (const shard of all) shard.emit(CLOSED_EVENT, { code: NORMAL_CLOSURE });
    await setImmediate();
    await super.destroy(options);
    // `super.destroy` leaves sockets alone that are not open yet.
    for (const { connection } of all) if (connection?.readyState === CONNECTING_STATE) abortConnecting(connection);
  }
}

/** Ends an attempt to connect; the socket reports that as an error, which is ignored. */
function abortConnecting(socket: NonNullable<Shard['connection']>): void {
  socket.onerror = () => {};
  socket.close();
}
