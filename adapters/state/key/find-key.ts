import { createKey, readStateKey } from './read-state-key.ts';

/** The key for hashing: the given one, else that of the folder; a random one while that cannot be read. */
export function findKey({ dataDir, key }: { readonly dataDir: string; readonly key: string | undefined }): string {
  try {
    return key ?? readStateKey(dataDir);
  } catch {
    return createKey(); // opening the state meets the same error, and reports it
  }
}
