import type { Environment } from '../project/environment.ts';

/** The settings of one run of the bot. */
export interface Run {
  readonly env: Environment;
  readonly folders: { readonly seedsDir: string; readonly dataDir: string };
  /** Aborted when the process is asked to end. */
  readonly signal: AbortSignal;
}

/** Writes a line to standard error. */
export const tell = (line: string): boolean => process.stderr.write(`${line}\n`);
