import { createHash } from 'node:crypto';
import path from 'node:path';
import type { IndexedPolicy } from '../src/policy/indexed-policy.ts';
import type { PreparedCorpus } from '../src/retrieve/count-corpus.ts';
import { readAnnotationFiles } from './annotations.ts';
import { readCatalogue } from './catalogue.ts';
import { readDocuments } from './folder/read-documents.ts';
import { SeedTexts } from './folder/seed-texts.ts';
import type { Seed } from './read/seed.ts';
import type { IndexOrigin } from './save/about-index.ts';
import { codeVersion } from './save/code-version.ts';
import { parseIndex, readIndexFile, serializeIndex, writeIndexFile } from './save/index-file.ts';
import { openKnownTexts } from './save/known-texts.ts';
import { prepareCorpus } from './save/prepare-corpus.ts';
import { provideEncoder } from './save/provide-encoder.ts';
import { provideKnowledge } from './save/provide-knowledge.ts';

const FORMAT = 5;

/** Indexes of this many policies are kept in memory; of more, each is read again from its file when it is asked. */
const MAX_KEPT = 128;

/** Where the corpus and the built index are, and what to do on the way. */
export interface OpenOptions {
  readonly seedsDir: string;
  readonly dataDir: string;
  /** Builds even what is fresh. */
  readonly rebuild?: boolean;
  /** Called before a policy is built: how many are done, of how many. */
  readonly onBuild?: (done: number, of: number) => void;
}

/** An opened index. */
export interface OpenedIndex {
  readonly policies: readonly IndexedPolicy[];
  /** The text of each policy's seed file by policy id, for the check that quotes are in it. */
  readonly texts: ReadonlyMap<string, string>;
  /** One line for each thing that could not be used. */
  readonly problems: readonly string[];
  /** The one of them that says why the index could not be saved; null where it could, or did not have to be. */
  readonly unsaved: string | null;
  /** Ids of the policies that were built anew. */
  readonly built: readonly string[];
  /** What was counted over all policies, where they are many. */
  readonly prepared: PreparedCorpus | null;
  /** Identifies this index: the same for the same seeds, annotations and code. */
  readonly id: string;
}

/**
 * Opens the index of a seeds folder: reads what is fresh, builds and saves what is missing, stale or damaged.
 * Where the data folder cannot be written the index is built in memory and a problem says so.
 * @throws CatalogueError when no policy can be read
 */
export async function openIndex({ seedsDir, dataDir, rebuild = false, onBuild }: OpenOptions): Promise<OpenedIndex> {
  await provideKnowledge();
  provideEncoder();
  const known = openKnownTexts(path.join(dataDir, 'documents'));
  const { seeds, problems: found } = readCatalogue(
    seedsDir,
    await readDocuments(seedsDir, path.join(dataDir, 'documents'), known),
    known,
  );
  known.save();
  const problems = [...found];
  const built: string[] = [];
  const folder = path.join(dataDir, 'index');
  const origins = seeds.map((seed) => originOf(seed, seedsDir));
  const isKept = seeds.length <= MAX_KEPT;
  let unsaved: string | null = null;
  const policies: IndexedPolicy[] = [];
  for (const [i, seed] of seeds.entries()) {
    const origin = origins[i] as IndexOrigin;
    const file = path.join(folder, `${fileName(seedsDir, seed.record.id)}.json`);
    const saved = rebuild ? null : readIndexFile(file, origin, isKept);
    if (saved) {
      policies.push(saved);
      continue;
    }
    onBuild?.(built.length, seeds.length);
    // Reading texts takes wink-nlp's model, a fifth of a second: only where something is to be built.
    const { buildPolicy } = await import('./build-policy.ts');
    const content = serializeIndex(buildPolicy(seed, seedsDir, problems));
    built.push(seed.record.id);
    try {
      if (!unsaved) writeIndexFile(file, origin, content);
    } catch (error) {
      const reason = error instanceof Error ? (error.message.split(',')[0] ?? '') : String(error);
      unsaved = `Cannot save the index in ${dataDir}: ${reason}. It is built again at each start; make the folder writable or set DATA_DIR.`;
      problems.push(unsaved);
    }
    // From the file, so that not all that was built stays in memory.
    policies.push((unsaved ? null : readIndexFile(file, origin, isKept)) ?? parseIndex(content));
  }
  const texts = new SeedTexts(seeds);
  const prepared = prepareCorpus({
    policies,
    origins: origins.map((origin) => digest(JSON.stringify(origin)).slice(0, 16)),
    file: path.join(folder, `${fileName(seedsDir, 'all')}.table`),
    isWritable: unsaved === null,
  });
  return { policies, texts, problems, unsaved, built, prepared, id: idOf(origins) };
}

/** The same id may stand in several seeds folders, with one data folder. */
const fileName = (seedsDir: string, id: string): string =>
  `${id.replace(/[^\p{L}\p{N}._-]/gu, '_').slice(0, 80)}.${digest(path.resolve(seedsDir)).slice(0, 6)}`;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

function originOf({ record }: Seed, seedsDir: string): IndexOrigin {
  const annotations = readAnnotationFiles(seedsDir, record.id);
  return {
    format: FORMAT,
    code: codeVersion(),
    seed: record.sha256,
    record: digest(JSON.stringify(record)),
    annotations: annotations === null ? null : digest(annotations),
  };
}

const idOf = (origins: readonly IndexOrigin[]): string => digest(JSON.stringify(origins)).slice(0, 12);
