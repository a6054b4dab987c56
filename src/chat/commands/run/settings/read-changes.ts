import type { Corpus } from '../../../../retrieve/corpus.ts';
import type { Language } from '../../../../text/language.ts';
import { type ChannelSettings, SETTING_NAMES } from '../../../memory/channel-settings.ts';
import { type ChatPart, textPart } from '../../../reply/chat-reply.ts';
import { heldProvider, knownCountry } from '../../../settings/ask-defaults.ts';
import type { Call } from '../../parse-call.ts';
import { unknownProviderParts } from '../../provider-words.ts';
import { settingsWords } from './settings-words.ts';

/** Settings after a change, or why a value cannot be set. */
export type ReadChanges = { readonly settings: ChannelSettings } | { readonly problem: readonly ChatPart[] };

/** True where a command sets something. */
export const setsSomething = ({ options }: Call): boolean => SETTING_NAMES.some((name) => options[name]?.trim());

/** Reads the options of `/settings` as a change of settings: "unset" leaves a value to the level above. */
export function readChanges(
  { options }: Call,
  before: ChannelSettings,
  { corpus, language }: { readonly corpus: Corpus; readonly language: Language },
): ReadChanges {
  const given = SETTING_NAMES.flatMap((name) => {
    const typed = options[name]?.trim();
    return typed ? [[name, typed] as const] : [];
  });
  const settings: Record<string, unknown> = { ...before };
  for (const [name, typed] of given) {
    if (typed === 'unset') delete settings[name];
    else if (name === 'answers' || name === 'threads') settings[name] = typed === 'on';
    else if (typed === 'none' || name === 'language') settings[name] = typed === 'none' ? null : typed;
    else {
      const id = name === 'provider' ? heldProvider(typed, corpus) : knownCountry(typed);
      if (id === null && name === 'provider') return { problem: unknownProviderParts(corpus, typed, language) };
      if (id === null) return { problem: [textPart(settingsWords[language].unknownPlace(typed), 'verdict')] };
      settings[name] = id;
    }
  }
  return { settings };
}
