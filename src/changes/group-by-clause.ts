import type { ClauseChange, SentenceChange } from './comparison.ts';
import type { PlacedSentence } from './list-sentences.ts';
import type { Matches } from './match-same.ts';

/** What is known of the sentences of both versions. */
interface Versions {
  readonly old: readonly PlacedSentence[];
  readonly young: readonly PlacedSentence[];
  readonly same: Matches;
  readonly reworded: Matches;
}

/** Puts the changes of sentences together by clause, in the reading order of the version after. */
export function groupByClause(changes: readonly SentenceChange[], versions: Versions): ClauseChange[] {
  const partners = partnersOf(versions);
  const groups = new Map<string, { before: number | null; after: number | null; sentences: SentenceChange[] }>();
  for (const change of changes) {
    const before = change.before?.clause ?? partners.before.get(change.after?.clause ?? -1) ?? null;
    const after = change.after?.clause ?? partners.after.get(change.before?.clause ?? -1) ?? null;
    const key = `${before} ${after}`;
    const group = groups.get(key) ?? { before, after, sentences: [] };
    group.sentences.push(change);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ sentences, ...group }): ClauseChange => ({ ...group, kind: kindOf(group), sentences: inOrder(sentences) }))
    .map((change) => ({ change, place: placeOf(change, partners.after) }))
    .sort((a, b) => a.place - b.place)
    .map(({ change }) => change);
}

const kindOf = ({ before, after }: { before: number | null; after: number | null }): ClauseChange['kind'] =>
  before === null ? 'added' : after === null ? 'removed' : 'reworded';

/** A removed sentence stands where it was, among those of the other version. */
const inOrder = (sentences: readonly SentenceChange[]): SentenceChange[] =>
  [...sentences].sort((a, b) => sentenceOf(a) - sentenceOf(b));

const sentenceOf = ({ before, after }: SentenceChange): number => after?.sentence ?? (before?.sentence ?? 0) - 0.5;

/** A clause that was removed comes behind what the clause before it has become. */
function placeOf({ before, after }: ClauseChange, heirs: ReadonlyMap<number, number>): number {
  if (after !== null) return after;
  for (let at = (before ?? 0) - 1; at >= 0; at--) {
    const heir = heirs.get(at);
    if (heir !== undefined) return heir + 0.5;
  }
  return -0.5;
}

/** By clause, the clause of the other version that has most of its letters. */
function partnersOf({ old, young, same, reworded }: Versions): {
  before: ReadonlyMap<number, number>;
  after: ReadonlyMap<number, number>;
} {
  const shared = new Map<number, Map<number, number>>();
  const back = new Map<number, Map<number, number>>();
  const add = (table: Map<number, Map<number, number>>, from: number, to: number, letters: number) => {
    const row = table.get(from) ?? new Map<number, number>();
    row.set(to, (row.get(to) ?? 0) + letters);
    table.set(from, row);
  };
  for (const matches of [same, reworded])
    for (const [from, to] of matches) {
      const [before, after] = [old[from], young[to]];
      if (!before || !after) continue;
      add(shared, before.clause, after.clause, before.key.length);
      add(back, after.clause, before.clause, after.key.length);
    }
  return { after: mostOf(shared), before: mostOf(back) };
}

function mostOf(table: ReadonlyMap<number, ReadonlyMap<number, number>>): Map<number, number> {
  return new Map(
    [...table].map(([clause, row]) => {
      const [best = -1] = [...row].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
      return [clause, best];
    }),
  );
}
