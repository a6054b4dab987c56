import { nameOf } from '../../compose/names.ts';
import type { Corpus } from '../../retrieve/corpus.ts';
import type { Language } from '../../text/language.ts';
import type { CommandEntry } from './command-entry.ts';

/** The examples of a command with names of the corpus in them; those that need a second provider are left out without one. */
export function examplesOf({ examples }: CommandEntry, corpus: Pick<Corpus, 'policies'>, language: Language): string[] {
  const names = [...new Set(corpus.policies.map(({ record }) => nameOf(record, language)))];
  const [provider, other] = names.slice(-2);
  return examples[language].flatMap((example) => {
    if (!provider || (example.includes('{other}') && !other)) return example.includes('{') ? [] : [example];
    return [example.replaceAll('{provider}', provider).replaceAll('{other}', other ?? '')];
  });
}
