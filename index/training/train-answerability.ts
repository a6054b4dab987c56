import { EVIDENCE, evidenceOf } from '../../src/answerability/evidence.ts';
import type { PhrasingOdds } from '../../src/models/read-phrasing-odds.ts';
import type { Mode } from '../../src/models/trained-model.ts';
import { rankPolicy } from '../../src/rank/rank.ts';
import { type EvidenceCase, fitLogistic, marginOf } from './fit/fit-logistic.ts';
import { FOLDS } from './fit/split-folds.ts';
import type { TrainingExample } from './training-example.ts';

/** How the evidence is gathered. */
export interface EvidenceOptions {
  readonly mode: Mode;
  /** The fold of each policy. */
  readonly foldOf: ReadonlyMap<string, number>;
  /** Weights of ranking for a policy: those that have not seen it. */
  readonly rankWeightsFor: (policy: string) => Float64Array | undefined;
  /** Odds of phrases for a policy: counted without its own questions where it is to be one that nobody prepared. */
  readonly oddsFor: (policy: string) => PhrasingOdds;
  /** Weights of another mode to stay near. */
  readonly prior?: Pick<TrainedAnswerability, 'weights' | 'withoutFold'> | undefined;
}

/** Weights of the evidence, in the order of `EVIDENCE`, with the bias behind them. */
export interface TrainedAnswerability {
  readonly weights: Float64Array;
  /** For each fold, fitted on the policies of all others. */
  readonly withoutFold: readonly Float64Array[];
  /** How each case was judged by weights that had not seen its policy; above 0 for answered. */
  readonly judged: readonly Judged[];
}

/** A case, with its margin under the weights fitted without its fold. */
export interface Judged {
  readonly policy: string;
  readonly answered: boolean;
  readonly weight: number;
  readonly margin: number;
}

/**
 * Share of the answered questions that may be judged open, of policies that the weights have not seen: a wrong silence
 * is worse than a near clause. More where a policy has no annotations, and its text alone must speak: there so few
 * silences are right at 3 % (see what training prints) that the bot would claim nearly always.
 */
const MAX_WRONGLY_SILENT: Readonly<Record<Mode, number>> = { annotated: 0.02, plain: 0.06 };

/** Fits the weights of judging, and sets the bias by how policies that were left out were judged. */
export function trainAnswerability(
  examples: readonly TrainingExample[],
  options: EvidenceOptions,
): TrainedAnswerability {
  const cases = examples.filter(({ judgingWeight }) => judgingWeight > 0).map((example) => caseOf(example, options));
  const fitOn = (among: readonly EvidenceCase[], near?: Float64Array) => fitLogistic(among, EVIDENCE.length, near);
  const inFold = (policy: string, fold: number) => options.foldOf.get(policy) === fold;
  const withoutFold = Array.from({ length: FOLDS }, (_, fold) =>
    fitOn(
      cases.filter(({ policy }) => !inFold(policy, fold)),
      options.prior?.withoutFold[fold],
    ),
  );
  const judged = withoutFold.flatMap((weights, fold) =>
    cases
      .filter(({ policy }) => inFold(policy, fold))
      .map(({ policy, vector, label, weight }): Judged => {
        return { policy, answered: label === 1, weight, margin: marginOf(weights, vector) };
      }),
  );
  const answered = judged.flatMap((one) => (one.answered ? [one.margin] : []));
  const shift = quantileOf(answered, MAX_WRONGLY_SILENT[options.mode]);
  const weights = fitOn(cases, options.prior?.weights);
  weights[EVIDENCE.length] = (weights[EVIDENCE.length] ?? 0) - shift;
  return { weights, withoutFold, judged: judged.map((one) => ({ ...one, margin: one.margin - shift })) };
}

function caseOf(
  { policy, question, answered, judgingWeight }: TrainingExample,
  { mode, rankWeightsFor, oddsFor }: EvidenceOptions,
): EvidenceCase & { readonly policy: string } {
  const ranking = rankPolicy(policy.open, question, {
    annotations: mode === 'annotated',
    by: rankWeightsFor(policy.id),
  });
  return {
    policy: policy.id,
    vector: evidenceOf(question, ranking, policy.topics, oddsFor(policy.id)),
    label: answered ? 1 : 0,
    weight: judgingWeight,
  };
}

/** The value below which a share of the numbers lies, between two of them where it falls there. */
export function quantileOf(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = Math.max(0, sorted.length * share - 0.5);
  const [below = 0, above = below] = sorted.slice(Math.floor(at));
  return below + (at % 1) * (above - below);
}
