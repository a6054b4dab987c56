import path from 'node:path';
import { type ESTree, parseSync } from 'rolldown/utils';

/** A TypeScript or JavaScript file of the project. Offsets count UTF-16 units, as JavaScript strings do. */
export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly program: ESTree.Program;
}

const LANGUAGES = { '.ts': 'ts', '.mts': 'ts', '.cts': 'ts', '.js': 'js', '.mjs': 'js', '.cjs': 'js' } as const;
type Extension = keyof typeof LANGUAGES;

/** True for a file that `parseSource` reads. */
export const isSourcePath = (file: string): boolean => path.posix.extname(file) in LANGUAGES;

/** Parses a file. Throws where it does not parse: a rule must not hold because nothing was read. */
export function parseSource(file: string, text: string): SourceFile {
  const lang = file.endsWith('.d.ts') ? 'dts' : LANGUAGES[path.posix.extname(file) as Extension];
  const { program, errors } = parseSync(file, text, { lang, sourceType: 'module' });
  const [error] = errors;
  if (error) throw new Error(`Cannot parse ${file}: ${error.message}. Correct the file.`);
  return { path: file, text, program };
}

/** The line an offset stands on, from 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
