/** A stretch of a message; offsets into the cleaned message, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * What a sentence of a message is there for: it asks, it tells the situation, it gives the bot an order, or it says
 * nothing on the question (a greeting, thanks, a wish about the form of the answer).
 */
export type SentenceRole = 'asks' | 'tells' | 'orders' | 'decorates';

/** A sentence of a message. */
export interface MessageSentence extends Stretch {
  /** Its words, without what was cut off at its ends. */
  readonly text: string;
  readonly role: SentenceRole;
  /** True for an entry of a list of questions. */
  readonly isItem: boolean;
}
