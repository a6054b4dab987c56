import { createHmac } from 'node:crypto';
import type { Hasher } from '../../../src/chat/memory/hasher.ts';

/** Characters of base64url, 132 bits: enough to make collisions and the recovery of the key impossible in practice. */
const HASH_LENGTH = 22;

/**
 * Creates the keyed hash (HMAC-SHA-256, base64url, 22 characters) for ids of persons, conversations and messages. The same id
 * has unrelated hashes under different kinds. Without the key, nobody can find out which id a hash stands for, not even by
 * trying all ids of a workspace. With a workspace, the result is the workspace's hash, a dot, and the hash of the id.
 * @param key the secret text of `state.key` or `STATE_KEY`
 */
export function createHasher(key: string): Hasher {
  const hash = (kind: string, id: string) =>
    createHmac('sha256', key).update(`${kind}\0${id}`).digest('base64url').slice(0, HASH_LENGTH);
  return (kind, id, workspace) =>
    workspace === undefined ? hash(kind, id) : `${hash('workspace', workspace)}.${hash(kind, id)}`;
}
