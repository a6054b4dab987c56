/** Where the adapter that has received a message finds it again. */
export interface MessageReference {
  /** The adapter's own name. */
  readonly adapter: string;
  /** Ids of the platform in the adapter's own format; never anything that a person wrote. */
  readonly place: string;
}

/** Somebody who waits for an answer, and where. */
export interface Debt extends MessageReference {
  /** Hash of the person: the reference is deleted when this person is forgotten. */
  readonly person: string;
}

/** A message that a process has taken and not answered before it ended. */
export interface OwedMessage extends Pick<MessageReference, 'place'> {
  /** When it was taken, in milliseconds since 1970. */
  readonly at: number;
  /** True where its answer was already on the way: it may have arrived. */
  readonly mayBeDelivered: boolean;
}

/** How a message was settled: with an answer, or by telling the person that there is none. */
export type Settlement = 'answered' | 'told';

/**
 * Who answers which message, for all processes that share a store. A message is seen, then answered, then delivered, then
 * settled. What a process leaves unsettled when it ends is owed, and another process takes it over.
 */
export interface MessageClaims {
  /** Writes down that a message came in and will be answered by this process. */
  readonly note: (message: string, debt: Debt) => Promise<void>;
  /**
   * Takes a message; true for exactly one of all calls. It waits while another process that runs has the message, and takes
   * it over when that process ends first. A message whose person was only told to ask again can be taken once more.
   * @param debt kept until the message is settled; null for one that cannot be found again
   */
  readonly claim: (message: string, debt: Debt | null) => Promise<boolean>;
  /** Says that the answer is now sent; false where another process has taken the message over, which then sends its own. */
  readonly beginDelivery: (message: string) => Promise<boolean>;
  /** Says that nobody waits any more. Its reference is deleted. */
  readonly settle: (message: string, how: Settlement) => Promise<void>;
  /** Takes over all messages with a reference of this adapter whose processes have ended. */
  readonly takeOwed: (adapter: string) => Promise<readonly OwedMessage[]>;
}
