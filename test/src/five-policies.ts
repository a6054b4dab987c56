import path from 'node:path';
import { inject } from 'vitest';
import { type OpenedIndex, openIndex } from '../../index/open-index.ts';
import { type Corpus, openCorpus } from '../../src/retrieve/corpus.ts';
import { SEEDS } from '../eval/sets.ts';
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

let others: Promise<Corpus> | undefined;

/** Twenty policies that nobody prepared, open for questions; opened once per test file. */
export function twentyPolicies(): Promise<Corpus> {
  others ??= openIndex({ seedsDir: path.join(ROOT, SEEDS.other), dataDir: testDataDir() }).then(({ policies, texts }) =>
    openCorpus(policies, texts),
  );
  return others;
}
