import type { Json } from '../checks/json.ts';
import type { Delivery } from '../records.ts';

/** One attempt to deliver something to the app. */
export interface Attempt {
  readonly kind: Delivery['kind'];
  readonly body: Json;
  /** Number of the attempt, 0 for the first. */
  readonly retry: number;
  readonly reason: Exclude<Delivery['failure'], null> | null;
}

/** The result of an attempt. */
export interface Outcome {
  readonly isAcked: boolean;
  readonly ack: unknown;
  readonly failure: Delivery['failure'];
  readonly status: number | null;
  /** The app asked for no more retries. */
  readonly isFinal?: boolean;
}

/** How the app is reached: by Socket Mode or by signed HTTP. */
export interface Transport {
  readonly send: (attempt: Attempt) => Promise<Outcome>;
  /** Resolves when another attempt makes sense. */
  readonly ready: () => Promise<void>;
}

export const failed = (failure: Exclude<Delivery['failure'], null>, status: number | null = null): Outcome => ({
  isAcked: false,
  ack: null,
  failure,
  status,
});
