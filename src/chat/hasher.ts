/** Makes the keyed hash under which the state knows a person, a conversation (or channel) or a message. */
export type Hasher = (kind: 'person' | 'conversation' | 'message', id: string) => string;
