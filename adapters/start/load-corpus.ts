import { type OpenedIndex, openIndex } from '../../index/open/open-index.ts';
import { type Corpus, openCorpus } from '../../src/retrieve/corpus.ts';
import { printable } from '../printable.ts';
import { Progress } from '../progress.ts';
import { documentLimits } from '../project/document-limits.ts';

/** A corpus ready to be asked, with the index it came from. */
export interface LoadedCorpus {
  readonly corpus: Corpus;
  readonly index: OpenedIndex;
}

/**
 * Opens the index of a seeds folder, building what is stale with progress on standard error, and the corpus over it.
 * @param previous what was loaded before of this folder: what has not changed of it is used again
 * @param isQuiet true: shows no progress and leaves the problems to the caller
 * @param warn takes each line on what could not be used; by default they go to standard error
 */
export async function loadCorpus({
  seedsDir,
  dataDir,
  rebuild = false,
  previous,
  isQuiet = false,
  warn = (line) => void process.stderr.write(`${printable(line)}\n`),
}: {
  seedsDir: string;
  dataDir: string;
  rebuild?: boolean;
  previous?: LoadedCorpus;
  isQuiet?: boolean;
  warn?: (line: string) => void;
}): Promise<LoadedCorpus> {
  const progress = isQuiet ? null : new Progress(process.stderr);
  const index = await openIndex({
    seedsDir,
    dataDir,
    rebuild,
    limits: documentLimits(),
    ...(previous ? { previous: previous.index } : {}),
    onBuild: (done, of) => progress?.show(`Building the index: ${done} of ${of} policies`),
  });
  progress?.done();
  if (!isQuiet) for (const problem of index.problems) warn(problem);
  const { policies, texts, historyOf, prepared } = index;
  return {
    corpus: openCorpus(policies, texts, { historyOf, prepared, ...(previous ? { previous: previous.corpus } : {}) }),
    index,
  };
}
