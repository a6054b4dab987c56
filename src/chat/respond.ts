import { converse } from '../conversation/converse.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { detectLanguage, isHan, type Language } from '../text/language.ts';
import type { ChatMessage } from './chat-message.ts';
import { type ChatReply, textPart } from './chat-reply.ts';
import { chatWording } from './chat-wording.ts';
import type { AboutFacts, CommandContext, Outcome, PrivacyFacts, Remembered } from './commands/command-context.ts';
import { type Completions, completionsOf } from './commands/completions.ts';
import { type Parsed, parseCall } from './commands/parse-call.ts';
import { problemParts } from './commands/problem-parts.ts';
import { runCall } from './commands/run-call.ts';
import { runHelp } from './commands/run-help.ts';
import { type Fault, faultOf } from './fault.ts';
import type { Hasher } from './hasher.ts';
import { createInTurn } from './in-turn.ts';
import { CHAT_LIMITS, type ChatLimits } from './limits.ts';
import { createMemory } from './memory.ts';
import { quotaRefusal } from './quota-refusal.ts';
import type { ChatState } from './state.ts';
import { toChatReply } from './to-chat-reply.ts';

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
