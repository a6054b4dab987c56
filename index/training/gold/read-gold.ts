import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { GoldQuestion } from './gold-question.ts';

/** A file of questions that has a line that is none; its message names file and line. */
export class GoldError extends Error {
  override readonly name = 'GoldError';
}

const Answer = v.looseObject({ doc: v.string(), quote: v.string() });
const Asked = v.looseObject({
  question: v.optional(v.string()),
  command: v.optional(v.string()),
  answers: v.optional(v.array(Answer)),
});
const Line = v.pipe(
  v.looseObject({ ...Asked.entries, id: v.string(), lang: v.optional(v.string()), turns: v.optional(v.array(Asked)) }),
  v.check(({ question, command, turns }) => (question ?? command ?? turns) !== undefined, 'it asks nothing'),
);

/**
 * The questions of a file, one JSON object a line; empty lines do not count.
 * @throws GoldError for a line that is not JSON, or has no `id`, no question, or an answer without `doc` and `quote`
 */
export function readGold(file: string): GoldQuestion[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => (line.trim() ? [readLine(line, `${file}:${i + 1}`)] : []));
}

function readLine(line: string, at: string): GoldQuestion {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw new GoldError(`Cannot read ${at}: it is not JSON. Write one question a line, as test/eval/README.md shows.`, {
      cause: error,
    });
  }
  const parsed = v.safeParse(Line, json);
  if (parsed.success) return parsed.output as unknown as GoldQuestion;
  const [issue] = parsed.issues;
  const field = issue.path?.map(({ key }) => String(key)).join('.') ?? 'question';
  throw new GoldError(`Cannot read ${at}: ${field}: ${issue.message}. See test/eval/README.md for the fields.`);
}

/** The question files (`*.jsonl`) of a folder whose names match, in order, each with its name without the ending. */
export function goldFiles(dir: string, pattern: RegExp = /./): { name: string; file: string }[] {
  return readdirSync(dir)
    .filter((file) => file.endsWith('.jsonl') && pattern.test(file))
    .sort()
    .map((file) => ({ name: file.replace(/\.jsonl$/, ''), file: path.join(dir, file) }));
}
