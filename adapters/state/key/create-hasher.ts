import { createHmac } from 'node:crypto';
import type { Hasher } from '../../../src/chat/memory/hasher.ts';

/** 132 bits: chance collisions do not happen, and the key is far out of reach. */
const LENGTH = 22;

/**
 * Makes the keyed hash (HMAC-SHA-256, base64url, 22 characters) for ids of persons, conversations and messages: the same
 * id under two kinds gives two unrelated hashes. Without the key nobody can tell whose hash it is, not even by trying all
 * ids of a workspace. Where a workspace is given, its hash and a dot stand before the id's.
 * @param key the secret text, as it stands in `state.key` or `STATE_KEY`
 */
export function createHasher(key: string): Hasher {
  const hash = (kind: string, id: string) =>
    createHmac('sha256', key).update(`${kind}\0${id}`).digest('base64url').slice(0, LENGTH);
  return (kind, id, workspace) =>
    workspace === undefined ? hash(kind, id) : `${hash('workspace', workspace)}.${hash(kind, id)}`;
}
