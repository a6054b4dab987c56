import type { QuoteFirst } from '../engine/evaluate-policy.ts';
import type { Corpus } from '../retrieve/corpus.ts';
import type { AboutFacts, PrivacyFacts } from './commands/command-context.ts';
import type { ChatLimits } from './limits.ts';
import type { Hasher } from './memory/hasher.ts';
import type { ChatState } from './memory/state.ts';
import type { ErrorReport } from './reply/error-report.ts';
import type { SettingsSources } from './settings/read-settings.ts';

/** Dependencies of a responder. Clock, storage and log come in here; it reaches nothing else of the outside world. */
export interface ResponderOptions {
  /** The corpus of the moment: read once for each answer, which is given from that one even if another follows meanwhile. */
  readonly corpus: Corpus;
  /**
   * Tells whether the documents that some policies of a corpus were read from are still the same. Where they are not, it
   * settles when they have been read again, or could not be for now: the question is then to be answered anew. Without it,
   * documents never change.
   * @param policies ids
   */
  readonly confirm?: (corpus: Corpus, policies: readonly string[]) => Promise<boolean>;
  readonly state: ChatState;
  readonly hasher: Hasher;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Receives each error that was answered with an apology. */
  readonly log: (fault: ErrorReport) => void;
  readonly about: AboutFacts;
  readonly privacy: PrivacyFacts;
  /** Whether a person, named as in `ChatMessage`, is an administrator; nobody by default. */
  readonly isAdmin?: (person: string) => boolean;
  readonly limits?: Partial<ChatLimits>;
  /** What the operator has set for channels; nothing by default. */
  readonly fileSettings?: SettingsSources['fileSettings'];
  /** False: answers from the policy texts alone. */
  readonly annotations?: boolean;
  /** What stands first where a policy is in the other language; the translation unless given. */
  readonly quoteFirst?: QuoteFirst;
}
