import type { ChannelSettings } from './channel-settings.ts';

/** Settings that administrators have made in chat, by the hash of the channel or workspace that they are for. */
export interface SettingsStore {
  /** The settings of those places that have some. */
  readonly readSettings: (places: readonly string[]) => Promise<ReadonlyMap<string, ChannelSettings>>;
  /** Replaces the settings of a place; empty ones are deleted. */
  readonly saveSettings: (place: string, settings: ChannelSettings) => Promise<void>;
}
