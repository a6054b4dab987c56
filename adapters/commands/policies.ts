import type { Command } from 'commander';
import { EXIT } from '../project/exit-codes.ts';
import { createCommand, type SpellCommand } from './create-command.ts';
import { type CommonOptions, foldersOf } from './run-command.ts';

interface Options extends CommonOptions {
  readonly json?: boolean;
}

/** `clausewise policies`: lists the policies that are held; its subcommands check, add, remove and fetch them. */
export function createPoliciesCommand(spell: SpellCommand): Command {
  const command = createCommand('policies', 'List the policies that are held: language, version, clauses, file.', [
    spell('policies'),
    spell('policies', '--json'),
    spell('policies', 'check "Zoom.html"'),
  ])
    .option('--json', 'print one JSON object: {policies, index: {id, date}, problems}')
    .helpCommand(false)
    .action(async (options: Options) => {
      const { listPolicies } = await import('./policies/list-policies.ts');
      await listPolicies({ ...foldersOf(options), json: options.json === true });
    });
  for (const create of [createCheckCommand]) command.addCommand(create(spell));
  return command;
}

/** Ends with 1 unless all went well. */
const endWith = (isWell: boolean): void => {
  if (!isWell) process.exitCode = EXIT.failed;
};

function createCheckCommand(spell: SpellCommand): Command {
  return createCommand('check', 'Show what is read of a document, before it counts. Nothing is changed.', [
    spell('policies', 'check "Zoom.html"'),
    spell('policies', 'check --json downloads/*.pdf'),
  ])
    .summary('show what is read of a document, before it counts')
    .argument('<file...>', 'documents: text, Markdown, HTML, PDF or Word')
    .option('--json', 'print a JSON array of {document, problem}')
    .action(async (files: string[], _, command: Command) => {
      const options: Options = command.optsWithGlobals();
      const { checkFiles } = await import('./policies/check-files.ts');
      endWith(await checkFiles(files, { ...foldersOf(options), json: options.json === true }));
    });
}
