import { route } from '../../src/engine/route.ts';
import type { Corpus, CorpusPolicy } from '../../src/retrieve/corpus.ts';
import { understand } from '../../src/understand/understand.ts';
import { type GoldAnswer, type GoldQuestion, providerOf } from './gold/gold-question.ts';
import { quoteOverlaps } from './gold/quote-overlaps.ts';
import { goldFiles, readGold } from './gold/read-gold.ts';
import type { TrainingExample } from './training-example.ts';

/** Questions on the policies in `seeds/` that the models may see. */
export const SEED_QUESTIONS = 'index/training/questions';
/** A question that names no policy makes a case of each of them; together they are not to outweigh the others. */
const UNNAMED_WEIGHT = 0.2;

/** The questions on the policies in `seeds/` as examples, one for each policy that a question is asked of. */
export const collectSeedExamples = (corpus: Corpus, dir: string = SEED_QUESTIONS): TrainingExample[] =>
  goldFiles(dir).flatMap(({ file }) => readGold(file).flatMap((gold) => examplesOf(corpus, gold)));

function examplesOf(corpus: Corpus, gold: GoldQuestion): TrainingExample[] {
  if (!gold.question || Array.isArray(gold.expect)) return [];
  const question = understand(gold.question, corpus);
  const named = (gold.providers ?? []).flatMap((id) => corpus.byProvider.get(id) ?? []);
  const isNothing = route(corpus, question).kind === 'nothing';
  const judgingWeight = isNothing ? 0 : named.length > 0 ? 1 : UNNAMED_WEIGHT;
  return (named.length > 0 ? named : corpus.policies).flatMap((policy): TrainingExample[] => {
    const right = (gold.answers ?? []).filter((answer) => isFrom(answer, policy));
    const open = gold.expect === 'abstain' || (gold.silent ?? []).includes(policy.record.provider);
    const answered = gold.expect !== 'abstain' && right.length > 0;
    if (!answered && !open) return [];
    const isRight = (clause: number, sentence: number) =>
      right.some(({ quote }) => quoteOverlaps(sentenceOf(policy, clause, sentence), quote));
    return [{ policy, question, answered, isRight, ranks: answered && named.length > 0, judgingWeight }];
  });
}

const isFrom = (answer: GoldAnswer, { record }: CorpusPolicy): boolean =>
  (providerOf(answer) ?? record.provider) === record.provider;

function sentenceOf({ open }: CorpusPolicy, clause: number, sentence: number): string {
  const source = open.index.policy.clauses[clause];
  return source?.text.slice(...(source.sentences[sentence]?.at ?? [0, 0])) ?? '';
}
