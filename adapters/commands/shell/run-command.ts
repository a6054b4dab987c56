import { type Command, CommanderError } from 'commander';
import { CatalogueError } from '../../../index/catalogue/catalogue.ts';
import { printable } from '../../printable.ts';
import { EnvironmentError, readEnvironment } from '../../project/environment.ts';
import { EXIT } from '../../project/exit-codes.ts';

/** Options that every command takes. */
export interface CommonOptions {
  readonly seeds?: string;
}

/** Folders of the corpus: the option comes before the environment. */
export function foldersOf({ seeds }: CommonOptions): { seedsDir: string; dataDir: string } {
  const env = readEnvironment();
  return { seedsDir: seeds ?? env.SEEDS_DIR, dataDir: env.DATA_DIR };
}

/**
 * Runs a command and turns every failure into one clear line and an exit code.
 * @returns 0 as well where the command has set `process.exitCode` itself
 */
export async function runCommand(command: Command, args: readonly string[]): Promise<number> {
  try {
    await command.parseAsync(args, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (isBrokenPipe(error)) return EXIT.ok;
    const known = error instanceof CatalogueError || error instanceof EnvironmentError;
    const message = printableLines(error instanceof Error ? error.message : String(error));
    process.stderr.write(`${known ? message : `Cannot go on: ${message}. Please report this with what you typed.`}\n`);
    return EXIT.failed;
  }
}

/** A message of several lines, safe to print. */
const printableLines = (message: string): string => message.split('\n').map(printable).join('\n');

/** The reader of a pipe has gone ("| head"): nothing is wrong. */
const isBrokenPipe = (error: unknown): boolean => (error as { code?: string }).code === 'EPIPE';
