import type { DocumentQuestion } from '../knowledge/document-questions.ts';
import type { Overview } from '../knowledge/overviews.ts';
import type { Scope } from '../knowledge/scopes.ts';
import type { SmallTalk } from '../knowledge/small-talk.ts';
import type { NamedProviders, ProviderDirectory } from '../policy/provider-directory.ts';
import type { ForeignLanguage } from '../text/foreign-language.ts';
import type { Language } from '../text/language.ts';
import type { Lexicon } from '../text/lexicon.ts';

/** What a question asks. */
export interface Question {
  readonly text: string;
  /** The text without names of providers, to be compared by meaning; empty where the words are not known (any more). */
  readonly wording: string;
  readonly language: Language;
  readonly providers: NamedProviders;
  /** How the question refers to several providers without naming them ("all", "which", "the others" ...); null if it does not. */
  readonly scope: Scope | null;
  readonly jurisdictions: readonly string[];
  /** Topics asked about, by id, each with a weight above 0 and at most 1. */
  readonly topics: ReadonlyMap<string, number>;
  /** Ids of the answer types wanted ("duration", "reason" ...). */
  readonly types: readonly string[];
  /** The subject that it asks a list of ("what do you collect?"); null where it asks for a detail. */
  readonly overview: Overview | null;
  /** Terms to search for, each with a weight above 0 and at most 1. */
  readonly terms: ReadonlyMap<string, number>;
  /** How the question is phrased: its distinct stems and Chinese bigrams, without names of providers and `details`. */
  readonly phrasing: readonly string[];
  /** Ids of specific details it asks for, such as a number of days or the name of a company. */
  readonly details: readonly string[];
  /** The kind of small talk the message consists of; null for a question. */
  readonly smallTalk: SmallTalk | null;
  /** True if it asks for contact details of the provider. */
  readonly asksContact: boolean;
  /** What it asks about the documents themselves; null for a question about what they say. */
  readonly documentQuestion: DocumentQuestion | null;
  /** The number of the section that it asks to see: digits with dots, or a letter. */
  readonly sectionNumber: string | null;
  /** The language it is written in, where that is neither English nor Chinese. */
  readonly foreign: ForeignLanguage | null;
  /** True if it is written in traditional Chinese characters; `text` is then folded to simplified ones. */
  readonly isTraditional: boolean;
  /** True if it asks which of several is stricter, safer, better. */
  readonly asksJudgement: boolean;
  /** True if it tries to give the bot orders instead of asking. */
  readonly isOrder: boolean;
  /** True if its subject is one that no privacy policy is about. */
  readonly offTopic: boolean;
  /** How much it says: content words, plus half the number of Chinese bigrams, without names and filler phrases. */
  readonly substance: number;
}

/** The names and words of a corpus. */
export interface QuestionVocabulary {
  readonly directory: ProviderDirectory;
  readonly lexicon: Lexicon;
}
