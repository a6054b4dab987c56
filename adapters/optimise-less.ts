import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 optimise only what runs very often, and in small pieces. Threads of its own do that; a process of two seconds
 * ends before half of their work has paid (measured over building the five policies: 0.7 of the processor time).
 */
export function optimiseLess(): void {
  for (const flag of [
    '--interrupt-budget=1000000',
    '--max-inlined-bytecode-size=200',
    '--max-inlined-bytecode-size-cumulative=300',
  ])
    setFlagsFromString(flag);
}
