import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { IndexedPolicy } from '../../../src/policy/indexed-policy.ts';
import type { Clause } from '../../../src/policy/policy.ts';
import { hashClause } from './export-clause.ts';

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
  if (hashClause(clause) !== annotation.hash) return `the text of ${clause.id} has changed`;
  const { length } = clause.sentences;
  if (annotation.translation.length !== length)
    return `${clause.id} has ${length} sentences, and ${annotation.translation.length} translations`;
  const stray = annotation.questions.find(({ s }) => s < 0 || s >= length);
  return stray ? `a question is for sentence ${stray.s} of ${clause.id}, which has ${length} (from 0)` : null;
}

/** What the annotations of one policy lack. */
export interface Lacking {
  /** A line for each clause without a good annotation. */
  readonly missing: readonly string[];
  /** A line for each annotation that does not fit. */
  readonly stale: readonly string[];
  /** State of the file of questions that the policy does not answer. */
  readonly unanswered: 'missing' | 'fit the text' | 'stale: checked against another text';
}

/** Compares the annotation files of a policy with its clauses. */
export function findLacking({ policy }: IndexedPolicy, seedsDir: string): Lacking {
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
