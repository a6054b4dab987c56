import type { Command } from 'commander';
import { printable } from '../printable.ts';
import { EXIT } from '../project/exit-codes.ts';
import { createCommand, type SpellCommand } from './shell/create-command.ts';
import { type CommonOptions, foldersOf } from './shell/run-command.ts';

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
  for (const create of [createCheckCommand, createAddCommand, createRemoveCommand, createFetchCommand])
    command.addCommand(create(spell));
  return command;
}

/** Runs what ends with one line for the reader where it cannot be done. */
async function attempt(run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Error && /^(?:ManageError|DocumentError)$/.test(error.name))) throw error;
    process.stderr.write(`${printable(error.message)}\n`);
    endWith(false);
  }
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

interface AddOptions extends Options {
  readonly name?: string;
  readonly zh?: string;
  readonly alias: readonly string[];
  readonly url?: string;
  readonly replace?: boolean;
}

/** Gathers the values of an option that may be given several times. */
const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

function createAddCommand(spell: SpellCommand): Command {
  return createCommand(
    'add',
    'Copy a document into the seeds folder, or download it, and show what is read of it. It is refused where it cannot be read, is a page to log in or to consent, or is held already.',
    [
      spell('policies', 'add ~/Downloads/zoom-privacy.html --name Zoom'),
      spell('policies', 'add https://example.com/privacy --name Example --alias example.com --zh 示例'),
      spell('policies', 'add Zoom.pdf --replace'),
    ],
  )
    .summary('add a document from a file or the web')
    .argument('<source>', 'a file, or an address with http:// or https://')
    .option('--name <name>', 'how the provider is called; else as the file, its title or its address say')
    .option('--alias <alias>', 'what people type for it; may be given several times', collect, [])
    .option('--zh <name>', 'its name in Chinese')
    .option('--url <address>', 'address of the policy, for policies fetch and for citations')
    .option('--replace', 'put it in the place of the one that is held under its name, whose text is kept as a version')
    .option('--json', 'print one JSON object: {added, document}')
    .action(async (source: string, _, command: Command) => {
      const { name, zh, alias, url, replace, json, ...options }: AddOptions = command.optsWithGlobals();
      if (url !== undefined && !/^https?:\/\/\S+$/i.test(url))
        command.error(`Cannot add ${printable(source)}: --url is no web address. Begin it with https://.`, {
          exitCode: EXIT.usage,
        });
      const { addPolicy } = await import('./policies/add-policy.ts');
      const given = { name: name?.trim() || null, zh: zh?.trim() || null, aliases: alias, url: url ?? null };
      const { seedsDir } = foldersOf(options);
      await attempt(() => addPolicy(source, { ...given, seedsDir, json: json === true, isReplaced: replace === true }));
    });
}

function createRemoveCommand(spell: SpellCommand): Command {
  return createCommand(
    'remove',
    'Move a policy, its former versions and its record out of what is answered from. Nothing is deleted.',
    [spell('policies', 'remove Zoom')],
  )
    .summary('move a policy aside')
    .argument('<name>', 'its id, file, name or alias')
    .option('--json', 'print one JSON object: {id, removed, back}')
    .action(async (name: string, _, command: Command) => {
      const options: Options = command.optsWithGlobals();
      const { removePolicy } = await import('./policies/remove-policy.ts');
      const { seedsDir } = foldersOf(options);
      const again = (rest: string) => spell('policies', rest);
      await attempt(() => removePolicy(name, { seedsDir, json: options.json === true, spell: again }));
    });
}

function createFetchCommand(spell: SpellCommand): Command {
  return createCommand(
    'fetch',
    'Get the addresses of the catalogue again. Where the words of a policy have changed it is replaced, and the former text is kept as a version.',
    [spell('policies', 'fetch'), spell('policies', 'fetch Zoom')],
  )
    .summary('get policies again from their addresses')
    .argument('[name]', 'an id, file, name or alias; all by default')
    .option('--json', 'print a JSON array of {id, name, url, state, fact, kept}')
    .action(async (name: string | undefined, _, command: Command) => {
      const options: Options = command.optsWithGlobals();
      const { fetchPolicies } = await import('./policies/fetch-policies.ts');
      const json = options.json === true;
      await attempt(async () => endWith(await fetchPolicies(name ?? null, { ...foldersOf(options), json })));
    });
}
