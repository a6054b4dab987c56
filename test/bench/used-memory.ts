import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

let collect: (() => void) | undefined;

/** Bytes in use after a garbage collection: on the heap of JavaScript, and outside it. */
export function usedMemory(): { readonly heap: number; readonly external: number } {
  setFlagsFromString('--expose-gc');
  collect ??= runInNewContext('gc') as () => void;
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return { heap: heapUsed, external };
}

/** The sum of both. */
export function usedBytes(): number {
  const { heap, external } = usedMemory();
  return heap + external;
}
