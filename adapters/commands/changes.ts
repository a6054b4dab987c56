import type { Command } from 'commander';
import { nameOf } from '../../src/compose/names.ts';
import type { Citation } from '../../src/compose/reply.ts';
import {
  type CitedChange,
  compareVersions,
  type VersionComparison,
} from '../../src/engine/documents/compare-versions.ts';
import type { Corpus, CorpusPolicy } from '../../src/retrieve/corpus.ts';
import { tokensOf } from '../../src/text/tokens.ts';
import { EXIT } from '../project/exit-codes.ts';
import { loadCorpus } from '../start/load-corpus.ts';
import { drawComparison, MARKDOWN_MARKS, TEXT_MARKS } from './changes/draw-comparison.ts';
import { createCommand, type SpellCommand } from './shell/create-command.ts';
import { type CommonOptions, foldersOf } from './shell/run-command.ts';

interface Options extends CommonOptions {
  readonly since?: string;
  readonly json?: boolean;
  readonly md?: boolean;
}

/** `clausewise changes [PROVIDER]`: what differs between the current version of a policy and an older one, clause by clause. */
export function createChangesCommand(spell: SpellCommand): Command {
  const command = createCommand('changes', 'Compare versions of a policy clause by clause.', [
    spell('changes'),
    spell('changes', '"Huawei Cloud" --since 2023'),
    spell('changes', '--md > changes.md'),
  ])
    .argument('[provider...]', 'whose policies; all that are held in several versions by default')
    .option('--since <date>', 'compare with the version of that day: YYYY-MM-DD, YYYY-MM or YYYY')
    .option('--json', 'print a JSON list, an object for each policy')
    .option('--md', 'print Markdown')
    .action(async (words: string[], options: Options) => {
      const { since = null } = options;
      if (since !== null && !isDate(since))
        command.error(`Cannot compare since ${since}: it is not a date. Write it as 2024-07-19, 2024-07 or 2024.`, {
          exitCode: EXIT.usage,
        });
      const { corpus } = await loadCorpus(foldersOf(options));
      const name = words.join(' ').trim();
      const policies = name ? policiesOf(corpus, name) : corpus.policies;
      if (policies.length === 0)
        command.error(`Cannot compare ${name}: no such policy is held. See them with \`${spell('policies')}\`.`, {
          exitCode: EXIT.usage,
        });
      const all = policies.map((policy) => compareVersions(corpus, policy, since));
      // Of those that nobody named, the ones with a single version have nothing to show.
      const comparisons = name ? all : all.filter(({ note }) => note !== 'only');
      process.stdout.write(write(comparisons, options));
      if (!name && comparisons.length < all.length && !options.json)
        process.stderr.write(
          `${all.length - comparisons.length} of ${all.length} policies are held in one version only.\n`,
        );
    });
  return command;
}

const isDate = (text: string): boolean =>
  /^\d{4}(?:-\d{2}){0,2}$/.test(text) && !Number.isNaN(new Date(text).getTime());

/** The policies of the providers that a text names, or the policy with that id. */
function policiesOf({ directory, byProvider, policies }: Corpus, name: string): readonly CorpusPolicy[] {
  const named = directory.find(tokensOf(name)).ids.flatMap((id) => byProvider.get(id) ?? []);
  return named.length > 0 ? named : policies.filter(({ id }) => id === name);
}

function write(comparisons: readonly VersionComparison[], { json, md }: Options): string {
  if (json) return `${JSON.stringify(comparisons.map(toJson))}\n`;
  const marks = md ? MARKDOWN_MARKS : TEXT_MARKS;
  return comparisons
    .flatMap((comparison) => drawComparison(nameOf(comparison.policy.record, 'en'), comparison, marks))
    .map((line) => `${line}\n`)
    .join('');
}

/** A comparison as `--json` prints it: a date says where it is from (name, text, read). */
function toJson({ policy, from, to, note, clauses, ...rest }: VersionComparison) {
  const { id, provider } = policy.record;
  const listed = clauses.map(({ changes, ...clause }) => ({ ...clause, changes: changes.map(changeToJson) }));
  const version = (one: VersionComparison['to']) => ({
    date: one.date?.date ?? null,
    dateFrom: one.date?.dateFrom ?? null,
    file: one.file,
    replaced: one.replaced,
  });
  return { provider, policy: id, from: from && version(from), to: version(to), note, clauses: listed, ...rest };
}

const changeToJson = ({ before, after, ...change }: CitedChange) => ({
  ...change,
  before: before && citationToJson(before),
  after: after && citationToJson(after),
});

const citationToJson = ({ clause, section, quote, file, lines, page, updated }: Citation) => ({
  clause,
  section,
  quote,
  file,
  lines,
  ...(page === undefined ? {} : { page }),
  date: updated,
});
