import { placeName, providerName } from '../../../../compose/names.ts';
import type { Corpus } from '../../../../retrieve/corpus.ts';
import type { Language } from '../../../../text/language.ts';
import { SETTING_NAMES, type SettingName } from '../../../memory/channel-settings.ts';
import { type ChatPart, textPart } from '../../../reply/chat-reply.ts';
import { heldProvider, knownCountry } from '../../../settings/ask-defaults.ts';
import type { ResolvedSettings } from '../../../settings/resolve-settings.ts';
import { commandWording } from '../../command-wording.ts';
import { settingsWords } from './settings-words.ts';

/** The settings that hold, one each, with who has set it. */
export function settingsParts(settings: ResolvedSettings, corpus: Corpus, language: Language): ChatPart[] {
  const words = settingsWords[language];
  const items = SETTING_NAMES.map((name): ChatPart => {
    const text = `${valueText(name, settings, corpus, language)} · ${words.origins[settings[name].origin]}`;
    return { kind: 'item', term: words.names[name], text, style: 'plain' };
  });
  return [textPart(words.here), ...items];
}

function valueText(name: SettingName, settings: ResolvedSettings, corpus: Corpus, language: Language): string {
  const words = settingsWords[language];
  const { provider, country, language: usual } = settings;
  switch (name) {
    case 'provider': {
      if (provider.value === null) return words.nobody;
      const id = heldProvider(provider.value, corpus);
      return id === null ? words.notHeld(provider.value) : providerName(id, language, corpus);
    }
    case 'country':
      return country.value === null ? words.noPlace : placeName(knownCountry(country.value) ?? country.value, language);
    case 'language':
      return usual.value === null ? words.noLanguage : commandWording[language].languages[usual.value];
    default:
      return words.switched[settings[name].value ? 'on' : 'off'];
  }
}
