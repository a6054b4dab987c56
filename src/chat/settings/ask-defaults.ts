import type { AskDefaults } from '../../conversation/apply-defaults.ts';
import { jurisdictionsIn } from '../../knowledge/match-jurisdictions.ts';
import { knowledge } from '../../knowledge/use-knowledge.ts';
import type { Corpus } from '../../retrieve/corpus.ts';
import { tokensOf } from '../../text/tokens.ts';
import type { ResolvedSettings } from './resolve-settings.ts';

/** The id of the held provider that a setting names by id or name; null where none is held (any more). */
export function heldProvider(
  named: string,
  { byProvider, directory }: Pick<Corpus, 'byProvider' | 'directory'>,
): string | null {
  if (byProvider.has(named)) return named;
  const { ids, family } = directory.find(tokensOf(named));
  return ids.length === 1 && family.length === 0 ? (ids[0] ?? null) : null;
}

/** The id of the jurisdiction that a setting names by id or name; null where no table knows it. */
export function knownCountry(named: string): string | null {
  if (knowledge().jurisdictions.some(({ id }) => id === named)) return named;
  return jurisdictionsIn(named)[0] ?? null;
}

/** What questions are completed with by the settings of a channel. */
export function askDefaults(
  { provider, country }: Pick<ResolvedSettings, 'provider' | 'country'>,
  corpus: Pick<Corpus, 'byProvider' | 'directory'>,
): AskDefaults {
  const id = provider.value === null ? null : heldProvider(provider.value, corpus);
  const place = country.value === null ? null : knownCountry(country.value);
  return { ...(id !== null && { provider: id }), ...(place !== null && { jurisdiction: place }) };
}
