import { compileForms, type FormEntries } from '../patterns/compile-patterns.ts';
import type { CompiledForms } from '../patterns/compiled-patterns.ts';
import { FormTables, type FoundForms } from '../patterns/pattern-matcher.ts';
import type { SurfaceForms } from '../patterns/patterns.ts';
import { stem, type Unit } from '../text/tokens.ts';
import { answerTypes } from './answer-types.ts';
import { concepts } from './concepts.ts';
import { contactAsks } from './contact-questions.ts';
import { details } from './details.ts';
import { frames } from './filler-phrases.ts';
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
  frame: () => entries([{ id: 'frame' }], () => frames),
  scope: () => entries(scopes, ({ forms }) => forms),
  type: () => entries(answerTypes, ({ ask }) => ask),
  talk: () => entries(smallTalk, ({ forms }) => forms),
  contact: () => entries([{ id: 'contact' }], () => contactAsks),
  order: () => entries([{ id: 'order' }], () => orders),
  offTopic: () => entries([{ id: 'off' }], () => offTopic),
  detail: () => entries(details, ({ ask }) => ask),
  followUp: () => entries(followUps, ({ forms }) => forms),
} satisfies Record<string, () => FormEntries>;

/** A knowledge table. */
export type TableName = keyof typeof TABLES;

function entries<Entry extends { readonly id: string }>(
  list: readonly Entry[],
  formsOf: (entry: Entry) => SurfaceForms,
): [id: string, forms: SurfaceForms][] {
  return list.map((entry) => [entry.id, formsOf(entry)]);
}

/** The tables, ready for use. */
export interface CompiledTables {
  readonly forms: CompiledForms;
  /** Stems of the English words in their forms, each once. */
  readonly words: readonly string[];
}

/** Compiles all tables; takes about a second. */
export function compileTables(): CompiledTables {
  const tables = Object.fromEntries(Object.entries(TABLES).map(([name, list]) => [name, list()]));
  return { forms: compileForms(tables), words: wordsOf(tables) };
}

/** Names of places and laws are no words that a typing error could stand for; those of companies are. */
function wordsOf(tables: Readonly<Record<string, readonly (readonly [id: string, forms: SurfaceForms])[]>>): string[] {
  const forms = Object.entries(tables)
    .filter(([name]) => name !== 'place' && name !== 'law')
    .flatMap(([, list]) => list.flatMap(([, { en }]) => en))
    .concat(unknownProviders.flatMap(({ en }) => en));
  return [...new Set(forms.flatMap((form) => form.match(/[A-Za-z]+/g) ?? []).map(stem))];
}

let compiled: CompiledTables | undefined;
let tables: FormTables<TableName> | undefined;

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
export function findForms<Wanted extends TableName>(units: readonly Unit[], ...wanted: Wanted[]): FoundForms<Wanted> {
  compiled ??= compileTables();
  tables ??= new FormTables(compiled.forms);
  return tables.match(units, ...wanted);
}
