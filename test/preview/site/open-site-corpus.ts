import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openIndex } from '../../../index/open/open-index.ts';
import { type Corpus, openCorpus } from '../../../src/retrieve/corpus.ts';
import { GARDEN_2024, GARDEN_2025 } from '../../support/documents/two-versions.ts';

/** The policies of a seeds folder, and one of our own in two versions, by its id. */
export interface SiteCorpus {
  readonly corpus: Corpus;
  readonly changed: string;
}

/** Opens the policies that pictures of the pages are taken of; writes copies below a folder of the caller's. */
export async function openSiteCorpus(workDir: string, seeds: string): Promise<SiteCorpus> {
  const [seedsDir, dataDir] = [path.join(workDir, 'seeds'), path.join(workDir, 'data')];
  await cp(seeds, seedsDir, { recursive: true });
  const garden = path.join(seedsDir, 'Green Garden');
  await mkdir(garden);
  await writeFile(path.join(garden, '2024-05-03.txt'), GARDEN_2024);
  await writeFile(path.join(garden, '2025-02-01.txt'), GARDEN_2025);
  const { policies, texts, historyOf } = await openIndex({ seedsDir, dataDir });
  return { corpus: openCorpus(policies, texts, { historyOf }), changed: 'green-garden' };
}
