import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import type { OpenedIndex } from '../../index/open/open-index.ts';
import { loadCorpus } from '../start/load-corpus.ts';
import { optimiseLess } from '../start/optimise-less.ts';
import { createCommand, type SpellCommand } from './shell/create-command.ts';
import { type CommonOptions, foldersOf } from './shell/run-command.ts';

/** `clausewise index`: builds the index anew and tells what is in it. */
export function createIndexCommand(spell: SpellCommand): Command {
  return createCommand('index', 'Build the index from the seeds and say what was done.', [
    spell('index'),
    spell('index', '--seeds ./policies'),
  ]).action((options: CommonOptions) => buildIndex(options));
}

async function buildIndex(options: CommonOptions): Promise<void> {
  optimiseLess();
  const folders = foldersOf(options);
  const started = performance.now();
  const { index } = await loadCorpus({ ...folders, rebuild: true });
  const ms = Math.round(performance.now() - started);
  const lines = [
    ...countsOf(index),
    `bytes      ${bytesIn(path.join(folders.dataDir, 'index'))}`,
    `ms         ${ms}`,
    `cpu ms     ${processorTime()}`,
    `index      ${index.id}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** What the index holds, a line each. */
function countsOf({ policies }: OpenedIndex): string[] {
  const sum = (count: (policy: OpenedIndex['policies'][number]) => number) =>
    policies.reduce((total, policy) => total + count(policy), 0);
  return [
    `policies   ${policies.length}`,
    `clauses    ${sum(({ policy }) => policy.clauses.length)}`,
    `sentences  ${sum(({ facts }) => facts.reduce((total, clause) => total + clause.length, 0))}`,
    `passages   ${sum(({ passages }) => passages.length)}`,
    `contacts   ${sum(({ policy }) => policy.contacts.filter((contact) => !contact.stripped).length)}`,
    `annotated  ${sum(({ aids }) => Object.keys(aids).length)} clauses`,
  ];
}

/** Processor time (ms) of this process from its start, on all its threads. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return Math.round((user + system) / 1000);
}

/** Size (bytes) of the files in a folder. */
function bytesIn(folder: string): number {
  try {
    return readdirSync(folder).reduce((total, file) => total + statSync(path.join(folder, file)).size, 0);
  } catch {
    return 0; // the data folder cannot be written; a warning has said so
  }
}
