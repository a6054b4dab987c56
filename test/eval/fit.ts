import { readFileSync, writeFileSync } from 'node:fs';
import { loadCorpus } from '../../adapters/load-corpus.ts';
import type { Corpus, CorpusPolicy } from '../../src/corpus/corpus.ts';
import { EVIDENCE, evidenceOf } from '../../src/judge/evidence.ts';
import { FEATURES } from '../../src/rank/features.ts';
import { rankPolicy } from '../../src/rank/rank.ts';
import { route } from '../../src/route.ts';
import { understand } from '../../src/understand/understand.ts';
import { type GoldAnswer, type GoldQuestion, goldFiles, overlaps, providerOf, readGold } from './gold.ts';
import { fitLogistic, fitSoftmax, type Labelled, type Listed } from './regression.ts';
import { SEEDS } from './sets.ts';

/** Questions that the weights may see; those of `*.unseen.jsonl` never take part. */
const TUNE = /\.tune\.jsonl$/;
const FOLDS = 5;

const MODES = [
  ['annotated', true],
  ['plain', false],
] as const;

/** `npm run fit`: fits the weights of ranking and judging on our own questions and writes them with the score of the fit. */
export async function main(args: readonly string[]): Promise<number> {
  const write = !args.includes('--dry');
  const sources = [
    {
      ...(await loadCorpus({ seedsDir: 'seeds', dataDir: 'data' })),
      questions: goldFiles('test/eval/questions', TUNE),
    },
    // Policies without annotations, of another kind: our own questions on them, not those of the public benchmark.
    {
      ...(await loadCorpus({ seedsDir: SEEDS.other, dataDir: 'data' })),
      questions: goldFiles('test/eval/websites', TUNE),
    },
  ];
  const tell = (line: string) => process.stdout.write(`${line}\n`);
  const rank: Fitted[] = [];
  const judge: Fitted[] = [];
  for (const [mode, annotations] of MODES) {
    const asked = sources.flatMap(({ corpus, questions }, i) =>
      annotations && i > 0 ? [] : questions.flatMap(({ file }) => readGold(file).map((gold) => ({ corpus, gold }))),
    );
    const lists = asked.flatMap(({ corpus, gold }) => listsOf(corpus, gold, annotations));
    const ranked = crossValidate(lists, (train) => fitSoftmax(train, FEATURES.length), hitRate);
    rank.push({ mode, weights: ranked.weights, score: `${lists.length} lists, hit@1 ${percent(ranked.score)}` });
    tell(
      `rank   ${mode}: ${rank.at(-1)?.score} in ${FOLDS}-fold cross-validation, fitted ${percent(hitRate(lists, ranked.weights))}`,
    );
    const cases = asked.flatMap(({ corpus, gold }) => casesOf(corpus, gold, annotations, ranked.weights));
    const judged = crossValidate(cases, (train) => fitLogistic(train, EVIDENCE.length), accuracy);
    shiftBias(cases, judged.weights);
    judge.push({ mode, weights: judged.weights, score: `${cases.length} cases, ${percent(judged.score)} right` });
    tell(
      `judge  ${mode}: ${judge.at(-1)?.score} in cross-validation, fitted ${percent(accuracy(cases, judged.weights))}`,
    );
  }
  if (write) {
    writeWeights('src/rank/weights.ts', 'rankWeights', FEATURES, rank);
    writeWeights('src/judge/weights.ts', 'judgeWeights', [...EVIDENCE, 'bias'], judge);
  }
  return 0;
}

/** So many questions that a policy answers may be judged silent. */
const WRONGLY_SILENT = 0.03;

/** Moves the bias so that no more than that share of the answerable cases falls below one half: a wrong silence is worse than a near clause. */
function shiftBias(cases: readonly Labelled[], weights: Float64Array): void {
  const answerable = cases
    .filter(({ label }) => label === 1)
    .map(({ vector }) => dot(weights, vector) + (weights[vector.length] ?? 0));
  const lowest = answerable.sort((a, b) => a - b)[Math.floor(answerable.length * WRONGLY_SILENT)] ?? 0;
  weights[EVIDENCE.length] = (weights[EVIDENCE.length] ?? 0) - lowest;
}

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
    const { candidates } = rankPolicy(policy.open, question, annotations);
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

/** For each policy asked, the evidence and whether the policy states something. */
function casesOf(corpus: Corpus, gold: GoldQuestion, annotations: boolean, weights: Float64Array): Labelled[] {
  if (!gold.question || Array.isArray(gold.expect)) return [];
  const question = understand(gold.question, corpus);
  if (route(corpus, question).kind === 'nothing') return [];
  const asked = policiesFor(corpus, gold);
  const policies = asked.length > 0 ? asked : corpus.policies;
  return policies.flatMap((policy) => {
    const provider = policy.record.provider;
    const states = gold.expect !== 'abstain' && (gold.answers ?? []).some((answer) => isFrom(answer, policy));
    if (!states && gold.expect !== 'abstain' && !gold.silent?.includes(provider)) return [];
    const ranking = rankPolicy(policy.open, question, annotations, undefined, undefined, weights);
    return [
      {
        vector: evidenceOf(question, ranking, policy.topics),
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

const dot = (weights: Float64Array, vector: Float64Array): number =>
  vector.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);

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
    const stated = dot(weights, vector) + (weights[vector.length] ?? 0) > 0;
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
