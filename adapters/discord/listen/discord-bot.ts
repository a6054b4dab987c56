import type { Responder } from '../../../src/chat/respond.ts';
import type { Log } from '../../create-log.ts';
import type { InFlight } from '../../in-flight.ts';
import type { TimeLimits } from '../connect/time-limits.ts';

/** What all listeners work with. */
export interface DiscordBot {
  readonly responder: Responder;
  readonly log: Log;
  readonly inFlight: InFlight;
  /** First answers to interactions that are on their way to Discord. */
  readonly acknowledgements: InFlight;
  readonly limits: TimeLimits;
  /** True where the operator keeps the reasons that people give with their votes. */
  readonly keepsText: boolean;
  /** True where unmentioned messages in threads can be read; false once Discord has refused the intent. */
  readonly followsThreads: () => boolean;
  /** True where a mentioned question gets a thread of its own. */
  readonly startsThreads: boolean;
  /** True once the bot is being stopped: nothing new is begun. */
  readonly isStopping: () => boolean;
  /** Aborted when those who still wait for an answer are told that they get none. */
  readonly farewell: AbortSignal;
  /** Tells the operator, once for each channel, that the bot may not write there. */
  readonly refusedIn: (channel: string) => void;
}
