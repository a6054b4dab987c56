import { CATALOGUE_FILE, type Entry } from '../folder/catalogue-entry.ts';
import { groupVersions, type VersionFile } from '../folder/group-versions.ts';
import { type ListedFiles, listFiles } from '../folder/list-files.ts';
import { nameFile } from '../folder/name-file.ts';
import { parseCatalogue } from '../folder/parse-catalogue.ts';
import { reasonOf } from '../folder/reason-of.ts';
import { NO_READINGS, type Readings, seedOf } from '../folder/seed-of.ts';
import { readFileInside } from '../read/inspect-file.ts';
import type { Seed } from '../read/seed.ts';
import { SeedError } from '../read/seed-error.ts';
import { type KnownTexts, NO_KNOWN_TEXTS } from '../save/known-texts.ts';

/** The policies of a folder, and one line for each thing in it that cannot be used as it is. */
export interface Catalogue {
  readonly seeds: readonly Seed[];
  /** By policy id its older versions, the newest first. */
  readonly versions: ReadonlyMap<string, readonly DatedSeed[]>;
  readonly problems: readonly string[];
}

/** A seeds folder that holds no policy at all. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
}

/**
 * Reads a seeds folder: the records of `catalogue.json`, and every other document under its own name.
 * @param readings documents that have been read before; PDF and Word files must be among them
 * @param known what texts told of themselves before; such texts are not read before they are asked for
 * @throws CatalogueError when the folder is missing, not readable, or holds no policy that can be read
 */
export function readCatalogue(
  dir: string,
  readings: Readings = NO_READINGS,
  known: KnownTexts = NO_KNOWN_TEXTS,
): Catalogue {
  const { files, problems: passedOver } = listedIn(dir);
  const problems: string[] = [...passedOver];
  const listed = readEntries(dir, files, problems);
  const versions = groupVersions(files, new Set(listed.map(({ file }) => file)));
  const entries = listed.map((entry) => onNewestFile(entry, versions));
  const named = new Set(entries.map((entry) => entry.file));
  const older = new Set([...versions.values()].flatMap((list) => list.map(({ file }) => file)));
  const ids = new Set(entries.map((entry) => entry.id));
  const others = files.filter((file) => !named.has(file) && !older.has(file) && file !== CATALOGUE_FILE);
  const all = [...entries, ...others.map((file) => nameFile(file, ids))];
  const read = (entry: Entry): Seed[] => {
    try {
      const seed = seedOf(dir, entry, { readings, known, problems });
      return seed ? [seed] : [];
    } catch (error) {
      problems.push(
        error instanceof SeedError
          ? error.message
          : `Cannot index ${entry.file}: ${reasonOf(error)}. Check the file and its permissions.`,
      );
      return [];
    }
  };
  const seeds = all.flatMap(read);
  if (seeds.length === 0) {
    throw new CatalogueError(
      [
        `Cannot index ${dir}: no policy in it can be read. Put policy texts (.txt) there, or name another folder with --seeds.`,
        ...problems,
      ].join('\n'),
    );
  }
  return { seeds, versions: readVersions(all, versions, read), problems };
}

/** A text of a document with the date that its file's name gives it. */
export interface DatedSeed {
  readonly seed: Seed;
  readonly date: string;
}

/** The record of a document is that of its newest version: what was said of the text of an older one does not hold for it. */
function onNewestFile(entry: Entry, versions: ReadonlyMap<string, readonly VersionFile[]>): Entry {
  const newest = [...versions].find(([, older]) => older.some(({ file }) => file === entry.file))?.[0];
  if (newest === undefined) return entry;
  const { sha256: _, ...rest } = entry;
  return { ...rest, file: newest, effective: undefined, updated: undefined };
}

function readVersions(
  entries: readonly Entry[],
  versions: ReadonlyMap<string, readonly VersionFile[]>,
  read: (entry: Entry) => Seed[],
): Map<string, DatedSeed[]> {
  return new Map(
    entries.flatMap((entry): [string, DatedSeed[]][] => {
      const older = versions.get(entry.file) ?? [];
      const seeds = older.flatMap(({ file, date }) => {
        const { sha256: _, ...rest } = entry;
        const own = { ...rest, id: `${entry.id}~${date}`, file, effective: undefined, updated: undefined };
        return read(own).map((seed) => ({ seed, date }));
      });
      return seeds.length > 0 ? [[entry.id, seeds]] : [];
    }),
  );
}

/** @throws CatalogueError when the folder is missing or not readable */
function listedIn(dir: string): ListedFiles {
  try {
    return listFiles(dir);
  } catch (error) {
    throw new CatalogueError(
      `Cannot read the seeds folder ${dir}: ${reasonOf(error).replace('file', 'folder')}. Name an existing folder with --seeds or SEEDS_DIR.`,
      { cause: error },
    );
  }
}

function readEntries(dir: string, files: readonly string[], problems: string[]): readonly Entry[] {
  const file = CATALOGUE_FILE;
  if (!files.includes(file)) return [];
  let raw: unknown;
  try {
    raw = JSON.parse(
      Buffer.from(readFileInside(dir, file))
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    );
  } catch (error) {
    problems.push(
      `Cannot read ${file}: ${reasonOf(error)}. The texts are indexed under their file names; mend the file to name them.`,
    );
    return [];
  }
  const parsed = parseCatalogue(raw, files);
  problems.push(...parsed.problems);
  return parsed.entries;
}
