import { LRUCache } from 'lru-cache';
import { isUnset } from '../../../src/chat/memory/channel-settings.ts';
import type { SettingsStore } from '../../../src/chat/memory/settings-store.ts';
import { formatSettings, parseSettings } from './stored-settings.ts';

/** Settings in memory, and what else is done with them. */
export interface MemorySettings extends SettingsStore {
  readonly removeWhere: (condition: (place: string) => boolean) => void;
}

/** Settings of one process, in memory: lost with it. */
export function createMemorySettings(limit: number): MemorySettings {
  const kept = new LRUCache<string, string>({ max: limit });
  return {
    readSettings: async (places) =>
      new Map(
        places.flatMap((place) => (kept.has(place) ? [[place, parseSettings(kept.get(place) ?? '')] as const] : [])),
      ),
    saveSettings: async (place, settings) => {
      if (isUnset(settings)) kept.delete(place);
      else kept.set(place, formatSettings(settings));
    },
    removeWhere: (condition) => {
      for (const place of [...kept.keys()]) if (condition(place)) kept.delete(place);
    },
  };
}
