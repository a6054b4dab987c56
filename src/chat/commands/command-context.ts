import type { ConversationStep, Turn } from '../../conversation/converse.ts';
import type { AskOptions } from '../../engine/answer.ts';
import type { Corpus } from '../../retrieve/corpus.ts';
import type { Language } from '../../text/language.ts';
import type { Forgotten } from '../memory/state.ts';
import type { ChatAction, ChatPart, ChatReply } from '../reply/chat-reply.ts';
import type { SourceRef } from '../reply/source-ref.ts';
import type { Completions } from './completions.ts';

/** What is remembered of a conversation. */
export interface Remembered {
  readonly turn: Turn;
  /** The sources of its last reply by their numbers. */
  readonly sources: readonly SourceRef[];
  /** Who asked last; null where that is not known any more, or where several talk. */
  readonly person: string | null;
}

/** A run of the evaluation, as `npm run eval -- --record` writes it: figures by set. */
export interface Accuracy {
  readonly date: string;
  /** Id of the index that was asked. */
  readonly index: string;
  readonly figures: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What `/about` and `/policies` tell of this installation. */
export interface AboutFacts {
  readonly version: string;
  readonly indexId: string;
  /** ISO date; null where it is not known. */
  readonly indexDate: string | null;
  /** Null where it has not been measured. */
  readonly accuracy: Accuracy | null;
}

/** What `/privacy` tells: how the operator has set this installation up. */
export interface PrivacyFacts {
  /** Days after which what is stored is deleted; null where nothing is stored beyond the process. */
  readonly retentionDays: number | null;
  /** Minutes for which a conversation is remembered. */
  readonly memoryMinutes: number;
  /** True where the operator has switched on that words of people are stored. */
  readonly storesText: boolean;
  /** Whom to write to about it; null where the operator gives nobody. */
  readonly operator: string | null;
}

/** What a command works with. */
export interface CommandContext {
  readonly corpus: Corpus;
  readonly completions: () => Completions;
  readonly language: Language;
  readonly ask: AskOptions;
  readonly before: Remembered | null;
  readonly about: AboutFacts;
  readonly privacy: PrivacyFacts;
  /** Deletes what belongs to the person. */
  readonly forget: () => Promise<Forgotten>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What a command gives: a reply of the engine with the turn to remember, or parts of its own. */
export type Outcome =
  | { readonly said: ConversationStep }
  | {
      readonly parts: readonly ChatPart[];
      readonly actions?: readonly ChatAction[];
      readonly kind?: ChatReply['kind'];
    };
