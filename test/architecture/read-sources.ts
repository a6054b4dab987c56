import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isSourcePath, parseSource, type SourceFile } from './parse-source.ts';

const isFile = (entry: { isFile(): boolean; readonly name: string }): boolean =>
  entry.isFile() && isSourcePath(entry.name);

/** The source files directly in the root of a project, and all those below some of its folders. */
export function readSources(root: string, folders: readonly string[]): readonly SourceFile[] {
  const scripts = readdirSync(root, { withFileTypes: true }).filter(isFile);
  const below = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }).filter(isFile),
  );
  return [...scripts, ...below]
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => parseSource(path.relative(root, file).split(path.sep).join('/'), readFileSync(file, 'utf8')));
}
