import type { IndexedPolicy, PassagePostings } from '../policy/indexed-policy.ts';
import { BM25, BOOSTS, FIELDS, PLAIN_FIELDS } from './search-options.ts';

/** The parts of a policy that go into the index. */
type Source = Pick<IndexedPolicy, 'vocabulary' | 'postings'>;

/** The passages that contain a term, and what the term adds to the score of each. */
interface Postings {
  readonly passages: Int32Array;
  /** Score from the policy's own words. */
  readonly plain: Float32Array;
  /** Score with the translation included; the same array as `plain` when there is none. */
  readonly whole: Float32Array;
}

/** Postings under construction. */
interface Draft {
  readonly passages: number[];
  readonly plain: number[];
  readonly whole: number[];
}

/**
 * An inverted index over the passages of all policies. A question that names no provider can only be answered from a few of
 * hundreds of policies; this index selects them. It computes the same scores as MiniSearch, in one pass over its lists
 * instead of one search per policy.
 */
export class PassageIndex {
  readonly #postings = new Map<string, Postings>();
  /** Index of the policy of each passage. */
  readonly #owners: Int32Array;
  readonly #policies: number;

  constructor(policies: Iterable<Source>) {
    const drafts = new Map<string, Draft>();
    const owners: number[] = [];
    let count = 0;
    for (const policy of policies) {
      addPassages(drafts, policy, owners.length);
      for (let i = 0; i < policy.postings.lengths.length / FIELDS.length; i++) owners.push(count);
      count++;
    }
    for (const [term, { passages, plain, whole }] of drafts) {
      const [own, all] = [Float32Array.from(plain), Float32Array.from(whole)];
      const same = own.every((value, i) => value === all[i]);
      this.#postings.set(term, { passages: Int32Array.from(passages), plain: own, whole: same ? own : all });
    }
    this.#owners = Int32Array.from(owners);
    this.#policies = count;
  }

  /**
   * Selects the policies with the best passages for a question.
   * @param weights the question's terms with their weights
   * @returns indices of at most `most` policies, best first; policies without a matching passage are left out
   */
  best(weights: ReadonlyMap<string, number>, annotations: boolean, most: number): number[] {
    const scores = this.#scores(weights, annotations);
    const byPolicy = new Float32Array(this.#policies);
    for (let i = 0; i < scores.length; i++) {
      const owner = this.#owners[i] ?? 0;
      if ((scores[i] ?? 0) > (byPolicy[owner] ?? 0)) byPolicy[owner] = scores[i] ?? 0;
    }
    return [...byPolicy.keys()]
      .filter((policy) => (byPolicy[policy] ?? 0) > 0)
      .sort((a, b) => (byPolicy[b] ?? 0) - (byPolicy[a] ?? 0) || a - b)
      .slice(0, most);
  }

  /** The score of every passage: as in MiniSearch, the sum over its matching terms times the number of these terms. */
  #scores(weights: ReadonlyMap<string, number>, annotations: boolean): Float32Array {
    const scores = new Float32Array(this.#owners.length);
    const counts = new Uint16Array(this.#owners.length);
    for (const [term, weight] of weights) {
      const found = this.#postings.get(term);
      if (!found) continue;
      const { passages } = found;
      const added = annotations ? found.whole : found.plain;
      for (let i = 0; i < passages.length; i++) {
        const value = added[i] ?? 0;
        if (value === 0) continue;
        const passage = passages[i] ?? 0;
        scores[passage] = (scores[passage] ?? 0) + weight * value;
        counts[passage] = (counts[passage] ?? 0) + 1;
      }
    }
    for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) * (counts[i] ?? 0);
    return scores;
  }
}

/** Adds the passages of one policy, numbering them from `from` on. */
function addPassages(drafts: Map<string, Draft>, { vocabulary, postings }: Source, from: number): void {
  const [plain, whole] = [new Map<number, number>(), new Map<number, number>()];
  vocabulary.forEach((term, number) => {
    plain.clear();
    whole.clear();
    FIELDS.forEach((field, id) => {
      const into = PLAIN_FIELDS.some((one) => one === field) ? [plain, whole] : [whole];
      for (const [passage, value] of impacts(postings, number, id))
        for (const sums of into) sums.set(passage, (sums.get(passage) ?? 0) + value);
    });
    if (whole.size === 0) return;
    const draft = drafts.get(term) ?? { passages: [], plain: [], whole: [] };
    drafts.set(term, draft);
    for (const [passage, value] of whole) {
      draft.passages.push(from + passage);
      draft.plain.push(plain.get(passage) ?? 0);
      draft.whole.push(value);
    }
  });
}

/** What a term adds to the score of each passage through one field: BM25+ (Lv and Zhai 2011) as MiniSearch computes it. */
function* impacts(
  { lengths, averages, starts, passages, counts }: PassagePostings,
  term: number,
  field: number,
): Generator<[passage: number, impact: number]> {
  const { k, b, d } = BM25;
  const [from = 0, to = 0] = starts.subarray(term * FIELDS.length + field);
  const idf = Math.log(1 + (lengths.length / FIELDS.length - (to - from) + 0.5) / (to - from + 0.5));
  const boost = BOOSTS[FIELDS[field] as keyof typeof BOOSTS];
  for (let i = from; i < to; i++) {
    const [passage, frequency] = [passages[i] as number, counts[i] as number];
    const length = lengths[passage * FIELDS.length + field] as number;
    const norm = k * (1 - b + (b * length) / (averages[field] || 1));
    yield [passage, boost * idf * (d + (frequency * (k + 1)) / (frequency + norm))];
  }
}
