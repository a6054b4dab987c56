import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { Clause } from '../src/corpus/policy.ts';

const Annotation = v.object({
  clause: v.string(),
  hash: v.string(),
  translation: v.array(v.string()),
  questions: v.array(v.object({ s: v.pipe(v.number(), v.integer(), v.minValue(0)), lang: v.picklist(['en', 'zh']), q: v.string() })),
});
/** The reading aids of one clause. */
export type Annotation = v.InferOutput<typeof Annotation>;

/** The annotations of a policy's clauses, by clause index, and what could not be used. */
export interface Annotations {
  readonly byClause: ReadonlyMap<number, Annotation>;
  readonly problems: readonly string[];
  /** Hash of the file; null without one. */
  readonly sha256: string | null;
}

/** What an annotation was written for: changes with any word of the clause's sentences. */
export const clauseHash = (clause: Clause): string =>
  createHash('sha256')
    .update(clause.sentences.map((sentence) => clause.text.slice(...sentence.at)).join('\n'))
    .digest('hex')
    .slice(0, 12);

/** The bytes of a policy's annotation file; null where it has none. */
export function readAnnotationFile(dir: string, policy: string): string | null {
  try {
    return readFileSync(path.join(dir, 'annotations', `${policy}.jsonl`), 'utf8');
  } catch {
    return null;
  }
}

/** Reads a policy's annotations; those whose clause has another text by now are stale, reported and left out. */
export function readAnnotations(dir: string, policy: string, clauses: readonly Clause[]): Annotations {
  const text = readAnnotationFile(dir, policy);
  if (text === null) return { byClause: new Map(), problems: [], sha256: null };
  const index = new Map(clauses.map((clause, i) => [clause.id, i]));
  const byClause = new Map<number, Annotation>();
  const bad: string[] = [];
  const stale: string[] = [];
  text.split('\n').forEach((line, i) => {
    if (!line.trim()) return;
    const annotation = parseLine(line);
    if (!annotation) {
      bad.push(String(i + 1));
      return;
    }
    const at = index.get(annotation.clause);
    const clause = at === undefined ? undefined : clauses[at];
    const fits = clause && clauseHash(clause) === annotation.hash && annotation.translation.length === clause.sentences.length;
    if (at !== undefined && fits) byClause.set(at, annotation);
    else stale.push(annotation.clause);
  });
  const problems: string[] = [];
  const some = (items: string[]) => `${items.slice(0, 3).join(', ')}${items.length > 3 ? ` and ${items.length - 3} more` : ''}`;
  if (bad.length > 0) problems.push(`Cannot read annotations/${policy}.jsonl: line ${some(bad)} is not an annotation. It is left out; see seeds/README.md.`);
  if (stale.length > 0) problems.push(`Annotations of ${policy} are stale: the text of ${some(stale)} has changed. They are left out; see \`npm run annotate -- --check\`.`);
  return { byClause, problems, sha256: createHash('sha256').update(text).digest('hex') };
}

function parseLine(line: string): Annotation | null {
  try {
    const parsed = v.safeParse(Annotation, JSON.parse(line));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
