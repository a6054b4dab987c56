import type { Bilingual, Patterns } from '../patterns/patterns.ts';

/** One thing that people ask of a privacy policy and that a clause of a policy can be about. */
export interface Topic {
  readonly id: string;
  readonly name: Bilingual;
  /** How questions sound that are about this topic. */
  readonly ask: Patterns;
  /** How clauses read that state something on this topic. */
  readonly state: Patterns;
  /** A question that opens the topic, offered as a follow-up; `{provider}` is replaced by a name. */
  readonly opener: Bilingual;
  /** Ids of neighbouring topics, nearest first: what somebody who asked this asks next. */
  readonly near: readonly string[];
  /**
   * True where a policy that has no clause on this topic cannot answer a question on it, whatever else
   * it shares with the question (a fee, a merger, AI training): the answer is then "silent".
   */
  readonly decisive: boolean;
}
