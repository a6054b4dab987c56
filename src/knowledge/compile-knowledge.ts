import { compilePatterns } from '../patterns/compile-patterns.ts';
import type { Patterns } from '../patterns/patterns.ts';
import { stem } from '../text/tokens.ts';
import type { DocumentQuestion } from './document-questions.ts';
import type { FollowUp } from './follow-ups.ts';
import type { Evidence, Jurisdiction, Knowledge, NameWords, Provider, Topic } from './knowledge.ts';
import type { MessagePart } from './message-parts.ts';
import type { Overview } from './overviews.ts';
import type { Scope } from './scopes.ts';
import type { SmallTalk } from './small-talk.ts';

/** Patterns under an id. */
export interface PatternEntry<Id extends string = string> extends Patterns {
  readonly id: Id;
}

/** The knowledge as its files hold it, with all word groups written out. */
export interface KnowledgeSource {
  /** `asks`: how questions sound that are about the topic; `states`: how clauses read that state something on it. */
  readonly topics: readonly (Topic & { readonly asks: Patterns; readonly states: Patterns })[];
  /** Wordings that mean the same in questions and in clauses. */
  readonly concepts: readonly PatternEntry[];
  /** `laws`: privacy laws and authorities that imply the jurisdiction. */
  readonly jurisdictions: readonly (Jurisdiction & { readonly laws: Patterns })[];
  readonly answerTypes: readonly (Evidence & { readonly asks: Patterns })[];
  readonly details: readonly (Evidence & { readonly asks: Patterns })[];
  readonly scopes: readonly PatternEntry<Scope>[];
  readonly smallTalk: readonly PatternEntry<SmallTalk>[];
  readonly followUps: readonly PatternEntry<FollowUp>[];
  readonly documentQuestions: readonly PatternEntry<DocumentQuestion>[];
  readonly messageParts: readonly PatternEntry<MessagePart>[];
  /** General questions answered by lists; `general`: words that they may hold beside their patterns. */
  readonly overviews: {
    readonly general: Patterns;
    readonly subjects: readonly {
      readonly id: Overview;
      readonly asks: Patterns;
      /** Headings of the sections that hold the list. */
      readonly headings: Patterns;
      /** Ids of the topics whose clauses belong to the list. */
      readonly parts: readonly string[];
    }[];
  };
  readonly fillerPhrases: Patterns;
  readonly contactQuestions: Patterns;
  readonly contactAsData: Patterns;
  readonly offTopic: { readonly orders: Patterns; readonly subjects: Patterns };
  readonly providers: readonly Provider[];
  readonly nameWords: NameWords;
}

/** In the table `overview` the headings on a subject have its id behind this. */
export const HEADING = 'heading:';

type Entries = readonly (readonly [id: string, patterns: Patterns])[];

/** Each table of patterns under the name that its matches go by. */
const TABLES = {
  concept: ({ concepts }) => concepts.map((entry) => [entry.id, entry]),
  asked: ({ topics }) => topics.map(({ id, asks }) => [id, asks]),
  stated: ({ topics }) => topics.map(({ id, states }) => [id, states]),
  place: ({ jurisdictions }) => jurisdictions.map(({ id, places }) => [id, places]),
  law: ({ jurisdictions }) => jurisdictions.map(({ id, laws }) => [id, laws]),
  frame: ({ fillerPhrases }) => [['frame', fillerPhrases]],
  scope: ({ scopes }) => scopes.map((entry) => [entry.id, entry]),
  type: ({ answerTypes }) => answerTypes.map(({ id, asks }) => [id, asks]),
  talk: ({ smallTalk }) => smallTalk.map((entry) => [entry.id, entry]),
  contact: ({ contactQuestions, contactAsData }) => [
    ['asked', contactQuestions],
    ['data', contactAsData],
  ],
  offTopic: ({ offTopic }) => [
    ['order', offTopic.orders],
    ['off', offTopic.subjects],
  ],
  detail: ({ details }) => details.map(({ id, asks }) => [id, asks]),
  overview: ({ overviews }) =>
    overviews.subjects.flatMap(
      ({ id, asks, headings }): Entries => [
        [id, asks],
        [HEADING + id, headings],
      ],
    ),
  followUp: ({ followUps }) => followUps.map((entry) => [entry.id, entry]),
  document: ({ documentQuestions }) => documentQuestions.map((entry) => [entry.id, entry]),
  message: ({ messageParts }) => messageParts.map((entry) => [entry.id, entry]),
} satisfies Record<string, (source: KnowledgeSource) => Entries>;

/** Name of a table of patterns. */
export type TableName = keyof typeof TABLES;

/**
 * Tables whose words a typing error is not mended to: names of places and laws, and what stands around a question. Names of
 * companies are mended to.
 */
const TABLES_NOT_MENDED_TO: readonly string[] = ['place', 'law', 'message'] satisfies TableName[];

/** Makes knowledge ready for use; takes about a second, most of it for the automaton. */
export function compileKnowledge(source: KnowledgeSource): Knowledge {
  const tables = Object.entries(TABLES).map(([name, entriesOf]): [string, Entries] => [name, entriesOf(source)]);
  const told = tables.flatMap(([name, entries]) =>
    TABLES_NOT_MENDED_TO.includes(name) ? [] : entries.map(([, one]) => one),
  );
  return {
    topics: source.topics.map(({ asks: _, states: __, ...topic }) => topic),
    jurisdictions: source.jurisdictions.map(({ laws: _, ...jurisdiction }) => jurisdiction),
    answerTypes: source.answerTypes.map(({ id, evidence }) => ({ id, evidence })),
    details: source.details.map(({ id, evidence }) => ({ id, evidence })),
    providers: source.providers,
    nameWords: source.nameWords,
    overviews: overviewsOf(source),
    patterns: compilePatterns(Object.fromEntries(tables)),
    words: wordsOf(told),
  };
}

/** The subjects with all words that a general question on them consists of: of their patterns, and general ones. */
function overviewsOf({ overviews: { general, subjects } }: KnowledgeSource): Knowledge['overviews'] {
  const patterns = [general, ...subjects.map(({ asks }) => asks)];
  const chinese = patterns.flatMap(({ zh }) => zh.flatMap((pattern) => pattern.match(/\p{Script=Han}+/gu) ?? []));
  return {
    words: [...new Set([...wordsOf(patterns), ...chinese])],
    parts: Object.fromEntries(subjects.map(({ id, parts }) => [id, parts])),
  };
}

const wordsOf = (patterns: readonly Patterns[]): string[] => [
  ...new Set(patterns.flatMap(({ en }) => en.flatMap((pattern) => pattern.match(/[A-Za-z]+/g) ?? [])).map(stem)),
];
