import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import type { IndexedPolicy } from '../../src/policy/indexed-policy.ts';
import { type DocumentHistory, NO_HISTORY } from '../../src/policy/policy-version.ts';
import type { PreparedCorpus } from '../../src/retrieve/count-corpus.ts';
import { readAnnotationFiles } from '../annotations/annotations.ts';
import { CatalogueError, readCatalogue } from '../catalogue/catalogue.ts';
import { SeedTexts } from '../folder/seed-texts.ts';
import type { Seed } from '../read/seed.ts';
import { codeVersion } from '../save/code-version.ts';
import { openKnownTexts } from '../save/known-texts.ts';
import { prepareCorpus } from '../save/prepare-corpus.ts';
import { provideEncoder } from '../save/provide-encoder.ts';
import { provideKnowledge } from '../save/provide-knowledge.ts';
import { keepRefusals } from '../save/refusal-file.ts';
import { openHistory } from '../versions/open-history.ts';
import { buildIndex } from '../work/build-index.ts';
import { DOCUMENT_LIMITS, type DocumentLimits, DocumentWorker } from '../work/document-worker.ts';
import { readDocuments } from '../work/read-documents.ts';
import { type PolicySource, providePolicies } from './provide-policies.ts';

const FORMAT = 5;

/** Where the corpus and the built index are, and what to do on the way. */
export interface OpenOptions {
  readonly seedsDir: string;
  readonly dataDir: string;
  /** Builds even what is fresh. */
  readonly rebuild?: boolean;
  /** What one document may cost; one that costs more is reported, and the others are served. */
  readonly limits?: DocumentLimits;
  /** What was opened before of this folder: its policies that are still the same are handed on, not read again. */
  readonly previous?: OpenedIndex;
  /** Called before a policy is built: how many are done, of how many. */
  readonly onBuild?: (done: number, of: number) => void;
}

/** An opened index. */
export interface OpenedIndex {
  readonly policies: readonly IndexedPolicy[];
  /** The text of each policy's seed file by policy id, for the check that quotes are in it. */
  readonly texts: ReadonlyMap<string, string>;
  /** What is known of a document's past by policy id; read when it is asked for. */
  readonly historyOf: (policy: string) => DocumentHistory;
  /** One line for each thing that could not be used. */
  readonly problems: readonly string[];
  /** The one of them that says why the index could not be saved; null where it could, or did not have to be. */
  readonly unsaved: string | null;
  /** Ids of the policies that were built anew. */
  readonly built: readonly string[];
  /** What was counted over all policies, where they are many. */
  readonly prepared: PreparedCorpus | null;
  /** When each policy was read, by its id: when its index was built. */
  readonly readAt: ReadonlyMap<string, Date>;
  /** What each policy was made from, by policy id: the same text for the same file, record, annotations and code. */
  readonly origins: ReadonlyMap<string, string>;
  /** Identifies this index: the same for the same seeds, annotations and code. */
  readonly id: string;
}

/**
 * Opens the index of a seeds folder: reads what is fresh, builds and saves what is missing, stale or damaged.
 * Where the data folder cannot be written the index is built in memory and a problem says so.
 * @throws CatalogueError when no policy can be read
 */
export async function openIndex({ limits = DOCUMENT_LIMITS, ...options }: OpenOptions): Promise<OpenedIndex> {
  const worker = new DocumentWorker(limits);
  try {
    return await openWith({ ...options, worker, limits });
  } finally {
    await worker.close();
  }
}

async function openWith({
  seedsDir,
  dataDir,
  rebuild = false,
  previous,
  onBuild,
  limits,
  worker,
}: OpenOptions & { readonly limits: DocumentLimits; readonly worker: DocumentWorker }): Promise<OpenedIndex> {
  await provideKnowledge();
  provideEncoder();
  const refusals = keepRefusals(path.join(dataDir, 'refused'), limits, rebuild);
  const documents = path.join(dataDir, 'documents');
  const known = openKnownTexts(documents);
  const readings = await readDocuments({ seedsDir, folder: documents, worker, refusals, known });
  const { seeds, versions, problems } = readCatalogue(seedsDir, readings, known);
  known.save();
  const sources = seeds.map((seed) => sourceOf(seed, seedsDir, dataDir));
  const build = (seed: Seed) => buildIndex(seed, { seedsDir, worker, refusals });
  const provided = await providePolicies(sources, { dataDir, rebuild, previous, build, onBuild });
  if (provided.policies.length === 0) throw nothingUsable(seedsDir, [...problems, ...provided.problems]);
  const byId = new Map(provided.policies.map((policy) => [policy.record.id, policy]));
  const usable = sources.filter(({ seed }) => byId.has(seed.record.id));
  const histories = new Map<string, () => DocumentHistory>();
  for (const { seed } of usable) {
    const { id } = seed.record;
    const options = { seedsDir, dataDir, seed, files: versions.get(id) ?? [] };
    histories.set(id, await openHistory({ ...options, policy: () => (byId.get(id) as IndexedPolicy).policy }));
  }
  return {
    ...provided,
    problems: [...problems, ...provided.problems],
    texts: new SeedTexts(seeds),
    historyOf: (policy) => histories.get(policy)?.() ?? NO_HISTORY,
    prepared: prepareCorpus({
      policies: provided.policies,
      origins: usable.map(({ madeFrom }) => digest(madeFrom).slice(0, 16)),
      file: path.join(dataDir, 'index', `${fileName(seedsDir, 'all')}.table`),
      isWritable: provided.unsaved === null,
    }),
    readAt: new Map(usable.map(({ seed, file }) => [seed.record.id, timeOf(file)])),
    origins: new Map(sources.map(({ seed, madeFrom }) => [seed.record.id, madeFrom])),
    id: digest(JSON.stringify(sources.map(({ origin }) => origin))).slice(0, 12),
  };
}

const nothingUsable = (seedsDir: string, problems: readonly string[]): CatalogueError =>
  new CatalogueError(
    [
      `Cannot index ${seedsDir}: no policy in it can be read within its limits. Replace the files, or raise the limits.`,
      ...problems,
    ].join('\n'),
  );

/** When a file was written; now where there is none. */
function timeOf(file: string): Date {
  try {
    return statSync(file).mtime;
  } catch {
    return new Date();
  }
}

/** The same id may stand in several seeds folders, with one data folder. */
const fileName = (seedsDir: string, id: string): string =>
  `${id.replace(/[^\p{L}\p{N}._-]/gu, '_').slice(0, 80)}.${digest(path.resolve(seedsDir)).slice(0, 6)}`;

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

function sourceOf(seed: Seed, seedsDir: string, dataDir: string): PolicySource {
  const { record } = seed;
  const annotations = readAnnotationFiles(seedsDir, record.id);
  const origin = {
    format: FORMAT,
    code: codeVersion(),
    seed: record.sha256,
    record: digest(JSON.stringify(record)),
    annotations: annotations === null ? null : digest(annotations),
  };
  const file = path.join(dataDir, 'index', `${fileName(seedsDir, record.id)}.json`);
  return { seed, origin, madeFrom: JSON.stringify(origin), file };
}
