import { type OpenedIndex, openIndex } from '../../index/open-index.ts';
import { type Corpus, openCorpus } from '../../src/retrieve/corpus.ts';
import { Progress } from '../progress.ts';

/** A corpus ready to be asked, with the index it came from. */
export interface LoadedCorpus {
  readonly corpus: Corpus;
  readonly index: OpenedIndex;
}

/**
 * Opens the index of a seeds folder, building what is stale with progress on standard error, and the corpus over it.
 * @param warn takes each line on what could not be used; by default they go to standard error
 */
export async function loadCorpus({
  seedsDir,
  dataDir,
  rebuild = false,
  warn = (line) => void process.stderr.write(`${line}\n`),
}: {
  seedsDir: string;
  dataDir: string;
  rebuild?: boolean;
  warn?: (line: string) => void;
}): Promise<LoadedCorpus> {
  const progress = new Progress(process.stderr);
  const index = await openIndex({
    seedsDir,
    dataDir,
    rebuild,
    onBuild: (done, of) => progress.show(`Building the index: ${done} of ${of} policies`),
  });
  progress.done();
  for (const problem of index.problems) warn(problem);
  return { corpus: openCorpus(index.policies, index.texts, index.prepared), index };
}
