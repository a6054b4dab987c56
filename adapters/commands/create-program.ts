import { Command } from 'commander';
import { COMMANDS, type ListedCommand } from './command-list.ts';
import type { SpellCommand } from './shell/create-command.ts';

/** What a program is made from. */
export interface ProgramOptions {
  readonly version: string;
  readonly spell: SpellCommand;
}

/** The program with all commands; of those, only the one that the arguments name is more than a name and a line. */
export async function createProgram(args: readonly string[], { version, spell }: ProgramOptions): Promise<Command> {
  const program = new Command('clausewise')
    .description('Ask what a privacy policy says, in Slack, Discord or a terminal, and get the clause itself.')
    .version(version)
    .helpCommand(false)
    .addHelpText(
      'after',
      `\nThe options of a command: clausewise COMMAND --help\n\nExample:\n  $ ${spell('ask', '"How long does AWS keep my data?"')}`,
    )
    .exitOverride()
    .showHelpAfterError('(--help shows the commands)');
  for (const listed of COMMANDS) {
    const [first = '', second] = listed.name.split(' ');
    const parent = second === undefined ? program : groupOf(program, first);
    const isNamed = args[0] === first && (second === undefined || args[1] === second);
    const command = isNamed ? (await listed.load())(spell) : new Command(second ?? first);
    parent.addCommand(command.summary(listed.summary));
  }
  return program;
}

/** The command under which the commands of a platform stand. */
function groupOf(program: Command, name: string): Command {
  const found = program.commands.find((command) => command.name() === name);
  if (found) return found;
  const group = new Command(name).helpCommand(false).copyInheritedSettings(program).summary(summaryOf(name));
  program.addCommand(group);
  return group;
}

/** "manifest: print the manifest of the Slack app" */
function summaryOf(group: string): string {
  const own = COMMANDS.filter(({ name }) => name.startsWith(`${group} `));
  return own.map(({ name, summary }: ListedCommand) => `${name.slice(group.length + 1)}: ${summary}`).join('; ');
}
