import { readVersion } from '../project/read-version.ts';
import { createProgram } from './create-program.ts';
import { spellProgram, spellScript } from './shell/create-command.ts';
import { runCommand } from './shell/run-command.ts';

/**
 * Runs a command of `clausewise` to its end.
 * @param isScript true where an npm script of a checkout started it: examples are then spelt as such scripts
 * @returns exit code; where it is 0, that of `process.exitCode`
 */
export async function runProgram(args: readonly string[], { isScript = false } = {}): Promise<number> {
  const [first, ...rest] = args;
  const words = first === 'help' ? [...rest, '--help'] : args;
  const spell = isScript ? spellScript : spellProgram;
  return runCommand(await createProgram(words, { version: readVersion(), spell }), words);
}
