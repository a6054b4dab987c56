import { isDamage, setAside } from './database/set-aside.ts';
import { inodeOf, openStateFile, type StateFileOptions } from './open-state-file.ts';
import type { OpenStore } from './state-store.ts';

/**
 * Opens the state in a file; a damaged file is set aside, and a new one made.
 * @param onDamagedFile called with the error after a file was set aside
 * @throws what `openStateFile` throws for a file that is not damaged
 */
export async function openOrRenew(
  file: string,
  options: StateFileOptions,
  onDamagedFile: (error: unknown) => void,
): Promise<OpenStore> {
  const inode = inodeOf(file);
  try {
    return await openStateFile(file, options);
  } catch (error) {
    if (!isDamage(error)) throw error;
    setAside(file, inode);
    onDamagedFile(error);
    return openStateFile(file, options);
  }
}
