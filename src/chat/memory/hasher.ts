/**
 * Makes the keyed hash under which the state knows a person, a conversation (or channel) or a message. The hashes of a
 * workspace begin with its own hash and a dot, so that all of them can be deleted when it leaves.
 */
export type Hasher = (
  kind: 'person' | 'conversation' | 'message' | 'workspace',
  id: string,
  workspace?: string,
) => string;

/**
 * The part of a hash that says who or what it is of, without the workspace. A person may write in several workspaces; on
 * some platforms that is known to be the same person, and then this part is the same.
 */
export const ownPart = (hash: string): string => hash.slice(hash.lastIndexOf('.') + 1);
