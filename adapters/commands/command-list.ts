import type { Command } from 'commander';
import type { SpellCommand } from './shell/create-command.ts';

/** A subcommand of `clausewise`. Its module is loaded when it is the one that is run: the platforms' packages take long. */
export interface ListedCommand {
  /** One word, or two for a command of a group. */
  readonly name: string;
  /** One line for the list of all commands. */
  readonly summary: string;
  readonly load: () => Promise<(spell: SpellCommand) => Command>;
}

/** All subcommands, in the order in which the help lists them. */
export const COMMANDS: readonly ListedCommand[] = [
  {
    name: 'start',
    summary: 'answer in Slack, Discord or this terminal',
    load: async () => (await import('./start.ts')).createStartCommand,
  },
  {
    name: 'ask',
    summary: 'answer one question, or JSON lines of them',
    load: async () => (await import('./ask.ts')).createAskCommand,
  },
  {
    name: 'search',
    summary: 'show the ranked passages behind an answer',
    load: async () => (await import('./search.ts')).createSearchCommand,
  },
  {
    name: 'policies',
    summary: 'list, check, add, remove or fetch policies',
    load: async () => (await import('./policies.ts')).createPoliciesCommand,
  },
  {
    name: 'changes',
    summary: 'compare versions of a policy clause by clause',
    load: async () => (await import('./changes.ts')).createChangesCommand,
  },
  {
    name: 'serve',
    summary: 'serve the policies as web pages',
    load: async () => (await import('./serve.ts')).createServeCommand,
  },
  {
    name: 'index',
    summary: 'build the index anew and count what is in it',
    load: async () => (await import('./build-index.ts')).createIndexCommand,
  },
  {
    name: 'annotate',
    summary: 'show what the annotations lack, or export clauses',
    load: async () => (await import('./annotate.ts')).createAnnotateCommand,
  },
  {
    name: 'doctor',
    summary: 'check whether this installation will work',
    load: async () => (await import('./doctor.ts')).createDoctorCommand,
  },
  {
    name: 'slack manifest',
    summary: 'print the manifest of the Slack app',
    load: async () => (await import('./platforms/slack-manifest.ts')).createManifestCommand,
  },
  {
    name: 'discord register',
    summary: 'register the commands with Discord',
    load: async () => (await import('./platforms/discord-register.ts')).createRegisterCommand,
  },
  {
    name: 'gaps',
    summary: 'list what was left open or badly rated',
    load: async () => (await import('./tallies/gaps.ts')).createGapsCommand,
  },
  {
    name: 'usage',
    summary: 'count the questions by topic and outcome',
    load: async () => (await import('./tallies/usage.ts')).createUsageCommand,
  },
  {
    name: 'state stats',
    summary: 'count what the state holds',
    load: async () => (await import('./state-commands.ts')).createStatsCommand,
  },
  {
    name: 'state verify',
    summary: 'check every row of the state',
    load: async () => (await import('./state-commands.ts')).createVerifyCommand,
  },
  {
    name: 'state backup',
    summary: 'copy the state while the bot runs',
    load: async () => (await import('./state-commands.ts')).createBackupCommand,
  },
  {
    name: 'state restore',
    summary: 'put a backup in place',
    load: async () => (await import('./state-commands.ts')).createRestoreCommand,
  },
  {
    name: 'state purge',
    summary: 'delete all that is kept of people',
    load: async () => (await import('./state-commands.ts')).createPurgeCommand,
  },
];
