import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { Clause } from '../../src/policy/policy.ts';

const Annotation = v.object({
  clause: v.string(),
  hash: v.string(),
  translation: v.array(v.string()),
  questions: v.array(
    v.object({ s: v.pipe(v.number(), v.integer(), v.minValue(0)), lang: v.picklist(['en', 'zh']), q: v.string() }),
  ),
});
/** The reading aids of one clause. */
export type Annotation = v.InferOutput<typeof Annotation>;

/** The annotations of a policy's clauses, by clause index, and what could not be used. */
export interface Annotations {
  readonly byClause: ReadonlyMap<number, Annotation>;
  readonly problems: readonly string[];
}

/** What an annotation was written for: changes with any word of the clause's sentences. */
export const clauseHash = (clause: Clause): string =>
  createHash('sha256')
    .update(clause.sentences.map((sentence) => clause.text.slice(...sentence.at)).join('\n'))
    .digest('hex')
    .slice(0, 12);

const Unanswered = v.object({ lang: v.picklist(['en', 'zh']), q: v.string() });
const UnansweredHead = v.object({ seed: v.string() });

const readOr = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

/** All reading aids of a policy as they are in its files; null where it has none. */
export function readAnnotationFiles(dir: string, policy: string): string | null {
  const parts = ['jsonl', 'unanswered.jsonl'].map((ending) =>
    readOr(path.join(dir, 'annotations', `${policy}.${ending}`)),
  );
  return parts.every((part) => part === null) ? null : parts.join('\n');
}

/**
 * Reads the questions that a policy is known not to answer. The first line names the hash of the text they were checked
 * against: with another text they may be answered by now, and are left out.
 */
export function readUnanswered(
  dir: string,
  { id, sha256 }: { id: string; sha256: string },
): { questions: string[]; problems: string[] } {
  const text = readOr(path.join(dir, 'annotations', `${id}.unanswered.jsonl`));
  if (text === null) return { questions: [], problems: [] };
  const [head = '', ...lines] = text.split('\n').filter((line) => line.trim());
  const name = `annotations/${id}.unanswered.jsonl`;
  if (parseLine(UnansweredHead, head)?.seed !== sha256)
    return {
      questions: [],
      problems: [
        `${name} is stale: it was checked against another text. It is left out; check it and set "seed" in its first line.`,
      ],
    };
  const questions = lines.map((line) => parseLine(Unanswered, line)?.q);
  const bad = questions.indexOf(undefined);
  const problems =
    bad < 0 ? [] : [`Cannot read ${name}: line ${bad + 2} is not a question. It is left out; see seeds/README.md.`];
  return { questions: questions.filter((question) => question !== undefined), problems };
}

/** Reads a policy's annotations; those whose clause has another text by now are stale, reported and left out. */
export function readAnnotations(dir: string, policy: string, clauses: readonly Clause[]): Annotations {
  const text = readOr(path.join(dir, 'annotations', `${policy}.jsonl`));
  if (text === null) return { byClause: new Map(), problems: [] };
  const index = new Map(clauses.map((clause, i) => [clause.id, i]));
  const byClause = new Map<number, Annotation>();
  const bad: string[] = [];
  const stale: string[] = [];
  text.split('\n').forEach((line, i) => {
    if (!line.trim()) return;
    const annotation = parseLine(Annotation, line);
    if (!annotation) {
      bad.push(String(i + 1));
      return;
    }
    const at = index.get(annotation.clause);
    const clause = at === undefined ? undefined : clauses[at];
    const fits =
      clause && clauseHash(clause) === annotation.hash && annotation.translation.length === clause.sentences.length;
    if (at !== undefined && fits) byClause.set(at, annotation);
    else stale.push(annotation.clause);
  });
  const problems: string[] = [];
  const some = (items: string[]) =>
    `${items.slice(0, 3).join(', ')}${items.length > 3 ? ` and ${items.length - 3} more` : ''}`;
  if (bad.length > 0)
    problems.push(
      `Cannot read annotations/${policy}.jsonl: line ${some(bad)} is not an annotation. It is left out; see seeds/README.md.`,
    );
  if (stale.length > 0)
    problems.push(
      `Annotations of ${policy} are stale: the text of ${some(stale)} has changed. They are left out; see \`npm run annotate -- --check\`.`,
    );
  return { byClause, problems };
}

/** Ids of the clauses whose annotations were written for another text than theirs, in the order of the file. */
export function findStaleAnnotations(dir: string, policy: string, clauses: readonly Clause[]): string[] {
  const hashes = new Map(clauses.map((clause) => [clause.id, clauseHash(clause)]));
  return (readOr(path.join(dir, 'annotations', `${policy}.jsonl`)) ?? '').split('\n').flatMap((line) => {
    const annotation = line.trim() ? parseLine(Annotation, line) : null;
    return annotation && hashes.get(annotation.clause) !== annotation.hash ? [annotation.clause] : [];
  });
}

function parseLine<Schema extends v.GenericSchema>(schema: Schema, line: string): v.InferOutput<Schema> | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(line));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
