import { setImmediate } from 'node:timers/promises';
import { SimpleShardingStrategy } from 'discord.js';

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/** What a socket is closed with by whoever needs it no more. */
const NORMAL = 1000;
/** Event of a shard of @discordjs/ws; discord.js has another enumeration under the name of that one. */
const CLOSED = 'closed';

/** As much of a shard as is needed here, and of its socket; both are private in the types of @discordjs/ws. */
interface Shard {
  readonly emit: (event: string, payload: unknown) => unknown;
  readonly connection: Pick<WebSocket, 'readyState' | 'onerror' | 'close'> | null;
}

/** A socket that is not open yet. */
const CONNECTING = 0;

/**
 * The strategy of discord.js, but what it closes stays closed. A shard of @discordjs/ws 1.2 connects again half a second
 * after `destroy` where it was about to be made anew, or waited for HELLO or READY: it takes its end for the failure of
 * that wait (`WebSocketShard.waitForEvent`), and `destroy` then never settles. A strategy that has closed shards is spent.
 */
export class ClosingStrategy extends SimpleShardingStrategy {
  readonly #manager: Manager;

  constructor(manager: Manager) {
    super(manager);
    this.#manager = manager;
  }

  override async destroy(options?: Parameters<SimpleShardingStrategy['destroy']>[0]): Promise<void> {
    // gateway.test.ts fails where it is not there any more.
    const shards: unknown = Reflect.get(this, 'shards');
    const all = shards instanceof Map ? [...(shards as Map<number, Shard>).values()] : [];
    // A shard asks for its session before it opens a socket, and now waits for that for ever. (There are no shards yet
    // where discord.js destroys all before it makes the first ones.)
    if (all.length > 0) this.#manager.options.retrieveSessionInfo = () => new Promise(() => {});
    // Whoever waits hears that it is closed, and waits no more in the next turn.
    for (const shard of all) shard.emit(CLOSED, { code: NORMAL });
    await setImmediate();
    await super.destroy(options);
    // Which leaves alone what is not open yet.
    for (const { connection } of all) if (connection?.readyState === CONNECTING) breakOff(connection);
  }
}

/** Ends an attempt to connect, which its socket tells as an error. */
function breakOff(socket: NonNullable<Shard['connection']>): void {
  socket.onerror = () => {};
  socket.close();
}
