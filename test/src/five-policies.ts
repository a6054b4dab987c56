import path from 'node:path';
import { inject } from 'vitest';
import { type OpenedIndex, openIndex } from '../../index/open-index.ts';
import { type Corpus, openCorpus } from '../../src/corpus/corpus.ts';
import { SEEDS_DIR } from '../support/seeds.ts';

/**
 * Where tests that run in vitest's own process keep the index; the first of them builds it. Commands have another folder:
 * they run compiled code, and an index is built anew for other code.
 */
export const testDataDir = (): string => path.join(inject('dataDir'), 'in-process');

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
