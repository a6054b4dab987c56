import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Problem } from './knowledge-error.ts';

/** Keys and places in lists that lead to a value of a file. */
export type ValuePath = readonly (string | number)[];

/** A YAML file that was read. */
export interface YamlFile<T> {
  /** As messages name it. */
  readonly file: string;
  readonly value: T;
  /** The line, from 1 on, of the value or the key that a path leads to, or of what it last found. */
  lineOf(at: ValuePath): number;
}

/**
 * Reads a YAML file of one shape.
 * @param problems gets one entry for each thing that is wrong
 * @returns null where anything is
 */
export function readYaml<S extends v.GenericSchema>(
  file: string,
  schema: S,
  problems: Problem[],
): YamlFile<v.InferOutput<S>> | null {
  const name = shownName(file);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    problems.push({ file: name, line: 1, fact: 'there is no such file', cure: 'Put it back.' });
    return null;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    const fact = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
    problems.push({ file: name, line: error.linePos?.[0].line ?? 1, fact, cure: 'Correct the YAML there.' });
    return null;
  }
  const lineOf = (at: ValuePath) => lines.linePos(positionOf(document, at)).line;
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return { file: name, value: result.output, lineOf };
  for (const issue of result.issues) {
    const at = pathOf(issue);
    problems.push({ file: name, line: lineOf(at), ...explain(issue, at) });
  }
  return null;
}

/** A path relative to where the command runs, where the file lies below that. */
function shownName(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? file : relative.split(path.sep).join('/');
}

function positionOf(document: Document, at: ValuePath): number {
  let node: unknown = document.contents;
  let found: Node | null = document.contents;
  for (const step of at) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair || !isScalar(pair.key)) break;
      [found, node] = [pair.key, pair.value];
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isMap(node) || isSeq(node) || isScalar(node)) found = node;
    } else break;
  }
  return found?.range?.[0] ?? 0;
}

const pathOf = (issue: v.BaseIssue<unknown>): ValuePath =>
  (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));

/** What is wrong by an issue, and what to do. Checks of our own say both themselves, with a dot between. */
function explain(issue: v.BaseIssue<unknown>, at: ValuePath): Pick<Problem, 'fact' | 'cure'> {
  const key = at.at(-1);
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { fact: `"${key}" is no key that belongs here`, cure: 'Correct or remove it; README.md tells the keys.' };
  if (issue.type === 'strict_object' && issue.input === undefined)
    return { fact: `"${key}" is missing`, cure: 'Add it.' };
  if (issue.kind === 'validation' && issue.message.includes('. ')) {
    const [fact = '', ...cure] = issue.message.split(/(?<=[^.])\. (?=\p{Lu})/u);
    return { fact, cure: cure.join('. ') };
  }
  return {
    fact: `${key === undefined ? 'the file' : `"${key}"`} should be ${issue.expected ?? 'something else'} and is ${issue.received}`,
    cure: 'Correct it.',
  };
}
