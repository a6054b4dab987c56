import path from 'node:path';
import { inject } from 'vitest';
import { type OpenedIndex, openIndex } from '../../index/open/open-index.ts';
import { TRAINING_POLICIES } from '../../index/training/load-training-policies.ts';
import { type Corpus, openCorpus } from '../../src/retrieve/corpus.ts';
import { ROOT } from '../support/run-command.ts';
import { SEEDS_DIR } from '../support/seeds.ts';

/** Where tests keep the index, in vitest's own process and in the commands that they start; the first of them builds it. */
export const testDataDir = (): string => inject('dataDir');

let opened: Promise<OpenedIndex> | undefined;

/** The index of the five policies. */
export function fiveIndexed(): Promise<OpenedIndex> {
  opened ??= openIndex({ seedsDir: SEEDS_DIR, dataDir: testDataDir() });
  return opened;
}

let corpus: Promise<Corpus> | undefined;

/** The five policies, open for questions; opened once per test file. */
export function fivePolicies(): Promise<Corpus> {
  corpus ??= fiveIndexed().then(({ policies, texts }) => openCorpus(policies, texts));
  return corpus;
}

let training: Promise<OpenedIndex> | undefined;

/** The index of the training policies, which have no annotations. */
export function trainingIndexed(): Promise<OpenedIndex> {
  training ??= openIndex({ seedsDir: path.join(ROOT, TRAINING_POLICIES), dataDir: testDataDir() });
  return training;
}

let others: Promise<Corpus> | undefined;

/** The training policies, which have no annotations, open for questions; opened once per test file. */
export function trainingPolicies(): Promise<Corpus> {
  others ??= trainingIndexed().then(({ policies, texts }) => openCorpus(policies, texts));
  return others;
}
