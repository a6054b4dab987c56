import type { Pattern } from './patterns.ts';

/** Alternatives by the name that patterns call them by. */
export type WordGroups = ReadonlyMap<string, readonly string[]>;

const GROUP = /<([a-z-]+)>/g;

/**
 * A pattern with its word groups written out. With `data` as "data" and "info":
 * - `delete <data>` becomes `delete (data|info)`;
 * - `delete (<data>|account)` becomes `delete (data|info|account)`: as one of several alternatives it takes no brackets.
 *
 * A group that does not exist stays as it stands; `missingGroups` finds those.
 */
export function expandWordGroups(pattern: Pattern, groups: WordGroups): Pattern {
  return pattern.replace(GROUP, (whole, name: string, at: number) => {
    const words = groups.get(name)?.join('|');
    if (words === undefined) return whole;
    const isAlternative = /[(|]/.test(pattern[at - 1] ?? '') && /[|)]/.test(pattern[at + whole.length] ?? '');
    return isAlternative ? words : `(${words})`;
  });
}

/** Names in a pattern that are no word group's. */
export const missingGroups = (pattern: Pattern, groups: WordGroups): string[] =>
  [...pattern.matchAll(GROUP)].flatMap(([, name = '']) => (groups.has(name) ? [] : [name]));
