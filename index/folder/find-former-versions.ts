import path from 'node:path';

/** A name that ends in a date: "Zoom 2024-07-19". */
const DATED = /^(.*[^\s_-])[\s_-]+\d{4}-\d\d-\d\d$/u;

const keyOf = (folder: string, base: string): string => `${folder}\n${base.normalize('NFKC').toLowerCase()}`;

/**
 * Finds the files that are former versions of another one: they lie in its folder under its name with a date behind it.
 * @param files names from the seeds folder on
 * @returns by the file of a version that of its document
 */
export function findFormerVersions(files: readonly string[]): ReadonlyMap<string, string> {
  const documents = new Map(files.map((file) => [keyOf(path.posix.dirname(file), baseOf(file)), file]));
  return new Map(
    files.flatMap((file): [string, string][] => {
      const stem = DATED.exec(baseOf(file))?.[1];
      const document = stem === undefined ? undefined : documents.get(keyOf(path.posix.dirname(file), stem));
      return document === undefined ? [] : [[file, document]];
    }),
  );
}

const baseOf = (file: string): string => path.posix.basename(file, path.posix.extname(file));
