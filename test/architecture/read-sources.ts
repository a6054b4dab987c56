import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { maskSource } from './mask-source.ts';

/** Source texts by their path from the root of the project, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

/** The TypeScript files below some folders of a project. */
export function readSources(root: string, folders: readonly string[]): Sources {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }),
  );
  const paths = files
    .filter((file) => file.isFile() && /\.[cm]?tsx?$/.test(file.name))
    .map((file) => path.join(file.parentPath, file.name));
  return new Map(
    paths.sort().map((file) => [path.relative(root, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  );
}

/** Something that a module imports. */
export interface Import {
  /** As written: "./lines.ts", "node:fs", "valibot". */
  readonly specifier: string;
  /** The file it leads to, from the project's root; null for a package. */
  readonly file: string | null;
  /** True for `import type`: gone when the code runs. */
  readonly typeOnly: boolean;
}

const FROM = /\b(?:import|export)\s+(type\s+)?(?:[\w$*{}\s,]+?\s+from\s+)?(['"])([^'"\n]+)\2/g;
const DYNAMIC = /\bimport\s*\(\s*(['"`])([^'"`\n]+)\1/g;

/** The imports of a module, re-exports and dynamic ones included. */
export function importsOf(file: string, source: string): Import[] {
  const code = maskSource(source, { comments: false, strings: true });
  const resolved = (specifier: string) =>
    specifier.startsWith('.') ? path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier)) : null;
  const fixed = [...code.matchAll(FROM)].map(([, type, , specifier = '']) => ({
    specifier,
    file: resolved(specifier),
    typeOnly: type !== undefined,
  }));
  const dynamic = [...code.matchAll(DYNAMIC)].map(([, , specifier = '']) => ({
    specifier,
    file: resolved(specifier),
    typeOnly: false,
  }));
  return [...fixed, ...dynamic];
}

/** Name of the package a specifier belongs to: "@slack/bolt" of "@slack/bolt/dist/x.js". */
export const packageOf = (specifier: string): string =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
