import type { CheckContext, CheckedKind } from '../checks/check-body.ts';
import type { GatewayEvent } from '../gateway/open-gateway.ts';
import type { Messages } from '../people/create-messages.ts';
import type { Store } from '../store/create-store.ts';
import type { PostedFile, RouteName } from '../types/fake-discord.ts';
import type { Json } from '../types/records.ts';

/** A request as a route receives it. */
export interface RestRequest {
  /** The value of a parameter in the path. Throws if the route has no such parameter. */
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly PostedFile[];
  /** Whether the client may have missed the answer: it was dropped, or the client has closed the connection. */
  readonly isAnswerLost: () => boolean;
}

export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
  /** Name of the schema in Discord's OpenAPI document that the body must match; `[]` after it for a list. */
  readonly schema?: string;
}

/** Everything that routes work with. */
export interface RestWorld {
  readonly store: Store;
  readonly messages: Messages;
  readonly dispatch: (event: GatewayEvent) => void;
  /** Checks a body: reports each broken rule, and throws 50035 if Discord would refuse the body. */
  readonly check: (kind: CheckedKind, body: unknown, context?: CheckContext) => void;
  readonly report: (violation: string) => void;
  readonly gatewayUrl: () => string;
  readonly shards: number;
  readonly startsLeft: number;
  /** Bits of the privileged intents that are switched on in the portal. */
  readonly privilegedIntents: number;
}

export interface Route {
  readonly name: RouteName;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With `:name` for parameters. */
  readonly path: string;
  /** False for interaction callbacks and webhooks, which have their token in the path. */
  readonly needsToken: boolean;
  readonly handle: (request: RestRequest) => RestAnswer;
}

export const NO_CONTENT: RestAnswer = { status: 204 };

export const asJson = (body: unknown): Json => (typeof body === 'object' && body !== null ? (body as Json) : {});
