import { EVIDENCE } from '../../src/answerability/evidence.ts';
import type { PhrasingOdds } from '../../src/models/read-phrasing-odds.ts';
import type { Mode } from '../../src/models/trained-model.ts';
import { FEATURES } from '../../src/rank/features.ts';
import type { Corpus } from '../../src/retrieve/corpus.ts';
import { collectPolicyExamples } from './collect-policy-examples.ts';
import { collectSeedExamples } from './collect-seed-examples.ts';
import { countPhrasingOdds } from './count-phrasing-odds.ts';
import { splitFolds } from './fit/split-folds.ts';
import { loadTrainingPolicies } from './load-training-policies.ts';
import type { FoldCorpora } from './open-fold-corpora.ts';
import type { KnownQuestion } from './read-known-questions.ts';
import { rightlySilentAt, scoreHits, scoreSilence } from './score-training.ts';
import { type Judged, type TrainedAnswerability, trainAnswerability } from './train-answerability.ts';
import { type TrainedRanker, trainRanker } from './train-ranker.ts';
import type { UndatedModel } from './write/write-model.ts';

/** The two models of one mode, and the weights they were made of. */
export interface ModelsOfMode extends Readonly<Record<'ranker' | 'answerability', UndatedModel>> {
  readonly fitted: { readonly ranker: TrainedRanker; readonly answerability: TrainedAnswerability };
}

/** What the models of one mode are trained on. */
export interface TrainModeOptions {
  readonly mode: Mode;
  /** The policies in `seeds/`. */
  readonly seeds: Corpus;
  /** For weights that need no annotations: all policies by fold, with an encoder that has not seen those of the fold; else null. */
  readonly folds: readonly FoldCorpora[] | null;
  /** The questions in the annotations of the seeds, and the odds of phrases counted over them all. */
  readonly known: readonly KnownQuestion[];
  readonly odds: PhrasingOdds;
  /** Weights for policies without annotations, which those with annotations stay near: these are fitted on few questions. */
  readonly prior?: ModelsOfMode['fitted'] | undefined;
  /** Takes each line of the report. */
  readonly say: (line: string) => void;
}

/** Trains ranking and judging for policies with annotations, or for those without, and reports how good they are. */
export function trainMode(options: TrainModeOptions): ModelsOfMode {
  const { mode, seeds, say } = options;
  const folds = mode === 'plain' ? options.folds : null;
  const policies = folds?.[0]?.policies ?? null;
  const ids = [...seeds.policies, ...(policies?.policies ?? [])].map(({ id }) => id);
  const foldOf = splitFolds(ids);
  const questions = folds ? loadTrainingPolicies() : [];
  const examples = folds
    ? folds.flatMap((corpora, fold) =>
        [...collectSeedExamples(corpora.seeds), ...collectPolicyExamples(corpora.policies, questions)].filter(
          ({ policy }) => foldOf.get(policy.id) === fold,
        ),
      )
    : collectSeedExamples(seeds);
  const ranker = trainRanker(mode, examples, foldOf, options.prior?.ranker);
  const answerability = trainAnswerability(examples, {
    mode,
    foldOf,
    rankWeightsFor: (policy) => ranker.withoutFold[foldOf.get(policy) ?? 0],
    oddsFor: oddsFor(options),
    prior: options.prior?.answerability,
  });
  const { judged } = answerability;
  const isSeed = new Set(seeds.policies.map(({ id }) => id));
  report({ title: `${mode}, policies of seeds`, ranker, judged, ids: ids.filter((id) => isSeed.has(id)) }, say);
  if (policies)
    report({ title: `${mode}, training policies`, ranker, judged, ids: ids.filter((id) => !isSeed.has(id)) }, say);
  const data = policies
    ? 'the questions in index/training/questions on the policies in seeds, and those in index/training/policies'
    : 'the questions in index/training/questions on the policies in seeds';
  return {
    fitted: { ranker, answerability },
    ranker: { data, score: scoreHits(ranker.byPolicy.values()), weights: named(FEATURES, ranker.weights) },
    answerability: {
      data,
      score: scoreSilence(judged),
      weights: named([...EVIDENCE, 'bias'], answerability.weights),
    },
  };
}

/**
 * Without annotations a policy is one of which no question has been seen: odds are counted without its own. The odds are
 * of the seeds' questions only, so that a training policy has no part in them anyway.
 */
function oddsFor({ mode, seeds, known, odds }: TrainModeOptions): (policy: string) => PhrasingOdds {
  if (mode === 'annotated') return () => odds;
  const without = new Map(
    seeds.policies.map(({ id }) => [id, countPhrasingOdds(known.filter(({ policy }) => policy !== id))]),
  );
  return (policy) => without.get(policy) ?? odds;
}

interface Reported {
  readonly title: string;
  readonly ranker: TrainedRanker;
  readonly judged: readonly Judged[];
  /** Which policies it is about. */
  readonly ids: readonly string[];
}

/** Shares of wrongly silent answers at which the share of rightly silent ones is told. */
const WRONGLY_SILENT_SHOWN = [0.02, 0.05, 0.08, 0.1, 0.15];

/** How policies are ranked and judged by weights that have not seen them: a line each, and all together. */
function report({ title, ranker, judged, ids }: Reported, say: (line: string) => void): void {
  say(`\n${title.padEnd(28)} questions  hit@1  hit@3   wrongly silent  rightly silent`);
  const row = (name: string, some: readonly string[]) => {
    const { questions, hit1, hit3 } = scoreHits(some.flatMap((id) => ranker.byPolicy.get(id) ?? []));
    const { wronglySilent, rightlySilent } = scoreSilence(judged.filter(({ policy }) => some.includes(policy)));
    const cells = [questions, hit1, hit3].map((n) => String(n).padStart(7)).join('');
    say(`${name.padEnd(30)}${cells}${String(wronglySilent).padStart(17)}${String(rightlySilent).padStart(16)}`);
  };
  for (const id of ids) row(`  ${id}`, [id]);
  row('all', ids);
  const ofThese = judged.filter(({ policy }) => ids.includes(policy));
  const at = WRONGLY_SILENT_SHOWN.map((share) => `${rightlySilentAt(ofThese, share)} at ${100 * share}`);
  say(`rightly silent at so many wrongly silent: ${at.join(', ')}`);
}

const named = (names: readonly string[], weights: Float64Array): Record<string, number> =>
  Object.fromEntries(names.map((name, i) => [name, Math.round((weights[i] ?? 0) * 1000) / 1000]));
