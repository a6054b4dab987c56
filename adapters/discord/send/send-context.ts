import type { Log } from '../../project/create-log.ts';
import type { TimeLimits } from '../connect/time-limits.ts';

/** What sending works with. */
export interface SendContext {
  readonly log: Log;
  readonly limits: TimeLimits;
  /** Aborted on stop, when people who still wait for an answer are told that they get none. */
  readonly farewell: AbortSignal;
  /** Tells the operator, once per channel, that the bot may not write there. */
  readonly warnForbidden: (channelId: string) => void;
}
