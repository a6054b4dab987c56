import type { Responder } from '../../src/chat/respond.ts';
import type { Corpus } from '../../src/retrieve/corpus.ts';

/** Something that happens on a platform. */
export interface PlatformEvent {
  readonly id: string;
  /** Without the mention of the bot, which the platform adds in its own way. */
  readonly text: string;
  readonly person: string;
  readonly channel: string;
  /** Where the replies belong. */
  readonly thread: string;
  readonly isDirect: boolean;
  readonly mentionsBot: boolean;
  /** Names of others who are mentioned. */
  readonly mentions: readonly string[];
  readonly author: 'person' | 'other bot' | 'itself';
  readonly isEdit: boolean;
}

/** A message that the bot has posted. */
export interface Posted {
  readonly thread: string;
  /** As a person reads it. */
  readonly text: string;
  /** Whom, or what, it calls to attention on this platform. */
  readonly pings: readonly string[];
}

/** An adapter that runs against its platform, or what stands for that in a test. */
export interface RunningAdapter {
  /** Lets something happen; settled once all that it causes is done. */
  readonly deliver: (event: PlatformEvent) => Promise<void>;
  readonly posted: () => readonly Posted[];
  readonly stop: () => Promise<void>;
}

/** An adapter as the contract starts it. */
export interface AdapterUnderTest {
  readonly name: string;
  readonly start: (responder: Responder, corpus: Corpus) => Promise<RunningAdapter>;
  /** Characters of a message at most; null where there is no such limit. */
  readonly longest: number | null;
  /** What cannot happen on this platform, with the reason. */
  readonly skips: Partial<Record<string, string>>;
}
