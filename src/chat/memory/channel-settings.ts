import type { Language } from '../../text/language.ts';

/** What can be set for a channel, or for all channels of a workspace. What is absent is left to the level above. */
export interface ChannelSettings {
  /** Whose policy is asked where a question names nobody: id or name of a provider. Null: nobody's in particular. */
  readonly provider?: string | null;
  /** For which place: id or name of a jurisdiction. Null: for none in particular. */
  readonly country?: string | null;
  /** The language of replies to messages that do not show theirs. Null: none in particular. */
  readonly language?: Language | null;
  /** False: the bot keeps silent. */
  readonly answers?: boolean;
  /** False: in threads, too, only messages that mention the bot are answered. */
  readonly threads?: boolean;
}

export type SettingName = keyof ChannelSettings;

/** Names of the settings, in the order in which they are told. */
export const SETTING_NAMES: readonly SettingName[] = ['provider', 'country', 'language', 'answers', 'threads'];

/** True where nothing is set. */
export const isUnset = (settings: ChannelSettings): boolean =>
  SETTING_NAMES.every((name) => settings[name] === undefined);
