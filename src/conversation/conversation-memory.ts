import type { Turn } from './converse.ts';

/** Limits of what is remembered. */
export interface MemoryLimits {
  /** Conversations at most; the one longest unused goes first. */
  readonly conversations: number;
  /** Milliseconds after which a turn is forgotten. */
  readonly age: number;
}

const MEMORY_LIMITS: MemoryLimits = { conversations: 5000, age: 30 * 60 * 1000 };

/** The last turn of each conversation, in memory only, bounded in number and age. */
export class ConversationMemory {
  readonly #turns = new Map<string, { turn: Turn; at: number }>();
  readonly #limits: MemoryLimits;
  readonly #now: () => number;

  /** @param now the clock, in milliseconds */
  constructor(now: () => number, limits: MemoryLimits = MEMORY_LIMITS) {
    this.#now = now;
    this.#limits = limits;
  }

  get size(): number {
    return this.#turns.size;
  }

  /** The last turn of a conversation; null where there is none, or none that is young enough. */
  recall(conversation: string): Turn | null {
    const found = this.#turns.get(conversation);
    if (!found) return null;
    if (this.#now() - found.at <= this.#limits.age) return found.turn;
    this.#turns.delete(conversation);
    return null;
  }

  /** Remembers the last turn of a conversation. */
  remember(conversation: string, turn: Turn | null): void {
    this.#turns.delete(conversation);
    if (!turn) return;
    this.#turns.set(conversation, { turn, at: this.#now() });
    for (const oldest of this.#turns.keys()) {
      if (this.#turns.size <= this.#limits.conversations) break;
      this.#turns.delete(oldest);
    }
  }

  /** Forgets a conversation. */
  forget(conversation: string): void {
    this.#turns.delete(conversation);
  }
}
