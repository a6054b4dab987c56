import path from 'node:path';
import { codeVersion } from './code-version.ts';
import { readSavedFile, writeSavedFile } from './saved-file.ts';

/** Documents that cost more than their limits, so that each costs them once and not at every start. */
export interface Refusals {
  /** The line on a document that was refused under these limits; null for any other. */
  readonly find: (sha256: string) => string | null;
  readonly add: (sha256: string, line: string) => void;
}

/**
 * Keeps refusals in a folder; where it cannot be written, none.
 * @param limits under which they hold: with others a document is tried again
 * @param isForgotten true finds none of those that were kept, to try all documents again
 */
export function keepRefusals(
  folder: string,
  limits: { readonly seconds: number; readonly megabytes: number },
  isForgotten = false,
): Refusals {
  const fileOf = (sha256: string): string => path.join(folder, `${sha256.slice(0, 32)}.txt`);
  const originOf = (seed: string) => ({ code: codeVersion(), seed, ...limits });
  return {
    find: (sha256) =>
      isForgotten ? null : (readSavedFile(fileOf(sha256), originOf(sha256))?.toString('utf8') ?? null),
    add(sha256, line) {
      try {
        writeSavedFile(fileOf(sha256), originOf(sha256), line);
      } catch {
        // It is tried again at the next start; that the folder cannot be written is reported with the index.
      }
    },
  };
}
