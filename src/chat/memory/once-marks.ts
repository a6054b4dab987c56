/** What is done once: a digest of a week, or the call for a person on a question. */
export type OnceKind = 'digest' | 'handover';

/** Marks of what is done once, for all processes that share a store and through restarts. */
export interface OnceMarks {
  /**
   * Takes something that is to be done; true for exactly one of all calls. To be called right before it is done: when the
   * process ends within, it is not done again. Never true for a digest while the store is out of order.
   */
  readonly takeMark: (kind: OnceKind, name: string) => Promise<boolean>;
  /** Gives it back after it certainly was not done. */
  readonly releaseMark: (kind: OnceKind, name: string) => Promise<void>;
}
