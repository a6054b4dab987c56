import { fromKnowledge } from '../knowledge/use-knowledge.ts';
import type { PolicyRecord } from '../policy/policy.ts';
import type { Language } from '../text/language.ts';
import { wording } from './wording.ts';

/** A provider's name in a language. */
export const nameOf = (record: PolicyRecord, language: Language): string => record.names[language];

/** Names of several providers, each once. A long list is cut after eight. */
export function namesOf(records: readonly PolicyRecord[], language: Language): string {
  const names = [...new Set(records.map((record) => nameOf(record, language)))];
  const shown = names.slice(0, 8).join(wording[language].listSeparator);
  return names.length > 8 ? `${shown} … (${names.length})` : shown;
}

const places = fromKnowledge(({ jurisdictions }) => new Map(jurisdictions.map(({ id, label }) => [id, label])));

/** A jurisdiction's name in a language. */
export const placeName = (id: string, language: Language): string => places().get(id)?.[language] ?? id;
