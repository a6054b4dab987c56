import type { Json } from '../checks/json.ts';
import type { Deliveries } from '../delivery/create-deliveries.ts';
import type { Handles } from '../world/create-handles.ts';
import type { WorkspaceState, World } from '../world/world.ts';

/** What the methods work with. */
export interface ApiContext {
  readonly world: World;
  readonly handles: Handles;
  readonly deliveries: Deliveries;
  readonly oauth: OAuth;
  /** Address for one Socket Mode connection. */
  readonly socketUrl: () => string;
}

/** Codes and refresh tokens. */
export interface OAuth {
  /** Arguments of oauth.v2.access, with the credentials. */
  readonly access: (args: Json) => Json;
  readonly uninstall: (workspace: WorkspaceState) => void;
}

export interface ApiCallContext extends ApiContext {
  readonly method: string;
  readonly args: Json;
  readonly token: string;
  /** Whose the bot token is. Only for methods with `token: 'bot'`. */
  readonly workspace: WorkspaceState;
}

export interface ApiMethod {
  /** `none`: any or none. */
  readonly token: 'bot' | 'app' | 'none';
  /** One of these is needed; empty: none. */
  readonly scopes: readonly string[] | ((call: ApiCallContext) => readonly string[]);
  /** Gives what the answer carries besides `ok`. @throws ApiRefusal */
  readonly run: (call: ApiCallContext) => Json;
}

/** `{ ok: false, error }`, with more beside it. */
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
