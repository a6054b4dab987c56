/**
 * Makes the keyed hash under which the state knows a person, a conversation (or channel) or a message. The hashes of a
 * workspace begin with its own hash and a dot, so that all of them can be deleted when it leaves.
 */
export type Hasher = (
  kind: 'person' | 'conversation' | 'message' | 'workspace',
  id: string,
  workspace?: string,
) => string;
