import * as v from 'valibot';
import { CATALOGUE_FILE, Entry } from './folder/catalogue-entry.ts';
import { type ListedFiles, listFiles } from './folder/list-files.ts';
import { nameFile } from './folder/name-file.ts';
import { reasonOf } from './folder/reason-of.ts';
import { NO_DOCUMENTS, seedOf } from './folder/seed-of.ts';
import type { ReadFile } from './read/blocks.ts';
import { readFileInside } from './read/inspect-file.ts';
import type { Seed } from './read/seed.ts';
import { SeedError } from './read/seed-error.ts';
import { type KnownTexts, NO_KNOWN_TEXTS } from './save/known-texts.ts';

/** The policies of a folder, and one line for each thing in it that cannot be used as it is. */
export interface Catalogue {
  readonly seeds: readonly Seed[];
  readonly problems: readonly string[];
}

/** A seeds folder that holds no policy at all. */
export class CatalogueError extends Error {
  override readonly name = 'CatalogueError';
}

/**
 * Reads a seeds folder: the records of `catalogue.json`, and every other document under its own name.
 * @param documents those that have been read before, by the SHA-256 of their bytes; PDF and Word files must be among them
 * @param known what texts told of themselves before; such texts are not read before they are asked for
 * @throws CatalogueError when the folder is missing, not readable, or holds no policy that can be read
 */
export function readCatalogue(
  dir: string,
  documents: ReadonlyMap<string, ReadFile> = NO_DOCUMENTS,
  known: KnownTexts = NO_KNOWN_TEXTS,
): Catalogue {
  const { files, problems: passedOver } = listedIn(dir);
  const problems: string[] = [...passedOver];
  const entries = readEntries(dir, files, problems);
  const named = new Set(entries.map((entry) => entry.file));
  const ids = new Set(entries.map((entry) => entry.id));
  const all = [
    ...entries,
    ...files.filter((file) => !named.has(file) && file !== CATALOGUE_FILE).map((file) => nameFile(file, ids)),
  ];
  const seeds = all.flatMap((entry) => {
    try {
      return [seedOf(dir, entry, documents, problems, known)];
    } catch (error) {
      problems.push(
        error instanceof SeedError
          ? error.message
          : `Cannot index ${entry.file}: ${reasonOf(error)}. Check the file and its permissions.`,
      );
      return [];
    }
  });
  if (seeds.length === 0) {
    throw new CatalogueError(
      [
        `Cannot index ${dir}: no policy in it can be read. Put policy texts (.txt) there, or name another folder with --seeds.`,
        ...problems,
      ].join('\n'),
    );
  }
  return { seeds, problems };
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

function readEntries(dir: string, files: readonly string[], problems: string[]): Entry[] {
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
  if (!Array.isArray(raw)) {
    problems.push(
      `Cannot read ${file}: it is not a list of records. The texts are indexed under their file names; see seeds/README.md.`,
    );
    return [];
  }
  const entries: Entry[] = [];
  raw.forEach((one: unknown, i) => {
    const parsed = v.safeParse(Entry, one);
    const label = `record ${i + 1}${typeof (one as Entry | null)?.id === 'string' ? ` (${(one as Entry).id})` : ''} of ${file}`;
    if (!parsed.success) {
      const issue = parsed.issues[0];
      problems.push(
        `Cannot use ${label}: ${issue.path?.map((part) => String(part.key)).join('.') ?? 'it'}: ${issue.message}. Correct the record; see seeds/README.md.`,
      );
    } else if (entries.some((entry) => entry.id === parsed.output.id)) {
      problems.push(`Cannot use ${label}: its id is taken by an earlier record. Give it another id.`);
    } else if (!files.includes(parsed.output.file)) {
      problems.push(
        `Cannot use ${label}: its file ${parsed.output.file} is not in the folder. Add the file or correct the name.`,
      );
    } else entries.push(parsed.output);
  });
  return entries;
}
