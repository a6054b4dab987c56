import type { AskOptions, ConversationStep, Turn } from '../../conversation/converse.ts';
import type { Corpus } from '../../retrieve/corpus.ts';
import type { Language } from '../../text/language.ts';
import type { Remembered } from '../memory/remembered.ts';
import type { SettingsStore } from '../memory/settings-store.ts';
import type { Forgotten } from '../memory/state.ts';
import type { Subscription, SubscriptionStore } from '../memory/subscription-store.ts';
import type { ChatAction, ChatPart, ChatReply } from '../reply/chat-reply.ts';
import type { SettingsPlace } from '../settings/read-settings.ts';
import type { ResolvedSettings } from '../settings/resolve-settings.ts';
import type { Tallies } from '../tallies/tally.ts';
import type { Completions } from './completions.ts';

/** A run of the evaluation, as `npm run eval -- --record` writes it: figures by set. */
export interface Accuracy {
  readonly date: string;
  /** Id of the index that was asked. */
  readonly index: string;
  readonly figures: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Facts about this installation, for `/about` and `/policies`. */
export interface AboutFacts {
  readonly version: string;
  readonly indexId: string;
  /** ISO date; null where it is not known. */
  readonly indexDate: string | null;
  /** Null where it has not been measured. */
  readonly accuracy: Accuracy | null;
}

/** How the operator has set up what is stored, for `/privacy`. */
export interface PrivacyFacts {
  /** Days after which what is stored is deleted; null where nothing is stored beyond the process. */
  readonly retentionDays: number | null;
  /** Minutes for which a conversation is remembered. */
  readonly memoryMinutes: number;
  /** True where the operator has switched on that words of people are stored. */
  readonly storesText: boolean;
  /** True where questions that were left open or badly answered are stored in their own words. */
  readonly keepsQuestions?: boolean;
  /** Contact for questions about it; null where the operator gives none. */
  readonly operator: string | null;
}

/** Context of a command that asks the policies something. */
export interface QuestionContext {
  readonly corpus: Corpus;
  readonly completions: () => Completions;
  /** The language that the reply is to be in. */
  readonly language: Language;
  readonly ask: AskOptions;
  readonly before: { readonly turn: Turn } | null;
}

/** Context of what only administrators may see. */
export interface AdminContext {
  /** Whether the person is an administrator. */
  readonly isAllowed: boolean;
  /** Whether nobody else reads the reply. */
  readonly isConfidential: boolean;
  readonly readTallies: (since: string) => Promise<Tallies>;
}

/** Context of what administrators of a workspace set for it. */
export interface SettingsContext {
  /** The settings that hold where the command is given. */
  readonly resolve: () => Promise<ResolvedSettings>;
  readonly store: SettingsStore;
  readonly subscriptions: SubscriptionStore;
  /** Where reports of changes for this channel go; null where none can be posted. */
  readonly reportTo: Pick<Subscription, 'adapter' | 'reference'> | null;
  readonly place: SettingsPlace;
  /** Asks whether the person administers the workspace; null where nobody does. */
  readonly isAdministrator: (() => Promise<boolean>) | null;
  /** Whether messages in threads can be answered without a mention at all. */
  readonly followsThreads: boolean;
}

/** Context of a command in a chat. */
export interface CommandContext extends QuestionContext {
  readonly before: Remembered | null;
  readonly about: AboutFacts;
  readonly privacy: PrivacyFacts;
  readonly admin: AdminContext;
  readonly settings: SettingsContext;
  /** Deletes what belongs to the person. */
  readonly forget: () => Promise<Forgotten>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Result of a command: a reply of the engine with the turn to remember, or parts of its own. */
export type Outcome =
  | { readonly said: ConversationStep }
  | {
      readonly parts: readonly ChatPart[];
      readonly actions?: readonly ChatAction[];
      readonly kind?: ChatReply['kind'];
      /** Ids of the policies that the parts quote. */
      readonly quoted?: readonly string[];
    };
