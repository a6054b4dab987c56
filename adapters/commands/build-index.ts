import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { loadCorpus } from '../load-corpus.ts';
import { optimiseLess } from '../optimise-less.ts';
import { type CommonOptions, createCommand, foldersOf, runCommand } from './run-command.ts';

/** `npm run -s index`: builds the index anew and tells what is in it. */
export function main(args: readonly string[]): Promise<number> {
  const command = createCommand('index', 'Build the index from the seeds and say what was done.', [
    'npm run -s index',
    'npm run -s index -- --seeds ./policies',
  ]).action(async (options: CommonOptions) => {
    optimiseLess();
    const folders = foldersOf(options);
    const started = performance.now();
    const { index } = await loadCorpus({ ...folders, rebuild: true });
    const ms = Math.round(performance.now() - started);
    const sum = (count: (policy: (typeof index.policies)[number]) => number) =>
      index.policies.reduce((total, policy) => total + count(policy), 0);
    const lines = [
      `policies   ${index.policies.length}`,
      `clauses    ${sum(({ policy }) => policy.clauses.length)}`,
      `sentences  ${sum(({ facts }) => facts.reduce((total, clause) => total + clause.length, 0))}`,
      `passages   ${sum(({ passages }) => passages.length)}`,
      `contacts   ${sum(({ policy }) => policy.contacts.filter((contact) => !contact.stripped).length)}`,
      `annotated  ${sum(({ aids }) => Object.keys(aids).length)} clauses`,
      `bytes      ${bytesIn(path.join(folders.dataDir, 'index'))}`,
      `ms         ${ms}`,
      `cpu ms     ${processorTime()}`,
      `index      ${index.id}`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  });
  return runCommand(command, args);
}

/** Processor time (ms) of this process from its start, on all its threads. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1000);
}

function bytesIn(folder: string): number {
  try {
    return readdirSync(folder).reduce((total, file) => total + statSync(path.join(folder, file)).size, 0);
  } catch {
    return 0; // the data folder cannot be written; a warning has said so
  }
}
