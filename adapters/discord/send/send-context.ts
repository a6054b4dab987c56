import type { Log } from '../../project/create-log.ts';
import type { TimeLimits } from '../connect/time-limits.ts';
import type { ForbiddenChannels } from './forbidden-channels.ts';

/** What sending works with. */
export interface SendContext {
  readonly log: Log;
  readonly limits: TimeLimits;
  /** Aborted on stop, when people who still wait for an answer are told that they get none. */
  readonly farewell: AbortSignal;
  /** The channels in which the bot may not write. */
  readonly forbidden: ForbiddenChannels;
}
