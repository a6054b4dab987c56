import type { Responder } from '../../../src/chat/respond.ts';
import type { PlatformId } from '../../project/platform-ids.ts';
import type { CatchUp } from '../recover/catch-up.ts';
import type { SendContext } from '../send/send-context.ts';
import type { Refusals } from '../send/send-refusal.ts';
import type { ShowTyping } from '../send/show-typing.ts';

/** Everything that the handlers of messages and interactions work with. */
export interface DiscordBot extends SendContext {
  readonly responder: Responder;
  /** Remembers where people talk to the bot, to find what they say while it is away. */
  readonly catchUp: CatchUp;
  /** Users and roles whom "Ask a human" pings. */
  readonly humans: readonly Pick<PlatformId, 'id'>[];
  /** Base address of the API; undefined for Discord's own. */
  readonly api: string | undefined;
  readonly showTyping: ShowTyping;
  /** Who was told of late that they ask too much. */
  readonly refusals: Refusals;
  /** Whether the operator stores the reasons that people give with their votes. */
  readonly keepsText: boolean;
  /** Whether messages in threads can be read without a mention; false once Discord has refused the intent. */
  readonly followsThreads: () => boolean;
  /** Whether a mentioned question gets a thread of its own. */
  readonly startsThreads: boolean;
  /** True once the bot is being stopped: it takes no new questions. */
  readonly isStopping: () => boolean;
}
