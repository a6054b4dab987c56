import { type ChannelSettings, SETTING_NAMES, type SettingName } from '../memory/channel-settings.ts';

/** Who has set a value: the operator in the file, administrators in chat, or nobody. */
export type SettingOrigin = 'file' | 'channel' | 'workspace' | 'built-in';

/** What is set at each level. */
export interface SettingLayers {
  /** By the operator, for the channel and its workspace together. */
  readonly file: ChannelSettings;
  readonly channel: ChannelSettings;
  readonly workspace: ChannelSettings;
  readonly builtIn: Required<ChannelSettings>;
}

/** The settings that hold, each with who has set it. */
export type ResolvedSettings = {
  readonly [Name in SettingName]: {
    readonly value: Required<ChannelSettings>[Name];
    readonly origin: SettingOrigin;
  };
};

/** Takes each setting from the first level that has it: file, channel, workspace, built in. */
export function resolveSettings(layers: SettingLayers): ResolvedSettings {
  const levels = [
    ['file', layers.file],
    ['channel', layers.channel],
    ['workspace', layers.workspace],
    ['built-in', layers.builtIn],
  ] as const;
  const resolved = SETTING_NAMES.map((name) => {
    const [origin, settings] = levels.find(([, level]) => level[name] !== undefined) ?? ['built-in', layers.builtIn];
    return [name, { value: settings[name], origin }] as const;
  });
  return Object.fromEntries(resolved) as unknown as ResolvedSettings;
}
