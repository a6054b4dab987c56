import type { Mode } from '../../src/models/trained-model.ts';
import { FEATURES } from '../../src/rank/features.ts';
import { rankPolicy } from '../../src/rank/rank.ts';
import { fitSoftmax, type RankedList } from './fit/fit-softmax.ts';
import { FOLDS } from './fit/split-folds.ts';
import type { TrainingExample } from './training-example.ts';

/** Weights of the features, with those of each fold's complement. */
export interface TrainedRanker {
  /** Fitted on all policies, in the order of `FEATURES`. */
  readonly weights: Float64Array;
  /** For each fold, fitted on the policies of all others. */
  readonly withoutFold: readonly Float64Array[];
  /** How each policy was ranked by weights that had not seen it. */
  readonly byPolicy: ReadonlyMap<string, Hits>;
}

/** Questions that a policy answers, and how many of them found a right sentence first, or among the first three. */
export interface Hits {
  readonly questions: number;
  readonly first: number;
  readonly amongThree: number;
}

/** The candidates of an example, of which none may be right. */
interface ExampleList extends RankedList {
  readonly policy: string;
}

/**
 * Fits the weights of ranking, on all policies and without each fold.
 * @param prior weights of another mode to stay near; those without a fold have not seen its policies either
 */
export function trainRanker(
  mode: Mode,
  examples: readonly TrainingExample[],
  foldOf: ReadonlyMap<string, number>,
  prior?: Pick<TrainedRanker, 'weights' | 'withoutFold'>,
): TrainedRanker {
  const lists = examples.filter(({ ranks }) => ranks).map((example) => listOf(mode, example));
  const usable = lists.filter(({ right }) => right.includes(1));
  const fitOn = (among: readonly RankedList[], near?: Float64Array) => fitSoftmax(among, FEATURES.length, near);
  const withoutFold = Array.from({ length: FOLDS }, (_, fold) =>
    fitOn(
      usable.filter(({ policy }) => foldOf.get(policy) !== fold),
      prior?.withoutFold[fold],
    ),
  );
  const byPolicy = new Map<string, Hits>();
  for (const list of lists) {
    const place = placeOfRight(list, withoutFold[foldOf.get(list.policy) ?? 0] ?? new Float64Array());
    const { questions, first, amongThree } = byPolicy.get(list.policy) ?? { questions: 0, first: 0, amongThree: 0 };
    byPolicy.set(list.policy, {
      questions: questions + 1,
      first: first + Number(place === 0),
      amongThree: amongThree + Number(place < 3),
    });
  }
  return { weights: fitOn(usable, prior?.weights), withoutFold, byPolicy };
}

function listOf(mode: Mode, { policy, question, isRight }: TrainingExample): ExampleList {
  const { candidates } = rankPolicy(policy.open, question, { annotations: mode === 'annotated' });
  const vectors = new Float64Array(candidates.length * FEATURES.length);
  candidates.forEach(({ vector }, i) => {
    vectors.set(vector, i * FEATURES.length);
  });
  const right = Uint8Array.from(candidates, ({ clause, sentence }) => Number(isRight(clause, sentence)));
  return { policy: policy.id, vectors, right };
}

/** How many candidates stand before the first right one; infinite where none is right. */
function placeOfRight({ vectors, right }: RankedList, weights: Float64Array): number {
  const scores = Array.from(right, (_, i) =>
    weights.reduce((sum, weight, k) => sum + weight * (vectors[i * weights.length + k] ?? 0), 0),
  );
  const best = Math.max(...scores.filter((_, i) => right[i] === 1), Number.NEGATIVE_INFINITY);
  return best === Number.NEGATIVE_INFINITY
    ? Number.POSITIVE_INFINITY
    : scores.filter((score, i) => score > best || (score === best && right[i] === 0 && i < scores.indexOf(best)))
        .length;
}
