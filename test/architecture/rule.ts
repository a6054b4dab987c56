import { type Import, importsOf } from './imports-of.ts';
import { parseSource, type SourceFile } from './parse-source.ts';

/** Made-up files by their paths. */
export type Files = Readonly<Record<string, string>>;

/** A rule of the house with files that show what it means. */
export interface Rule {
  readonly name: string;
  /** One line for each place that breaks the rule: where, what, and what to do. */
  readonly check: (sources: readonly SourceFile[]) => readonly string[];
  /** Each of these breaks it. */
  readonly breaks: readonly Files[];
  /** These together keep it. */
  readonly keeps: Files;
}

/** Made-up files as the checks read them. */
export const sourcesOf = (files: Files): readonly SourceFile[] =>
  Object.entries(files).map(([path, text]) => parseSource(path, text));

/** A check of each import of the files below a folder ('' for all): `reason` says why one may not stand there. */
export function importCheck(folder: string, reason: (one: Import, source: SourceFile) => string | null): Rule['check'] {
  return (sources) =>
    sources
      .filter(({ path }) => path.startsWith(folder))
      .flatMap((source) =>
        importsOf(source).flatMap((one) => {
          const why = reason(one, source);
          return why ? [`${source.path} imports ${one.specifier}: ${why}`] : [];
        }),
      );
}
