import type { CompiledPatterns } from '../patterns/compiled-patterns.ts';
import type { Bilingual, Patterns } from '../patterns/patterns.ts';

/** Something that people ask of a privacy policy and that a clause of a policy can be about. */
export interface Topic {
  /** Name of its file in `topics/`, without the extension. */
  readonly id: string;
  readonly label: Bilingual;
  /** General topics that it is a part of: a clause on it says something on these, and one on these may answer for it. */
  readonly broader: readonly string[];
  /** Neighbouring topics, nearest first: what somebody who asked this asks next. */
  readonly related: readonly string[];
  /**
   * True where a policy that has no clause on this topic cannot answer a question on it, whatever else it shares with the
   * question (a fee, a merger, AI training): the answer is then "silent".
   */
  readonly decisive: boolean;
  /** True for a topic on a group of people apart, as children: what is said of them does not hold for everyone. */
  readonly ownAudience: boolean;
  /** A question that opens the topic, offered as a follow-up; `{provider}` is replaced by a name. */
  readonly opener: Bilingual;
}

/** A country, a state or a group of countries whose residents a policy may address on their own. */
export interface Jurisdiction {
  readonly id: string;
  readonly label: Bilingual;
  /** Patterns of its names, its people and its cities; the label is the first of each language. */
  readonly places: Patterns;
  /** Wider jurisdictions whose clauses apply to it too, nearest first. */
  readonly within: readonly string[];
}

/** A kind of answer, or a detail that questions ask for, and what a sentence that gives one looks like. */
export interface Evidence {
  readonly id: string;
  readonly evidence: RegExp;
}

/** A provider that people ask about whether or not its policy is held. */
export interface Provider extends Patterns {
  readonly name: string;
}

/** Words that tell names of companies from other words where a name can stand, in lower case. */
export interface NameWords {
  /** Words that are no name there: "cookies", "用户". */
  readonly ordinary: Patterns;
  /** What companies do: whoever "sells" is somebody. In Chinese also the words that follow whoever a question is about. */
  readonly actions: Patterns;
  /** Words that companies are called by. Written small, one is a name only where a name stands. */
  readonly names: Patterns;
}

/** All that the engine knows of privacy policies, ready for use: made by `compileKnowledge` from `src/knowledge/*.yaml`. */
export interface Knowledge {
  readonly topics: readonly Topic[];
  readonly jurisdictions: readonly Jurisdiction[];
  /** Most telling first. */
  readonly answerTypes: readonly Evidence[];
  readonly details: readonly Evidence[];
  readonly providers: readonly Provider[];
  readonly nameWords: NameWords;
  readonly overviews: {
    /** English stems and Chinese words that general questions consist of. */
    readonly words: readonly string[];
    /** By subject: the topics whose clauses belong to the list. */
    readonly parts: Readonly<Record<string, readonly string[]>>;
  };
  /** The patterns of all tables as one automaton. */
  readonly patterns: CompiledPatterns;
  /** Stems of the English words in the patterns, each once: what a typing error can stand for. */
  readonly words: readonly string[];
}
