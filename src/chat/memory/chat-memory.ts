import { replySources } from '../../compose/draw/reply-sources.ts';
import { toSourceRef } from '../../compose/draw/source-ref.ts';
import type { Turn } from '../../conversation/converse.ts';
import type { Corpus } from '../../retrieve/corpus.ts';
import { Recent, type RecentLimits } from './recent.ts';
import type { Remembered } from './remembered.ts';
import type { ChatState, Forgotten } from './state.ts';
import { fromStoredTurn, toStoredTurn } from './stored-turn.ts';

/** Memory of conversations; people and conversations are given as hashes. */
export interface ChatMemory {
  readonly recall: (conversation: string) => Promise<Remembered | null>;
  readonly remember: (conversation: string, person: string, turn: Turn) => Promise<void>;
  /** Notes that people talk to each other: messages that do not mention the bot stay unanswered until it is asked again. */
  readonly stepBack: (conversation: string) => void;
  readonly forget: (person: string) => Promise<Forgotten>;
  readonly forgetWorkspace: (workspace: string) => Promise<Forgotten>;
  readonly sweep: () => Promise<void>;
  /** Drops what has been in memory for too long; nothing in the store. */
  readonly sweepMemory: () => void;
}

/** Dependencies of the memory. */
export interface ChatMemoryOptions {
  readonly state: ChatState;
  /** The corpus of the moment. */
  readonly corpus: () => Pick<Corpus, 'byProvider'>;
  readonly clock: () => number;
  readonly limits: RecentLimits;
}

/**
 * Keeps full turns in memory, bounded, and stores their parts without words through the state. A conversation that this process has not seen is recalled
 * from the state; one that grew too old here is not.
 */
export function createChatMemory({ state, corpus, clock, limits }: ChatMemoryOptions): ChatMemory {
  const recent = new Recent<Remembered>(clock, limits);
  return {
    recall: async (conversation) => {
      const found = recent.get(conversation);
      if (found !== undefined) return found;
      const stored = await state.recall(conversation);
      if (!stored) return null;
      return {
        turn: fromStoredTurn(stored, corpus()),
        sources: stored.clauses.map((clause) => ({ clause, span: null })),
        person: null,
      };
    },
    remember: async (conversation, person, turn) => {
      const { all, first } = replySources(turn.reply);
      // Behind a list's first items, numbers go on: those of the items shown before hold.
      const earlier = first > 1 ? (recent.get(conversation)?.sources ?? []).slice(0, first - 1) : [];
      const sources = [...earlier, ...all.map(toSourceRef)];
      recent.put(conversation, person, { turn, sources, person });
      await state.remember(conversation, person, toStoredTurn(turn));
    },
    stepBack: (conversation) => {
      const found = recent.get(conversation);
      if (found?.person) recent.put(conversation, found.person, { ...found, person: null });
    },
    forget: async (person) => {
      const here = recent.forget(person);
      const stored = await state.forget(person);
      return { ...stored, conversations: Math.max(here, stored.conversations) };
    },
    forgetWorkspace: (workspace) => {
      recent.forget(workspace);
      return state.forgetWorkspace(workspace);
    },
    sweep: async () => {
      recent.sweep();
      await state.sweep();
    },
    sweepMemory: () => recent.sweep(),
  };
}
