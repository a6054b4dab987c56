import { type FSWatcher, watch } from 'node:fs';
import { readFolders } from './read-stamps.ts';

/** What is told of a seeds folder. */
export interface WatchOptions {
  /** Called when something in it may have changed, once for what happens in quick succession. */
  readonly onHint: () => void;
  /** How long (ms) it must be quiet before that is told. */
  readonly quietMs: number;
  /** How often (ms) a hint is given without any event: some file systems report none. */
  readonly sweepMs: number;
}

/** A watch over a folder. */
export interface FolderWatch {
  /** Watches the folders that have come since, too. */
  readonly renew: () => Promise<void>;
  readonly close: () => void;
}

/** Watches a seeds folder and the folders in it; it does not keep the process running. */
export function watchFolders(dir: string, { onHint, quietMs, sweepMs }: WatchOptions): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  let quiet: NodeJS.Timeout | undefined;
  let closed = false;
  const sweeping = setInterval(onHint, sweepMs).unref();
  const onEvent = () => {
    clearTimeout(quiet);
    quiet = setTimeout(onHint, quietMs).unref();
  };

  function drop(folder: string): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }

  function add(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, onEvent);
      // A folder that has gone, or a limit of the system: the sweep sees what is missed.
      watcher.on('error', () => drop(folder));
      watchers.set(folder, watcher);
    } catch {
      // As above.
    }
  }

  async function renew(): Promise<void> {
    const folders = await readFolders(dir);
    if (closed) return;
    // A folder that was removed and made again has the same name, and an old watcher sees nothing of it.
    for (const folder of watchers.keys()) drop(folder);
    for (const folder of folders) add(folder);
  }

  function close(): void {
    closed = true;
    clearInterval(sweeping);
    clearTimeout(quiet);
    for (const folder of watchers.keys()) drop(folder);
  }

  return { renew, close };
}
