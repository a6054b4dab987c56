import { parsePattern, type Sequence } from './pattern-syntax.ts';
import type { Pattern } from './patterns.ts';

/** What is wrong with a pattern as it is written, to be read behind "it"; null where nothing is. */
export function patternError(pattern: Pattern): string | null {
  const outside = bracketError(pattern);
  if (outside) return outside;
  if (/(?<!\.)\.\.(?!\.)|\.{4,}/.test(pattern)) return 'has a gap that is not written as three dots';
  if (pattern.includes('?')) return 'has a question mark, which makes nothing optional: write (word|)';
  if (/[<>]/.test(pattern.replace(/<[a-z-]+>/g, ''))) return 'has a < or > that belongs to no word group';
  const parts = parsePattern(pattern);
  return parts.some(([first = []]) => shortest(first).length === 0)
    ? 'begins with nothing, and so matches anywhere'
    : null;
}

function bracketError(pattern: Pattern): string | null {
  let depth = 0;
  for (const char of pattern) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (depth < 0) return 'closes a bracket that is not open';
    if (char === '|' && depth === 0) return 'has a bar outside of brackets';
  }
  return depth > 0 ? 'does not close a bracket' : null;
}

/** The shortest text that a sequence matches. */
const shortest = (sequence: Sequence): string[] =>
  sequence.flatMap((part) =>
    typeof part === 'string' ? [part] : part.map(shortest).reduce((a, b) => (b.length < a.length ? b : a)),
  );
