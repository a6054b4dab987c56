import { Command } from 'commander';

/** Writes a command line as the reader has to type it: `('ask', '"QUESTION"')` -> `npm run -s ask -- "QUESTION"`. */
export type SpellCommand = (command: string, rest?: string) => string;

/** For those who run an npm script of a checkout. */
export const spellScript: SpellCommand = (command, rest = '') =>
  `npm run -s ${command.replace(' ', ':')}${rest && !/^[<>|]/.test(rest) ? ' --' : ''} ${rest}`.trimEnd();

/** For those who run the program itself. */
export const spellProgram: SpellCommand = (command, rest = '') => `clausewise ${command} ${rest}`.trimEnd();

/**
 * A command with the options that all have.
 * @param examples whole command lines, for its help
 */
export function createCommand(name: string, description: string, examples: readonly string[]): Command {
  return new Command(name)
    .description(description)
    .option('--seeds <dir>', 'folder with the policy texts (default: SEEDS_DIR, or those of the package)')
    .addHelpText('after', examples.length > 0 ? `\nExamples:\n${examples.map((line) => `  $ ${line}`).join('\n')}` : '')
    .exitOverride()
    .showHelpAfterError('(--help shows the options)');
}
