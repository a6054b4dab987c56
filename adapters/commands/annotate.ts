import type { Command } from 'commander';
import type { IndexedPolicy } from '../../src/policy/indexed-policy.ts';
import { EXIT } from '../project/exit-codes.ts';
import { loadCorpus } from '../start/load-corpus.ts';
import { exportClause } from './annotations/export-clause.ts';
import { findLacking } from './annotations/find-lacking.ts';
import { createCommand, type SpellCommand } from './shell/create-command.ts';
import { type CommonOptions, foldersOf } from './shell/run-command.ts';

interface Options extends CommonOptions {
  readonly check?: boolean;
  readonly export?: string;
}

/** `clausewise annotate`: tells what annotations lack, and prints the clauses for those who write them. */
export function createAnnotateCommand(spell: SpellCommand): Command {
  const command = createCommand('annotate', 'Show what the annotations lack, or export clauses to annotate.', [
    spell('annotate', '--check'),
    spell('annotate', '--export aws > aws.clauses.jsonl'),
  ])
    .option('--check', 'list clauses without an annotation and annotations gone stale; ends with 1 when there are any')
    .option('--export <policy>', 'print the clauses of a policy as JSON lines')
    .action(async (options: Options) => {
      const fail = (line: string): never => command.error(line, { exitCode: EXIT.usage });
      if (!options.check && options.export === undefined)
        fail('Cannot annotate: it is not said what to do. Use --check or --export POLICY.');
      const { seedsDir, dataDir } = foldersOf(options);
      const { policies } = (await loadCorpus({ seedsDir, dataDir })).index;
      if (options.export === undefined) {
        const code = printLacking(policies, seedsDir);
        if (code !== EXIT.ok) process.exitCode = code;
        return;
      }
      const named = policies.find(({ policy }) => policy.id === options.export);
      const ids = policies.map(({ policy }) => policy.id).join(', ');
      const { policy } = named ?? fail(`Cannot export ${options.export}: there is no such policy. Name one of ${ids}.`);
      process.stdout.write(policy.clauses.map((clause) => `${exportClause(clause)}\n`).join(''));
    });
  return command;
}

/** Prints what every policy lacks; gives the exit code. */
function printLacking(policies: readonly IndexedPolicy[], seedsDir: string): number {
  const say = (text: string) => process.stdout.write(`${text}\n`);
  let count = 0;
  for (const indexed of policies) {
    const { missing, stale, unanswered } = findLacking(indexed, seedsDir);
    const { length } = indexed.policy.clauses;
    say(
      `${indexed.policy.id}: ${length - missing.length} of ${length} clauses annotated, ${stale.length} stale; questions that it does not answer: ${unanswered}`,
    );
    for (const line of missing) say(`  missing  ${line}`);
    for (const line of stale) say(`  stale    ${line}`);
    count += missing.length + stale.length + (unanswered === 'fit the text' ? 0 : 1);
  }
  say(
    count === 0
      ? 'Nothing is missing or stale.'
      : `${count} missing or stale. \`--export POLICY\` prints the clauses with their hashes; seeds/README.md tells how to annotate.`,
  );
  return count === 0 ? EXIT.ok : EXIT.failed;
}
