import type { Corpus } from '../corpus/corpus.ts';
import type { AboutFacts, PrivacyFacts } from './commands/command-context.ts';
import type { Fault } from './fault.ts';
import type { Hasher } from './hasher.ts';
import type { ChatLimits } from './limits.ts';
import type { ChatState } from './state.ts';

/** What a responder is made of. All of the outside world comes in here. */
export interface ResponderOptions {
  readonly corpus: Corpus;
  readonly state: ChatState;
  readonly hasher: Hasher;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Told of what went wrong behind a calm sentence. */
  readonly log: (fault: Fault) => void;
  readonly about: AboutFacts;
  readonly privacy: PrivacyFacts;
  readonly limits?: Partial<ChatLimits>;
  /** False: answers from the policy texts alone. */
  readonly annotations?: boolean;
}
