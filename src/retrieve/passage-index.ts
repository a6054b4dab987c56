import type { PassageScores, PassageTable } from './passage-table.ts';

/** A table, and which policies of the corpus its policies are: by their number in the table, -1 for none any more. */
export interface TableOfCorpus {
  readonly table: PassageTable;
  readonly policies: Int32Array;
}

/**
 * Selects the policies that a question which names no provider can be answered from: a few of hundreds. It computes the same
 * scores as the MiniSearch index of each policy, in one pass over a table instead of one search per policy.
 */
export class PassageIndex {
  readonly #tables: readonly TableOfCorpus[];
  readonly #policies: number;

  /**
   * @param tables in which each policy stands once
   * @param policies how many there are
   */
  constructor(tables: readonly TableOfCorpus[], policies: number) {
    this.#tables = tables;
    this.#policies = policies;
  }

  /**
   * Selects the policies with the best passages for a question.
   * @param weights the question's terms with their weights
   * @returns indices of at most `most` policies, best first; policies without a matching passage are left out
   */
  best(weights: ReadonlyMap<string, number>, annotations: boolean, most: number): number[] {
    const byPolicy = new Float32Array(this.#policies);
    for (const { table, policies } of this.#tables) {
      const scores = scoresOf(table, weights, annotations);
      policies.forEach((policy, own) => {
        if (policy >= 0) byPolicy[policy] = bestOf(scores, table.parts.firstPassage, own);
      });
    }
    return [...byPolicy.keys()]
      .filter((policy) => (byPolicy[policy] ?? 0) > 0)
      .sort((a, b) => (byPolicy[b] ?? 0) - (byPolicy[a] ?? 0) || a - b)
      .slice(0, most);
  }
}

function scoresOf(table: PassageTable, weights: ReadonlyMap<string, number>, annotations: boolean): PassageScores {
  const scores = { sums: new Float32Array(table.size), counts: new Uint16Array(table.size) };
  for (const [term, weight] of weights) table.addScores(term, weight, annotations, scores);
  return scores;
}

/** The best score of a policy's passages: as in MiniSearch, the sum over the matching terms times the number of these terms. */
function bestOf({ sums, counts }: PassageScores, firstPassage: Uint32Array, policy: number): number {
  let best = 0;
  for (let i = firstPassage[policy] as number; i < (firstPassage[policy + 1] as number); i++)
    best = Math.max(best, Math.fround((sums[i] as number) * (counts[i] as number)));
  return best;
}
