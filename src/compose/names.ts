import { fromKnowledge } from '../knowledge/use-knowledge.ts';
import type { PolicyRecord } from '../policy/policy.ts';
import type { Corpus } from '../retrieve/corpus.ts';
import type { Language } from '../text/language.ts';
import { type ExampleNames, wording } from './wording.ts';

/** A source of the names and languages of providers: an open corpus. */
export type ProviderNames = Pick<Corpus, 'byProvider'>;

/** A provider's name in a language. */
export const nameOf = (record: PolicyRecord, language: Language): string => record.names[language];

/** The name of a provider by its id; the id itself where the corpus does not have it (any more). */
export function providerName(id: string, language: Language, { byProvider }: ProviderNames): string {
  const record = byProvider.get(id)?.[0]?.record;
  return record ? nameOf(record, language) : id;
}

/** The names of the last two providers, for examples that can be asked as they stand. */
export function exampleNames({ byProvider }: ProviderNames, language: Language): ExampleNames {
  const names = [...byProvider.keys()].map((id) => providerName(id, language, { byProvider }));
  const [provider = null, other = null] = [...new Set(names)].slice(-2);
  return { provider, other };
}

/** A list of names is cut after this many. */
const MAX_NAMES = 8;

/** Names as one list, each once: "AWS, Huawei Cloud". A long list is cut and ends in the number of all. */
export function listNames(all: readonly string[], language: Language): string {
  const names = [...new Set(all)];
  const shown = names.slice(0, MAX_NAMES).join(wording[language].listSeparator);
  return names.length > MAX_NAMES ? `${shown} … (${names.length})` : shown;
}

/** Names of the providers of several policies as one list. */
export const namesOf = (records: readonly PolicyRecord[], language: Language): string =>
  listNames(
    records.map((record) => nameOf(record, language)),
    language,
  );

const places = fromKnowledge(({ jurisdictions }) => new Map(jurisdictions.map(({ id, label }) => [id, label])));

/** A jurisdiction's name in a language; the id itself where no table knows it. */
export const placeName = (id: string, language: Language): string => places().get(id)?.[language] ?? id;
