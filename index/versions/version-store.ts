import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as v from 'valibot';
import type { Seed } from '../read/seed.ts';

/** A text that a document has, or had before it was replaced. */
export interface KeptText {
  readonly sha256: string;
  /** ISO time at which it was first read as the text of the document. */
  readonly from: string;
  /** ISO time at which another text took its place; null for the text of the moment. */
  readonly to: string | null;
}

/** Former texts of a document that are kept beside the text of the moment. */
export const MAX_FORMER_TEXTS = 5;

const History = v.array(v.object({ sha256: v.string(), from: v.string(), to: v.nullable(v.string()) }));
const HISTORY_FILE = 'history.json';

/** The texts of one document: each compressed in a file of its own, and a list of them. */
export interface VersionStore {
  /** The oldest first; the text of the moment is the last. */
  readonly list: () => readonly KeptText[];
  /** Keeps the text of the moment, unless it is the last of the list already. Where the folder cannot be written, it does nothing. */
  readonly keep: (seed: Seed, now: string) => void;
  /** Null where it is not kept, or damaged. */
  readonly read: (sha256: string) => Seed | null;
  /** The file for what was made of a text. */
  readonly fileFor: (name: string) => string;
}

/** Where the texts of a document are kept. */
export interface VersionPlace {
  readonly dataDir: string;
  readonly seedsDir: string;
  /** Its name from the seeds folder on. */
  readonly file: string;
}

/** Opens the texts of a document. */
export function openVersionStore({ dataDir, seedsDir, file }: VersionPlace): VersionStore {
  const hash = createHash('sha256').update(path.resolve(seedsDir, file)).digest('hex').slice(0, 8);
  const folder = path.join(dataDir, 'versions', `${file.replace(/[^\p{L}\p{N}._-]/gu, '_').slice(0, 60)}.${hash}`);
  const place = (name: string) => path.join(folder, name);
  const fileOf = (sha256: string) => place(`${sha256.slice(0, 16)}.gz`);

  const list = (): readonly KeptText[] => {
    try {
      const parsed = v.safeParse(History, JSON.parse(readFileSync(place(HISTORY_FILE), 'utf8')));
      return parsed.success ? parsed.output : [];
    } catch {
      return [];
    }
  };

  const read = (sha256: string): Seed | null => {
    try {
      const seed = JSON.parse(gunzipSync(readFileSync(fileOf(sha256))).toString('utf8')) as Seed;
      return seed.record.sha256 === sha256 ? seed : null;
    } catch {
      return null;
    }
  };

  const keep = (seed: Seed, now: string): void => {
    const known = list();
    const { record } = seed;
    const { sha256 } = record;
    if (known.at(-1)?.sha256 === sha256) return;
    const before = known.filter((one) => one.sha256 !== sha256).map((one) => ({ ...one, to: one.to ?? now }));
    const former = dropShortestLived(before);
    try {
      mkdirSync(folder, { recursive: true });
      // Part by part: a text that is read when it is asked for is no property of its own.
      const { text, document } = seed;
      writeWhole(fileOf(sha256), gzipSync(JSON.stringify({ record, text, document })));
      writeWhole(place(HISTORY_FILE), JSON.stringify([...former, { sha256, from: now, to: null }]));
      removeOthers(folder, new Set([HISTORY_FILE, ...former.map((one) => one.sha256), sha256]));
    } catch {
      // The texts are not kept; that the data folder cannot be written is reported with the index.
    }
  };

  return { list, read, keep, fileFor: place };
}

/** Of too many texts, the one that was shortest in its place goes first: most likely a correction of the one before. */
function dropShortestLived(texts: readonly KeptText[]): readonly KeptText[] {
  if (texts.length <= MAX_FORMER_TEXTS) return texts;
  const ages = texts.map(({ from, to }) => Date.parse(to ?? from) - Date.parse(from));
  const shortest = ages.indexOf(Math.min(...ages));
  return dropShortestLived(texts.filter((_, i) => i !== shortest));
}

function writeWhole(file: string, content: string | Uint8Array): void {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}

/** Removes the files of texts that are kept no longer. */
function removeOthers(folder: string, kept: ReadonlySet<string>): void {
  const starts = [...kept].map((name) => name.slice(0, 16));
  for (const name of readdirSync(folder))
    if (!starts.some((start) => name.startsWith(start))) rmSync(path.join(folder, name), { force: true });
}
