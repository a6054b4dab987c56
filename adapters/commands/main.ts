import { EXIT } from '../project/exit-codes.ts';
import { runProgram } from './run-program.ts';

/** How long (ms) a connection that a package has left open may keep the process running after its command. */
const LINGER_MS = 500;

/**
 * Runs `clausewise` with its arguments in a process of its own.
 * @param isScript true where an npm script of a checkout started it
 * @returns exit code; where it is 0, that of `process.exitCode`
 */
export async function main(args: readonly string[], options: { readonly isScript?: boolean } = {}): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.failed),
  );
  const code = await runProgram(args, options);
  setTimeout(() => process.exit(), LINGER_MS).unref();
  return code;
}
