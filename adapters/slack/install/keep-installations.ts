import type { Installation, InstallationStore } from '@slack/oauth';
import { LRUCache } from 'lru-cache';
import { installationKey, NotInstalledError, queryKey } from './create-installation-store.ts';

/** Workspaces whose installation is kept in memory, at most. */
const MAX_WORKSPACES = 5_000;
/** How long (ms) a store is not asked again after a failure: each question may take seconds, and people wait. */
const RETRY_AFTER_MS = 2_000;

/**
 * Goes on with the installations that are known while their store cannot be reached. A token that is refreshed meanwhile is
 * stored as soon as possible: the one before it is of no use any more.
 * @returns a store that fails only for workspaces that it has not yet seen
 */
export function keepInstallations(store: InstallationStore): InstallationStore {
  const known = new LRUCache<string, Installation>({ max: MAX_WORKSPACES });
  const unsaved = new Map<string, Installation>();
  let retryAt = Number.NEGATIVE_INFINITY;

  async function saveWaiting(): Promise<void> {
    for (const [key, installation] of [...unsaved]) {
      await store.storeInstallation(installation);
      if (unsaved.get(key) === installation) unsaved.delete(key);
    }
  }

  return {
    storeInstallation: async (installation) => {
      const key = installationKey(installation);
      const isRefreshed = known.has(key);
      try {
        await store.storeInstallation(installation);
        unsaved.delete(key);
      } catch (error) {
        if (!isRefreshed) throw error; // whoever installs the app is told
        unsaved.set(key, installation as Installation);
      }
      known.set(key, installation as Installation);
    },
    fetchInstallation: async (query, logger) => {
      const key = queryKey(query);
      const last = known.get(key);
      if (last && performance.now() < retryAt) return last as Installation<'v2', boolean>;
      try {
        await saveWaiting();
        const found = await store.fetchInstallation(query, logger);
        known.set(key, found as Installation);
        return found;
      } catch (error) {
        if (error instanceof NotInstalledError) known.delete(key);
        else retryAt = performance.now() + RETRY_AFTER_MS;
        const kept = known.get(key);
        if (!kept) throw error;
        return kept as Installation<'v2', boolean>;
      }
    },
    deleteInstallation: async (query) => {
      known.delete(queryKey(query));
      unsaved.delete(queryKey(query));
      await store.deleteInstallation?.(query);
    },
  };
}
