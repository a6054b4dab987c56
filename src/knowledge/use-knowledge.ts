import type { Knowledge } from './knowledge.ts';

let current: Knowledge | null = null;

/** Lets everything in `src` read texts and questions by this knowledge from now on. */
export function useKnowledge(ready: Knowledge): void {
  current = ready;
}

/** Whether some knowledge is in use. */
export const isKnowledgeInUse = (): boolean => current !== null;

/**
 * The knowledge in use.
 * @throws where none is: whoever opens an index has it provided (`index/save/provide-knowledge.ts`)
 */
export function knowledge(): Knowledge {
  if (!current)
    throw new Error('Cannot read a text: no knowledge is in use. Open an index first, or call useKnowledge().');
  return current;
}

/** Something made of the knowledge in use: at its first use, and again where other knowledge is in use since. */
export function fromKnowledge<T>(make: (from: Knowledge) => T): () => T {
  let made: { readonly from: Knowledge; readonly value: T } | null = null;
  return () => {
    const from = knowledge();
    if (made?.from !== from) made = { from, value: make(from) };
    return made.value;
  };
}
