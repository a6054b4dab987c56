import type { Json } from '../checks/json.ts';
import type { Delivery } from '../fake-slack.ts';

/** One attempt to bring something to the app. */
export interface Attempt {
  readonly kind: Delivery['kind'];
  readonly body: Json;
  /** 0: the first. */
  readonly retry: number;
  readonly reason: Exclude<Delivery['failure'], null> | null;
}

/** What came of an attempt. */
export interface Outcome {
  readonly isAcked: boolean;
  readonly ack: unknown;
  readonly failure: Delivery['failure'];
  readonly status: number | null;
  /** The app asked for no more retries. */
  readonly isFinal?: boolean;
}

/** A way to the app: Socket Mode or signed HTTP. */
export interface Transport {
  readonly send: (attempt: Attempt) => Promise<Outcome>;
  /** Settled when it is worth trying again. */
  readonly ready: () => Promise<void>;
}

export const failed = (failure: Exclude<Delivery['failure'], null>, status: number | null = null): Outcome => ({
  isAcked: false,
  ack: null,
  failure,
  status,
});
