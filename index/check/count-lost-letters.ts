import type { Policy } from '../../src/policy/policy.ts';

/**
 * Number of letters of a document that are in no clause, heading or leftover, each counted as often as it is missing.
 * @param text what spans point into
 * @param wording its words without markup; the text itself where it has none
 */
export function countLostLetters(policy: Policy, text: string, wording: string): number {
  const { clauses, leftovers, title } = policy;
  const sections = new Set(
    clauses.flatMap(({ section }) => section.map((_, depth) => section.slice(0, depth + 1).join('\n'))),
  );
  const held = new Map<string, number>();
  const hold = (part: string) => {
    for (const letter of lettersOf(part)) held.set(letter, (held.get(letter) ?? 0) + 1);
  };
  for (const clause of clauses) hold(clause.text);
  for (const path of sections) hold(path.split('\n').at(-1) ?? '');
  for (const { span } of leftovers) hold(text.slice(...span));
  hold(title);
  let lost = 0;
  for (const letter of lettersOf(wording)) {
    const left = held.get(letter) ?? 0;
    if (left > 0) held.set(letter, left - 1);
    else lost++;
  }
  return lost;
}

const lettersOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}/gu) ?? [];
