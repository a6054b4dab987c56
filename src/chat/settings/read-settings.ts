import type { ChannelSettings } from '../memory/channel-settings.ts';
import type { Hasher } from '../memory/hasher.ts';
import type { SettingsStore } from '../memory/settings-store.ts';
import { type ResolvedSettings, resolveSettings } from './resolve-settings.ts';

/** The ids of a message that say where it was written, as in `ChatMessage`. */
export interface MessagePlace {
  readonly workspace?: string;
  readonly channel: string;
  readonly parentChannel?: string;
  readonly isDirect: boolean;
}

/** Where settings are kept, and what the operator has set. */
export interface SettingsSources {
  readonly state: SettingsStore;
  readonly hasher: Hasher;
  /** What the operator's file sets for a channel and its workspace together; null for a direct conversation. */
  readonly fileSettings: (workspace: string, channel: string | null) => ChannelSettings;
  /** Whether messages in threads can be answered without a mention at all. */
  readonly followsThreads: boolean;
}

/** The hashes under which the settings of a place are kept; null for what it has not. */
export interface SettingsPlace {
  readonly channel: string | null;
  readonly workspace: string | null;
}

/** The place whose settings hold for a message: a thread has those of its channel. */
export function settingsPlace(message: MessagePlace, hasher: Hasher): SettingsPlace {
  const { workspace, isDirect } = message;
  return {
    channel: isDirect ? null : hasher('conversation', channelOf(message), workspace),
    workspace: workspace === undefined ? null : hasher('workspace', workspace),
  };
}

/** The channel that a message stands in, be it in a thread. */
export const channelOf = ({ parentChannel, channel }: MessagePlace): string => parentChannel ?? channel;

/** Reads the settings that hold where a message was written. In a direct conversation nobody can switch the bot off. */
export async function readSettings(message: MessagePlace, sources: SettingsSources): Promise<ResolvedSettings> {
  const { state, hasher, fileSettings, followsThreads } = sources;
  const place = settingsPlace(message, hasher);
  const kept = await state.readSettings([place.channel, place.workspace].filter((one) => one !== null));
  const { workspace, isDirect } = message;
  const layers = {
    file: workspace === undefined ? {} : fileSettings(workspace, isDirect ? null : channelOf(message)),
    channel: kept.get(place.channel ?? '') ?? {},
    workspace: kept.get(place.workspace ?? '') ?? {},
  };
  const builtIn = { provider: null, country: null, language: null, answers: true, threads: followsThreads };
  const resolved = resolveSettings({ ...layers, builtIn });
  return isDirect ? { ...resolved, answers: { value: true, origin: 'built-in' } } : resolved;
}
