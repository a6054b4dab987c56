import { type ProviderNames, providerName } from '../../../../compose/names.ts';
import { knowledge } from '../../../../knowledge/use-knowledge.ts';
import type { Language } from '../../../../text/language.ts';
import type { Gap } from '../../../tallies/group-gaps.ts';
import { adminWording } from './admin-wording.ts';

/** The topic's label; the id itself where no table knows it (any more). */
export function topicName(topic: string, language: Language): string {
  if (!topic) return adminWording[language].noTopic;
  return knowledge().topics.find(({ id }) => id === topic)?.label[language] ?? topic;
}

/** Topic, provider and kind of a gap in words. */
export const gapNames = ({ topic, provider, kind }: Gap, language: Language, names: ProviderNames) => ({
  topic: topicName(topic, language),
  provider: provider ? providerName(provider, language, names) : adminWording[language].nobody,
  kind: adminWording[language].kinds[kind],
});
