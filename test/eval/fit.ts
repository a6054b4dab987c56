import { readFileSync, writeFileSync } from 'node:fs';
import { loadCorpus } from '../../adapters/load-corpus.ts';
import { EVIDENCE, evidenceOf } from '../../src/answerability/evidence.ts';
import type { PhrasingOdds } from '../../src/answerability/phrasing-score.ts';
import { route } from '../../src/engine/route.ts';
import { FEATURES } from '../../src/rank/features.ts';
import { rankPolicy } from '../../src/rank/rank.ts';
import type { Corpus, CorpusPolicy } from '../../src/retrieve/corpus.ts';
import { understand } from '../../src/understand/understand.ts';
import { knownQuestions, phrasingOddsOf, writePhrasingOdds } from './fit-phrasing.ts';
import { type GoldAnswer, type GoldQuestion, goldFiles, overlaps, providerOf, readGold } from './gold.ts';
import { fitLogistic, fitSoftmax, type Labelled, type Listed, type Vector } from './regression.ts';
import { SEEDS } from './sets.ts';

/** Questions that the weights may see; those of `*.unseen.jsonl` never take part. */
const TUNE = /\.tune\.jsonl$/;
const FOLDS = 5;

const MODES = [
  ['annotated', true],
  ['plain', false],
] as const;
type Mode = (typeof MODES)[number][0];

/** A question with the corpus that it is asked of. */
interface AskedOf {
  readonly corpus: Corpus;
  readonly gold: GoldQuestion;
}

const tell = (line: string) => process.stdout.write(`${line}\n`);

/**
 * `npm run fit`: fits the weights of ranking and judging on our own questions, and the odds of phrases on those of the
 * annotations, and writes them with the score of the fit. `--judge` leaves the ranking as it stands.
 */
export async function main(args: readonly string[]): Promise<number> {
  const write = !args.includes('--dry');
  const ranks = !args.includes('--judge');
  const own = await loadCorpus({ seedsDir: SEEDS.own, dataDir: 'data' });
  // Policies without annotations, of another kind: our own questions on them, not those of the public benchmark.
  const other = await loadCorpus({ seedsDir: SEEDS.other, dataDir: 'data' });
  const ownQuestions = questionsOf(own.corpus, 'test/eval/questions');
  const known = knownQuestions(own.corpus, SEEDS.own);
  const odds = phrasingOddsOf(known);
  tell(`phrasing ${odds.size} phrases from ${known.length} questions`);
  // Without annotations a policy is one of which no question has been seen: its own have no part in its odds there.
  const oddsWithout = new Map(
    own.corpus.policies.map(({ id }) => [id, phrasingOddsOf(known.filter(({ policy }) => policy !== id))]),
  );
  const rank: Fitted[] = [];
  const judge: Fitted[] = [];
  for (const [mode, annotations] of MODES) {
    const asked = annotations ? ownQuestions : [...ownQuestions, ...questionsOf(other.corpus, 'test/eval/websites')];
    if (ranks) rank.push(fitRank(mode, asked, annotations));
    const oddsFor = ({ id }: CorpusPolicy) => (annotations ? odds : (oddsWithout.get(id) ?? odds));
    judge.push(fitJudge(mode, asked, { annotations, weights: rank.at(-1)?.weights, oddsFor }));
  }
  if (!write) return 0;
  writePhrasingOdds('src/models/phrasing-odds.ts', odds, known.length);
  if (ranks) writeWeights('src/models/ranker-weights.ts', 'rankWeights', FEATURES, rank);
  writeWeights('src/models/answerability-weights.ts', 'judgeWeights', [...EVIDENCE, 'bias'], judge);
  return 0;
}

const questionsOf = (corpus: Corpus, dir: string): AskedOf[] =>
  goldFiles(dir, TUNE).flatMap(({ file }) => readGold(file).map((gold) => ({ corpus, gold })));

function fitRank(mode: Mode, asked: readonly AskedOf[], annotations: boolean): Fitted {
  const lists = asked.flatMap(({ corpus, gold }) => listsOf(corpus, gold, annotations));
  const { weights, score } = crossValidate(lists, (train) => fitSoftmax(train, FEATURES.length), hitRate);
  const told = `${lists.length} lists, hit@1 ${percent(score)}`;
  tell(`rank   ${mode}: ${told} in ${FOLDS}-fold cross-validation, fitted ${percent(hitRate(lists, weights))}`);
  return { mode, weights, score: told };
}

function fitJudge(mode: Mode, asked: readonly AskedOf[], judging: Judging): Fitted {
  const cases = asked.flatMap(({ corpus, gold }) => casesOf(corpus, gold, judging));
  const unseen: number[] = []; // how far each answerable case is judged stated by weights that it had no part in
  const { weights, score } = crossValidate(
    cases,
    (train) => fitLogistic(train, EVIDENCE.length),
    (test, byOthers) => {
      for (const { label, vector } of test) if (label === 1) unseen.push(marginOf(byOthers, vector));
      return accuracy(test, byOthers);
    },
  );
  shiftBias(weights, unseen, WRONGLY_SILENT[mode]);
  const told = `${cases.length} cases, ${percent(score)} right`;
  tell(`judge  ${mode}: ${told} in cross-validation, fitted ${percent(accuracy(cases, weights))}`);
  return { mode, weights, score: told };
}

/** So many questions that a policy answers may be judged silent; fewer where its text alone speaks, which finds less. */
const WRONGLY_SILENT = { annotated: 0.03, plain: 0.02 } as const;

/** Moves the bias so that no more than that share of the answerable cases falls below one half: a wrong silence is worse than a near clause. */
function shiftBias(weights: Float64Array, answerable: readonly number[], most: number): void {
  weights[EVIDENCE.length] = (weights[EVIDENCE.length] ?? 0) - quantileOf(answerable, most);
}

/** The value below which a share of the numbers lies, between two of them where it falls there: few of them are so low. */
function quantileOf(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = Math.max(0, sorted.length * share - 0.5);
  const [below = 0, above = below] = sorted.slice(Math.floor(at));
  return below + (at % 1) * (above - below);
}

/** The weighted sum of the evidence with the bias: above 0 for stated. */
const marginOf = (weights: Float64Array, vector: Vector): number =>
  dot(weights, vector) + (weights[vector.length] ?? 0);

/** The weights of one mode with the score of their fit. */
interface Fitted {
  readonly mode: string;
  readonly weights: Float64Array;
  readonly score: string;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const isFrom = (answer: GoldAnswer, policy: CorpusPolicy): boolean =>
  (providerOf(answer) ?? policy.record.provider) === policy.record.provider;

/** The policies that a question is asked of. */
function policiesFor(corpus: Corpus, gold: GoldQuestion): readonly CorpusPolicy[] {
  return (gold.providers ?? []).flatMap((id) => corpus.byProvider.get(id) ?? []);
}

/** For each policy asked, the feature vectors of its candidates and which of them are right. */
function listsOf(corpus: Corpus, gold: GoldQuestion, annotations: boolean): Listed[] {
  if (!gold.question || !gold.answers?.length) return [];
  const question = understand(gold.question, corpus);
  return policiesFor(corpus, gold).flatMap((policy) => {
    const right = (gold.answers ?? []).filter((answer) => isFrom(answer, policy));
    if (right.length === 0) return [];
    const { candidates } = rankPolicy(policy.open, question, { annotations });
    const isRight = candidates.map(({ clause, sentence }) => {
      const source = policy.open.index.policy.clauses[clause];
      const text = source?.text.slice(...(source.sentences[sentence]?.at ?? [0, 0])) ?? '';
      return right.some((answer) => overlaps(text, answer.quote));
    });
    return isRight.includes(true)
      ? [{ vectors: candidates.map(({ vector }) => vector), right: isRight, weight: 1 }]
      : [];
  });
}

/** How the evidence is gathered. */
interface Judging {
  readonly annotations: boolean;
  /** Those of the ranking; its own where they are left out. */
  readonly weights: Float64Array | undefined;
  readonly oddsFor: (policy: CorpusPolicy) => PhrasingOdds;
}

/** For each policy asked, the evidence and whether the policy states something. */
function casesOf(corpus: Corpus, gold: GoldQuestion, { annotations, weights, oddsFor }: Judging): Labelled[] {
  if (!gold.question || Array.isArray(gold.expect)) return [];
  const question = understand(gold.question, corpus);
  if (route(corpus, question).kind === 'nothing') return [];
  const asked = policiesFor(corpus, gold);
  const policies = asked.length > 0 ? asked : corpus.policies;
  return policies.flatMap((policy) => {
    const provider = policy.record.provider;
    const states = gold.expect !== 'abstain' && (gold.answers ?? []).some((answer) => isFrom(answer, policy));
    if (!states && gold.expect !== 'abstain' && !gold.silent?.includes(provider)) return [];
    const ranking = rankPolicy(policy.open, question, { annotations, by: weights });
    return [
      {
        vector: evidenceOf(question, ranking, policy.topics, oddsFor(policy)),
        label: states ? 1 : 0,
        weight: asked.length > 0 ? 1 : 0.2,
      },
    ];
  });
}

/** Fits on all but one fold and scores on that one, for each; then fits on all. Folds go by position, so that they are the same each time. */
function crossValidate<T>(
  items: readonly T[],
  fit: (train: readonly T[]) => Float64Array,
  score: (test: readonly T[], weights: Float64Array) => number,
): { score: number; weights: Float64Array } {
  let sum = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const test = items.filter((_, i) => i % FOLDS === fold);
    sum += score(test, fit(items.filter((_, i) => i % FOLDS !== fold))) * test.length;
  }
  return { score: sum / items.length, weights: fit(items) };
}

const dot = (weights: Float64Array, vector: Vector): number =>
  Array.from(vector).reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);

function hitRate(lists: readonly Listed[], weights: Float64Array): number {
  const hits = lists.filter(({ vectors, right }) => {
    const scores = vectors.map((vector) => dot(weights, vector));
    return right[scores.indexOf(Math.max(...scores))];
  });
  return hits.length / lists.length;
}

function accuracy(cases: readonly Labelled[], weights: Float64Array): number {
  let right = 0;
  let all = 0;
  for (const { vector, label, weight } of cases) {
    all += weight;
    const stated = marginOf(weights, vector) > 0;
    if (stated === (label === 1)) right += weight;
  }
  return right / all;
}

/** Replaces the numbers of a weights file, with the date and the scores of the fit. */
function writeWeights(file: string, name: string, keys: readonly string[], fits: readonly Fitted[]): void {
  const text = readFileSync(file, 'utf8');
  const head = text.slice(0, text.indexOf('/**'));
  const type = /: (Readonly<.*>) = \{/.exec(text)?.[1] ?? '';
  const blocks = fits.map(({ mode, weights }) => {
    const rows = keys.map((key, i) => `    ${key}: ${Math.round((weights[i] ?? 0) * 1000) / 1000},`);
    return `  ${mode}: {\n${rows.join('\n')}\n  },`;
  });
  const scores = fits.map(({ mode, score }) => ` * - ${mode}: ${score}`);
  const note = `/**\n * Made by \`npm run fit\` on ${new Date().toISOString().slice(0, 10)}; not to be edited by hand. In ${FOLDS}-fold cross-validation:\n${scores.join('\n')}\n */`;
  writeFileSync(file, `${head}${note}\nexport const ${name}: ${type} = {\n${blocks.join('\n')}\n};\n`);
}
