import type { CheckContext, CheckedKind } from '../checks/check-body.ts';
import type { GatewayEvent } from '../gateway/open-gateway.ts';
import type { Messages } from '../people/create-messages.ts';
import type { Store } from '../store/create-store.ts';
import type { PostedFile, RouteName } from '../types/fake-discord.ts';
import type { Json } from '../types/records.ts';

/** A request as a route gets it. */
export interface RestRequest {
  /** What stands in the path at that place. Fails when the route has no such parameter. */
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly PostedFile[];
  /** Whether the client may not have heard the answer: it was dropped, or the client has broken off the connection. */
  readonly isAnswerLost: () => boolean;
}

export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
  /** Name of the schema in Discord's document that the body must obey. */
  readonly schema?: string;
}

/** What routes work with. */
export interface RestWorld {
  readonly store: Store;
  readonly messages: Messages;
  readonly dispatch: (event: GatewayEvent) => void;
  /** Holds a body to Discord's rules: notes each that is broken, and throws 50035 if Discord would refuse it. */
  readonly check: (kind: CheckedKind, body: unknown, context?: CheckContext) => void;
  readonly report: (violation: string) => void;
  readonly gatewayUrl: () => string;
  readonly shards: number;
  readonly startsLeft: number;
  /** Bits of the privileged intents that are on in the portal. */
  readonly privilegedIntents: number;
}

export interface Route {
  readonly name: RouteName;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `:name` for what varies. */
  readonly path: string;
  /** Interaction callbacks and webhooks carry their token in the path. */
  readonly needsToken: boolean;
  readonly handle: (request: RestRequest) => RestAnswer;
}

export const NO_CONTENT: RestAnswer = { status: 204 };

export const asJson = (body: unknown): Json => (typeof body === 'object' && body !== null ? (body as Json) : {});
