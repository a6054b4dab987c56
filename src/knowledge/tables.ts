import { compilePatterns, type PatternEntries } from '../patterns/compile-patterns.ts';
import type { CompiledPatterns } from '../patterns/compiled-patterns.ts';
import { type FoundPatterns, PatternMatcher } from '../patterns/pattern-matcher.ts';
import type { Patterns } from '../patterns/patterns.ts';
import { stem, type Token } from '../text/tokens.ts';
import { answerTypes } from './answer-types.ts';
import { concepts } from './concepts.ts';
import { contactQuestions } from './contact-questions.ts';
import { details } from './details.ts';
import { fillerPhrases } from './filler-phrases.ts';
import { followUps } from './follow-ups.ts';
import { jurisdictions } from './jurisdictions.ts';
import { offTopic, orders } from './off-topic.ts';
import { scopes } from './scopes.ts';
import { smallTalk } from './small-talk.ts';
import { topics } from './topics.ts';
import { unknownProviders } from './unknown-providers.ts';

/** The knowledge tables that texts are read by, each under the name its matches go by. */
const TABLES = {
  concept: () => entries(concepts, (concept) => concept),
  asked: () => entries(topics, ({ ask }) => ask),
  stated: () => entries(topics, ({ state }) => state),
  place: () => entries(jurisdictions, ({ places }) => places),
  law: () => entries(jurisdictions, ({ laws }) => laws),
  frame: () => entries([{ id: 'frame' }], () => fillerPhrases),
  scope: () => entries(scopes, ({ forms }) => forms),
  type: () => entries(answerTypes, ({ ask }) => ask),
  talk: () => entries(smallTalk, ({ forms }) => forms),
  contact: () => entries([{ id: 'contact' }], () => contactQuestions),
  order: () => entries([{ id: 'order' }], () => orders),
  offTopic: () => entries([{ id: 'off' }], () => offTopic),
  detail: () => entries(details, ({ ask }) => ask),
  followUp: () => entries(followUps, ({ forms }) => forms),
} satisfies Record<string, () => PatternEntries>;

/** A knowledge table. */
export type TableName = keyof typeof TABLES;

function entries<Entry extends { readonly id: string }>(
  list: readonly Entry[],
  formsOf: (entry: Entry) => Patterns,
): [id: string, forms: Patterns][] {
  return list.map((entry) => [entry.id, formsOf(entry)]);
}

/** The tables, ready for use. */
export interface CompiledTables {
  readonly forms: CompiledPatterns;
  /** Stems of the English words in their forms, each once. */
  readonly words: readonly string[];
}

/** Compiles all tables; takes about a second. */
export function compileTables(): CompiledTables {
  const tables = Object.fromEntries(Object.entries(TABLES).map(([name, list]) => [name, list()]));
  return { forms: compilePatterns(tables), words: wordsOf(tables) };
}

/** Names of places and laws are no words that a typing error could stand for; those of companies are. */
function wordsOf(tables: Readonly<Record<string, readonly (readonly [id: string, forms: Patterns])[]>>): string[] {
  const forms = Object.entries(tables)
    .filter(([name]) => name !== 'place' && name !== 'law')
    .flatMap(([, list]) => list.flatMap(([, { en }]) => en))
    .concat(unknownProviders.flatMap(({ en }) => en));
  return [...new Set(forms.flatMap((form) => form.match(/[A-Za-z]+/g) ?? []).map(stem))];
}

let compiled: CompiledTables | undefined;
let tables: PatternMatcher<TableName> | undefined;

/** Takes over tables that were compiled before, so that they are not to be compiled again. */
export function useCompiledTables(ready: CompiledTables): void {
  compiled = ready;
  tables = undefined;
}

/** The stems of the English words in the knowledge tables. */
export function knownWords(): readonly string[] {
  compiled ??= compileTables();
  return compiled.words;
}

/** The wordings of some tables that stand in a text. */
export function findPatterns<Wanted extends TableName>(
  tokens: readonly Token[],
  ...wanted: Wanted[]
): FoundPatterns<Wanted> {
  compiled ??= compileTables();
  tables ??= new PatternMatcher(compiled.forms);
  return tables.match(tokens, ...wanted);
}
