import type { Json } from '../checks/json.ts';
import type { Deliveries } from '../delivery/create-deliveries.ts';
import type { Handles } from '../world/create-handles.ts';
import type { WorkspaceState, World } from '../world/world.ts';

/** Everything that the methods need. */
export interface ApiContext {
  readonly world: World;
  readonly handles: Handles;
  readonly deliveries: Deliveries;
  readonly oauth: OAuth;
  /** A new address for one Socket Mode connection. */
  readonly socketUrl: () => string;
}

/** The part of OAuth that methods need. */
export interface OAuth {
  /** Carries out oauth.v2.access. @throws ApiRefusal */
  readonly access: (args: Json) => Json;
  readonly uninstall: (workspace: WorkspaceState) => void;
}

/** One call. */
export interface ApiCallContext extends ApiContext {
  readonly method: string;
  readonly args: Json;
  readonly token: string;
  /** The workspace of the bot token, for methods with `token: 'bot'`. */
  readonly workspace: WorkspaceState;
}

/** A method of the Web API. */
export interface ApiMethod {
  /** Which kind of token it needs; `none` accepts any or none. */
  readonly token: 'bot' | 'app' | 'none';
  /** One of these scopes is needed; empty for none. */
  readonly scopes: readonly string[] | ((call: ApiCallContext) => readonly string[]);
  /** Carries out a call and returns the response without `ok`. @throws ApiRefusal */
  readonly run: (call: ApiCallContext) => Json;
}

/** The response `{ ok: false, error }`, with further fields. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  readonly error: string;
  readonly more: Json;

  constructor(error: string, more: Json = {}) {
    super(error);
    this.error = error;
    this.more = more;
  }
}
