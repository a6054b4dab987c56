import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PolicyRecord } from '../../src/policy/policy.ts';
import { readStamp } from './read-stamps.ts';

/** A document as it was read. */
export type ReadDocument = Pick<PolicyRecord, 'file' | 'sha256'>;

/**
 * A file that changed less than this long ago (ms) may change again within the same tick of the file system's clock, and look
 * the same: it is read, not trusted to its stamp.
 */
const SETTLED_AFTER_MS = 2000;

/**
 * Makes the check whether documents on disk are what was read of them. It compares their stamps, and reads a document where
 * that has changed.
 */
export function createDocumentCheck(seedsDir: string): (documents: readonly ReadDocument[]) => Promise<boolean> {
  /** By file: the stamp with which it was last found to have a hash. */
  const seen = new Map<string, { readonly stamp: string; readonly sha256: string }>();

  async function isSame({ file, sha256 }: ReadDocument): Promise<boolean> {
    const place = path.join(seedsDir, file);
    const stamp = await readStamp(place);
    const known = seen.get(file);
    if (stamp === null) return false;
    if (known?.stamp === stamp) return known.sha256 === sha256;
    const found = await hashOf(place);
    if (found === null || (await readStamp(place)) !== stamp) return false;
    if (isSettled(stamp)) seen.set(file, { stamp, sha256: found });
    return found === sha256;
  }

  return async (documents) => (await Promise.all(documents.map(isSame))).every(Boolean);
}

const isSettled = (stamp: string): boolean => {
  const [, modified = 0, changed = 0] = stamp.split(' ').map(Number);
  return Date.now() - Math.max(modified, changed) > SETTLED_AFTER_MS;
};

async function hashOf(file: string): Promise<string | null> {
  try {
    return createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  } catch {
    return null;
  }
}
