import type { Responder } from '../../../src/chat/respond.ts';
import type { InFlight } from '../../in-flight.ts';
import type { PlatformId } from '../../project/platform-ids.ts';
import type { CatchUp } from '../recover/catch-up.ts';
import type { SendContext } from '../send/send-context.ts';

/** Everything that the handlers of messages and interactions work with. */
export interface DiscordBot extends SendContext {
  readonly responder: Responder;
  /** Remembers where people talk to the bot, to find what they say while it is away. */
  readonly catchUp: CatchUp;
  /** First answers to interactions that are on their way to Discord. */
  readonly acknowledgements: InFlight;
  /** Users and roles whom "Ask a human" pings. */
  readonly humans: readonly Pick<PlatformId, 'id'>[];
  /** Whether the operator stores the reasons that people give with their votes. */
  readonly keepsText: boolean;
  /** Whether messages in threads can be read without a mention; false once Discord has refused the intent. */
  readonly followsThreads: () => boolean;
  /** Whether a mentioned question gets a thread of its own. */
  readonly startsThreads: boolean;
  /** True once the bot is being stopped: it takes no new questions. */
  readonly isStopping: () => boolean;
}
