import { type OpenedIndex, openIndex } from '../index/open-index.ts';
import { type Corpus, openCorpus } from '../src/corpus/corpus.ts';
import { Progress } from './progress.ts';

/** A corpus ready to be asked, with the index it came from. */
export interface LoadedCorpus {
  readonly corpus: Corpus;
  readonly index: OpenedIndex;
}

/** Opens the index of a seeds folder (building what is stale, with progress and warnings on standard error) and the corpus over it. */
export async function loadCorpus({
  seedsDir,
  dataDir,
  rebuild = false,
}: {
  seedsDir: string;
  dataDir: string;
  rebuild?: boolean;
}): Promise<LoadedCorpus> {
  const progress = new Progress(process.stderr);
  const index = await openIndex({
    seedsDir,
    dataDir,
    rebuild,
    onBuild: (done, of) => progress.show(`Building the index: ${done} of ${of} policies`),
  });
  progress.done();
  for (const problem of index.problems) process.stderr.write(`${problem}\n`);
  return { corpus: openCorpus(index.policies, index.texts), index };
}
