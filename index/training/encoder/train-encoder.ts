import { contrast, type Vectors } from './contrast.ts';
import { EmbeddingTable } from './embedding-table.ts';
import type { PolicyMaterial } from './policy-material.ts';
import { createRandom, type Random, shuffle } from './random.ts';
import { type Bag, buildVocabulary, dropFeatures, toBag, type Vocabulary } from './vocabulary.ts';

/** How an encoder is trained; the defaults were chosen by leaving policies out. */
export interface TrainingOptions {
  readonly dimensions: number;
  readonly epochs: number;
  /** Questions a step, all of one policy. */
  readonly batch: number;
  /** Rate of the first step; it falls in a line to a tenth of it. */
  readonly rate: number;
  /** Share of features that a text is read without, drawn anew each time. */
  readonly dropout: number;
  readonly temperature: number;
  readonly smoothing: number;
  /** Features in fewer texts are not learned. */
  readonly minCount: number;
  /** Share of the lexicon's examples that an epoch sees. */
  readonly lexiconShare: number;
  readonly seed: number;
}

export const TRAINING_DEFAULTS: TrainingOptions = {
  dimensions: 128,
  epochs: 8,
  batch: 128,
  rate: 0.2,
  dropout: 0.5,
  temperature: 8,
  smoothing: 0.05,
  minCount: 4,
  lexiconShare: 0.2,
  seed: 1,
};

/** Spread of the vectors before training. */
const START_SPREAD = 0.1;
/** Share of the first rate that the last step has. */
const LAST_RATE = 0.1;

/** What training gives: a vector for each feature of the vocabulary. */
export interface TrainedEncoder {
  readonly vocabulary: Vocabulary;
  readonly table: EmbeddingTable;
}

/** A question or a translation with the sentences that answer it. */
interface Example {
  readonly bag: Bag;
  readonly answers: readonly number[];
}

/** One policy as bags. */
interface Material {
  readonly lexicon: boolean;
  readonly sentences: readonly Bag[];
  readonly examples: readonly Example[];
}

/** All texts of a policy, for counting its features. */
const textsOf = ({ sentences, contexts, translations, questions }: PolicyMaterial): string[] => [
  ...sentences,
  ...new Set(contexts),
  ...translations.filter((text) => text !== null),
  ...questions.map(({ text }) => text),
];

function materialOf(policy: PolicyMaterial, vocabulary: Vocabulary): Material {
  const examples: Example[] = [
    ...policy.questions.map(({ text, answers }) => ({ bag: toBag(vocabulary, text), answers })),
    ...policy.translations.flatMap((text, s) => (text ? [{ bag: toBag(vocabulary, text), answers: [s] }] : [])),
  ];
  return {
    lexicon: policy.lexicon,
    sentences: policy.sentences.map((text, s) => toBag(vocabulary, text, policy.contexts[s])),
    examples,
  };
}

const zeros = (count: number, dimensions: number): Vectors => ({
  values: new Float32Array(count * dimensions),
  gradient: new Float32Array(count * dimensions),
});

/** One step: the questions of a batch against all sentences of their policy. Returns the loss. */
function trainBatch(
  table: EmbeddingTable,
  { sentences }: Material,
  batch: readonly Example[],
  rate: number,
  random: Random,
  options: TrainingOptions,
): number {
  const { dimensions } = table;
  const thin = (bag: Bag): Bag => dropFeatures(bag, options.dropout, random);
  const queryBags = batch.map(({ bag }) => thin(bag));
  const candidateBags = sentences.map(thin);
  const [queries, candidates] = [zeros(batch.length, dimensions), zeros(sentences.length, dimensions)];
  const queryLengths = queryBags.map((bag, i) => table.encode(bag, queries.values, i * dimensions));
  const candidateLengths = candidateBags.map((bag, i) => table.encode(bag, candidates.values, i * dimensions));
  const answers = batch.map((example) => example.answers);
  const loss = contrast(queries, candidates, answers, sentences.length, options);
  const backpropagate = (bags: readonly Bag[], { values, gradient }: Vectors, lengths: readonly number[]): void =>
    bags.forEach((bag, i) => {
      table.backpropagate(bag, values, lengths[i] ?? 1, gradient, i * dimensions);
    });
  backpropagate(queryBags, queries, queryLengths);
  backpropagate(candidateBags, candidates, candidateLengths);
  table.step(rate);
  return loss;
}

/** The batches of an epoch in random order, each of one policy. */
function batchesOf(
  materials: readonly Material[],
  { batch: size, lexiconShare }: TrainingOptions,
  random: Random,
): [Material, Example[]][] {
  const batches = materials.flatMap((material) => {
    const examples = shuffle([...material.examples], random);
    const count = Math.ceil((examples.length * (material.lexicon ? lexiconShare : 1)) / size);
    return Array.from({ length: count }, (_, i): [Material, Example[]] => [
      material,
      examples.slice(i * size, (i + 1) * size),
    ]);
  });
  return shuffle(batches, random);
}

/**
 * Trains an encoder so that a question comes near the sentences that answer it, and far from the other sentences of its policy.
 * The same policies and options give the same vectors, bit for bit.
 * @param onEpoch called after each epoch with its number from 1 and its mean loss
 */
export function trainEncoder(
  policies: readonly PolicyMaterial[],
  options: TrainingOptions,
  onEpoch?: (epoch: number, loss: number) => void,
): TrainedEncoder {
  const random = createRandom(options.seed);
  const vocabulary = buildVocabulary(policies.filter(({ lexicon }) => !lexicon).flatMap(textsOf), options.minCount);
  const table = new EmbeddingTable(vocabulary.idf.length, options.dimensions, START_SPREAD, random);
  const materials = policies.map((policy) => materialOf(policy, vocabulary));
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const batches = batchesOf(materials, options, random);
    let loss = 0;
    for (const [i, [material, batch]] of batches.entries()) {
      const progress = (epoch + i / batches.length) / options.epochs;
      const rate = options.rate * (1 - (1 - LAST_RATE) * progress);
      loss += trainBatch(table, material, batch, rate, random, options) / batches.length;
    }
    onEpoch?.(epoch + 1, loss);
  }
  return { vocabulary, table };
}
