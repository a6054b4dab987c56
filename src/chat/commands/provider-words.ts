import { nameOf, namesOf } from '../../compose/names.ts';
import { wording } from '../../compose/wording.ts';
import type { Corpus } from '../../retrieve/corpus.ts';
import type { Language } from '../../text/language.ts';
import { type ChatPart, textPart } from '../reply/chat-reply.ts';
import { commandWording } from './command-wording.ts';
import { nearest } from './nearest.ts';

const recordsOf = ({ policies }: Corpus) => policies.map(({ record }) => record);

/** Names of all providers as a list. */
export const knownProviders = (corpus: Corpus, language: Language): string => namesOf(recordsOf(corpus), language);

/** The provider's name that a mistyped one is nearest to, in a language; null where none is near. */
export function nearestProvider(corpus: Corpus, typed: string, language: Language): string | null {
  const names = recordsOf(corpus).flatMap((record) =>
    [record.names.en, record.names.zh, ...record.aliases].map((name) => ({ name, record })),
  );
  const found = nearest(
    typed,
    names.map(({ name }) => name),
  );
  const record = names.find(({ name }) => name === found)?.record;
  return record ? nameOf(record, language) : null;
}

/** That somebody's policy is not held, whose are, and who may have been meant. */
export function unknownProviderParts(corpus: Corpus, typed: string, language: Language): ChatPart[] {
  const near = nearestProvider(corpus, typed, language);
  const parts = [
    textPart(wording[language].unknownProvider(`“${typed}”`, knownProviders(corpus, language)), 'verdict'),
  ];
  return near ? [...parts, textPart(commandWording[language].didYouMean(near), 'note')] : parts;
}
