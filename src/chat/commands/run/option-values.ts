import { placeName } from '../../../compose/names.ts';
import type { ContactKind } from '../../../policy/contact.ts';
import type { NamedProviders } from '../../../policy/provider-directory.ts';
import { analyze } from '../../../retrieve/analyze.ts';
import type { Corpus } from '../../../retrieve/corpus.ts';
import type { Language } from '../../../text/language.ts';
import { tokensOf } from '../../../text/tokens.ts';
import type { Question } from '../../../understand/question.ts';

/** Values of a command's options, as far as they narrow a question. */
export interface OptionValues {
  readonly providers?: NamedProviders | undefined;
  /** Id of a jurisdiction. */
  readonly jurisdiction?: string | undefined;
  readonly kind?: ContactKind | undefined;
}

/** The providers that the value of an option names; undefined where the option was not given. */
export const providersNamed = (value: string | undefined, { directory }: Corpus): NamedProviders | undefined =>
  value ? directory.find(tokensOf(value)) : undefined;

/** True where a provider is named, be it one that is not held. */
export const namesSomebody = ({ ids, unknown }: NamedProviders): boolean => ids.length > 0 || unknown.length > 0;

/** Providers named in a text together with those of an option; `tokens` stay those of the text. */
export function joinProviders(inText: NamedProviders, inOption: NamedProviders | undefined): NamedProviders {
  if (!inOption) return inText;
  const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];
  return {
    ids: union(inText.ids, inOption.ids),
    family: union(inText.family, inOption.family),
    unknown: union(inText.unknown, inOption.unknown),
    tokens: inText.tokens,
  };
}

/**
 * A question narrowed by the values of options. They are added to what the question says itself; the terms of
 * their names are looked for with full weight, as if they had been typed.
 */
export function withOptionValues(question: Question, values: OptionValues, language: Language): Question {
  const { providers, jurisdiction, kind } = values;
  const { jurisdictions, types } = question;
  const named = [...(jurisdiction ? [placeName(jurisdiction, language)] : []), ...(kind ? [kind] : [])];
  const terms = new Map(question.terms);
  for (const term of named.flatMap((name) => analyze(name))) terms.set(term, 1);
  return {
    ...question,
    language,
    providers: joinProviders(question.providers, providers),
    jurisdictions: jurisdiction ? [...new Set([...jurisdictions, jurisdiction])] : jurisdictions,
    types: kind ? [...new Set([...types, kind])] : types,
    terms,
  };
}
