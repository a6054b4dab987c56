import type { Policy } from '../../src/policy/policy.ts';
import type { DocumentHistory, PolicyVersion, VersionDate } from '../../src/policy/policy-version.ts';
import { findStaleAnnotations } from '../annotations/annotations.ts';
import type { DatedSeed } from '../catalogue/catalogue.ts';
import { dateOfFile } from '../folder/date-in-name.ts';
import type { Seed } from '../read/seed.ts';
import { type ParsedVersion, parseVersion } from './parse-version.ts';
import { type KeptText, openVersionStore, type VersionStore } from './version-store.ts';

/** What the history of a document is made from. */
export interface HistoryOptions {
  readonly seedsDir: string;
  readonly dataDir: string;
  /** The document as it is now. */
  readonly seed: Seed;
  /** Its clauses, read when they are needed. */
  readonly policy: () => Policy;
  /** Older versions in files of their own, the newest first. */
  readonly files: readonly DatedSeed[];
}

/** An older version, with what is needed to place it in time. */
interface Older extends Omit<PolicyVersion, 'policy' | 'text'> {
  readonly parsed: ParsedVersion;
}

/**
 * Opens the history of a document: keeps its text of the moment, so that it can be compared with the one that takes its
 * place, and takes apart the older ones.
 * @returns makes the history when it is asked for
 */
export async function openHistory(options: HistoryOptions): Promise<() => DocumentHistory> {
  const { seedsDir, dataDir, seed, policy, files } = options;
  const { file, sha256 } = seed.record;
  const store = openVersionStore({ dataDir, seedsDir, file });
  store.keep(seed, new Date().toISOString());
  const kept = store.list();
  const former = kept.filter((text) => text.to !== null && text.sha256 !== sha256).reverse();
  const older = [
    ...(await Promise.all(former.map((text) => openKept(store, text, seed.record.id)))).flat(),
    ...(await Promise.all(files.map((dated) => openFile(store, dated)))),
  ];
  const readSince = kept.find((text) => text.sha256 === sha256)?.from ?? null;
  let made: DocumentHistory | undefined;
  return () => {
    made ??= {
      text: seed.text,
      current: dateOf(seed, readSince),
      readSince,
      older: older.map(({ parsed, ...version }) => ({ ...version, ...parsed() })),
      staleAnnotations: findStaleAnnotations(seedsDir, seed.record.id, policy().clauses),
    };
    return made;
  };
}

/** By the name of its file, else by the newest date in its text, else by the day on which it was first read. */
function dateOf({ record }: Seed, read: string | null): VersionDate | null {
  const inName = dateOfFile(record.file);
  if (inName) return { date: inName, dateFrom: 'name' };
  const inText = record.updated ?? record.effective;
  if (inText) return { date: inText, dateFrom: 'text' };
  return read ? { date: read.slice(0, 10), dateFrom: 'read' } : null;
}

async function openFile(store: VersionStore, { seed, date }: DatedSeed): Promise<Older> {
  const parsed = await parseVersion(seed, store.fileFor(`file-${date}.${seed.record.sha256.slice(0, 16)}.json`));
  return { date, dateFrom: 'name', file: seed.record.file, replaced: null, parsed };
}

async function openKept(store: VersionStore, { sha256, from, to }: KeptText, id: string): Promise<Older[]> {
  const kept = store.read(sha256);
  if (!kept) return [];
  const seed: Seed = { ...kept, record: { ...kept.record, id: `${id}~${sha256.slice(0, 8)}` } };
  const parsed = await parseVersion(seed, store.fileFor(`${sha256.slice(0, 16)}.json`));
  const { date, dateFrom } = dateOf(seed, from) ?? { date: from.slice(0, 10), dateFrom: 'read' };
  return [{ date, dateFrom, file: kept.record.file, replaced: to, parsed }];
}
