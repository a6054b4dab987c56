import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { IndexedPolicy } from '../../src/policy/indexed-policy.ts';
import type { Clause } from '../../src/policy/policy.ts';
import { loadCorpus } from '../load-corpus.ts';
import { type CommonOptions, createCommand, EXIT, foldersOf, runCommand } from './run-command.ts';

interface Options extends CommonOptions {
  readonly check?: boolean;
  readonly export?: string;
}

/** `npm run annotate`: what annotations lack, and the clauses for those who write them. */
export async function main(args: readonly string[]): Promise<number> {
  let code: number = EXIT.ok;
  const command = createCommand('annotate', 'Show what the annotations lack, or export clauses to annotate.', [
    'npm run -s annotate -- --check',
    'npm run -s annotate -- --export aws > aws.clauses.jsonl',
  ])
    .option('--check', 'list clauses without an annotation and annotations gone stale; ends with 1 when there are any')
    .option('--export <policy>', 'print the clauses of a policy as JSON lines')
    .action(async (options: Options) => {
      if (!options.check && options.export === undefined)
        command.error('Cannot annotate: it is not said what to do. Use --check or --export POLICY.', {
          exitCode: EXIT.usage,
        });
      const { seedsDir, dataDir } = foldersOf(options);
      const { policies } = (await loadCorpus({ seedsDir, dataDir })).index;
      const named = policies.find(({ policy }) => policy.id === options.export);
      if (options.export === undefined) code = check(policies, seedsDir);
      else if (named)
        process.stdout.write(named.policy.clauses.map((clause) => `${JSON.stringify(exported(clause))}\n`).join(''));
      else
        command.error(
          `Cannot export ${options.export}: there is no such policy. Name one of ${policies.map(({ policy }) => policy.id).join(', ')}.`,
          { exitCode: EXIT.usage },
        );
    });
  return (await runCommand(command, args)) || code;
}

const sentencesOf = (clause: Clause): string[] => clause.sentences.map((sentence) => clause.text.slice(...sentence.at));

/** What the indexer knows a clause's text by (`clauseHash` of its annotations); a test holds the two together. */
const hashOf = (clause: Clause): string =>
  createHash('sha256').update(sentencesOf(clause).join('\n')).digest('hex').slice(0, 12);

/** A clause as annotators get it. */
function exported(clause: Clause): Record<string, unknown> {
  const { id, number, section, leadIn } = clause;
  return { clause: id, hash: hashOf(clause), number, section, leadIn, sentences: sentencesOf(clause) };
}

const Line = v.object({
  clause: v.string(),
  hash: v.string(),
  translation: v.array(v.string()),
  questions: v.array(v.object({ s: v.number() })),
});
const Head = v.object({ seed: v.string() });

/** The lines of an annotation file; null where there is no such file. */
function linesOf(seedsDir: string, name: string): string[] | null {
  try {
    return readFileSync(path.join(seedsDir, 'annotations', name), 'utf8').split('\n');
  } catch {
    return null;
  }
}

function parse<Schema extends v.GenericSchema>(schema: Schema, line: string): v.InferOutput<Schema> | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(line));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Why an annotation is not one of a clause as it stands; null for a good one. */
function faultOf(line: string, clauses: ReadonlyMap<string, Clause>): string | null {
  const annotation = parse(Line, line);
  if (!annotation) return 'it is not an annotation';
  const clause = clauses.get(annotation.clause);
  if (!clause) return `there is no clause ${annotation.clause}`;
  if (hashOf(clause) !== annotation.hash) return `the text of ${clause.id} has changed`;
  const { length } = clause.sentences;
  if (annotation.translation.length !== length)
    return `${clause.id} has ${length} sentences, and ${annotation.translation.length} translations`;
  const stray = annotation.questions.find(({ s }) => s < 0 || s >= length);
  return stray ? `a question is for sentence ${stray.s} of ${clause.id}, which has ${length} (from 0)` : null;
}

/** What one policy's annotations lack, a line each. */
function lacking(
  { policy }: IndexedPolicy,
  seedsDir: string,
): { missing: string[]; stale: string[]; unanswered: string } {
  const clauses = new Map(policy.clauses.map((clause) => [clause.id, clause]));
  const covered = new Set<string>();
  const stale: string[] = [];
  (linesOf(seedsDir, `${policy.id}.jsonl`) ?? []).forEach((line, i) => {
    if (!line.trim()) return;
    const fault = faultOf(line, clauses);
    if (fault) stale.push(`line ${i + 1}: ${fault}`);
    else covered.add(parse(Line, line)?.clause ?? '');
  });
  const missing = policy.clauses
    .filter(({ id }) => !covered.has(id))
    .map((clause) => `${clause.id}  ${clause.text.slice(0, 80).replace(/\s+/g, ' ')}`);
  const unanswered = linesOf(seedsDir, `${policy.id}.unanswered.jsonl`);
  const fits = unanswered && parse(Head, unanswered[0] ?? '')?.seed === policy.sha256;
  return {
    missing,
    stale,
    unanswered: !unanswered ? 'missing' : fits ? 'fit the text' : 'stale: checked against another text',
  };
}

/** Prints what every policy lacks. */
function check(policies: readonly IndexedPolicy[], seedsDir: string): number {
  const say = (text: string) => process.stdout.write(`${text}\n`);
  let all = 0;
  for (const indexed of policies) {
    const { missing, stale, unanswered } = lacking(indexed, seedsDir);
    const { length } = indexed.policy.clauses;
    say(
      `${indexed.policy.id}: ${length - missing.length} of ${length} clauses annotated, ${stale.length} stale; questions that it does not answer: ${unanswered}`,
    );
    for (const line of missing) say(`  missing  ${line}`);
    for (const line of stale) say(`  stale    ${line}`);
    all += missing.length + stale.length + (unanswered === 'fit the text' ? 0 : 1);
  }
  say(
    all === 0
      ? 'Nothing is missing or stale.'
      : `${all} missing or stale. \`--export POLICY\` prints the clauses with their hashes; seeds/README.md tells how to annotate.`,
  );
  return all === 0 ? EXIT.ok : EXIT.failed;
}
