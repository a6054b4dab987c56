import type { Command } from 'commander';
import { registerCommands } from '../../discord/commands/register-commands.ts';
import { readEnvironment } from '../../project/environment.ts';
import { EXIT } from '../../project/exit-codes.ts';
import { createCommand, type SpellCommand } from '../shell/create-command.ts';

interface Options {
  readonly guild?: string;
  readonly global?: boolean;
  readonly remove?: boolean;
  readonly dryRun?: boolean;
}

/** `clausewise discord register`: makes the commands that Discord shows those of the command table. */
export function createRegisterCommand(spell: SpellCommand): Command {
  const command = createCommand(
    'register',
    'Register the commands with Discord: compares them with what is registered and says what it changes.',
    [
      spell('discord register'),
      spell('discord register', '--dry-run'),
      spell('discord register', '--guild 81384788765712384'),
    ],
  )
    .option('--guild <id>', 'in this server only, at once (default: DISCORD_GUILD_ID; without it everywhere)')
    .option('--global', 'everywhere, also where DISCORD_GUILD_ID is set')
    .option('--remove', "take a server's own commands away")
    .option('--dry-run', 'only say what would be changed')
    .action(async ({ guild: given, global, remove = false, dryRun = false }: Options) => {
      const env = readEnvironment();
      const guild = global ? null : (given ?? env.DISCORD_GUILD_ID ?? null);
      const problem = problemOf({ given, global, remove, guild });
      if (problem) command.error(problem, { exitCode: EXIT.usage });
      const tell = (line: string) => process.stdout.write(`${line}\n`);
      await registerCommands({ env, guild, removes: remove, isDryRun: dryRun, tell });
    });
  return command;
}

/** What is wrong with the options; null where nothing is. */
function problemOf({
  given,
  global = false,
  remove,
  guild,
}: {
  given: string | undefined;
  global: boolean | undefined;
  remove: boolean;
  guild: string | null;
}): string | null {
  if (given && global) return 'Cannot register: --guild and --global exclude each other. Choose one of them.';
  if (given && !/^\d{17,20}$/u.test(given))
    return `Cannot register in ${given}: that is no id of a server. Copy it from Discord with the developer mode switched on.`;
  if (remove && !guild) return 'Cannot remove: no server is named. Add --guild and its id.';
  return null;
}
