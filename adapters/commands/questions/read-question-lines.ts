import { createInterface } from 'node:readline';
import * as v from 'valibot';

const Line = v.object({
  id: v.optional(v.union([v.string(), v.number()]), ''),
  question: v.string(),
  thread: v.optional(v.string()),
});
/** A line of `--jsonl` input. */
export type QuestionLine = v.InferOutput<typeof Line>;

/** Reads JSON lines from a stream; a line that is not a question gives its error instead. Empty lines are passed over. */
export async function* readQuestionLines(
  stream: NodeJS.ReadableStream,
): AsyncGenerator<QuestionLine | { error: string }> {
  for await (const text of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!text.trim()) continue;
    yield parseLine(text);
  }
}

function parseLine(text: string): QuestionLine | { error: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {
      error: 'Cannot read this line: it is not JSON. Write one object like {"id": "q1", "question": "..."} a line.',
    };
  }
  const parsed = v.safeParse(Line, value);
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  return {
    error: `Cannot read this line: ${issue.path?.map((part) => String(part.key)).join('.') ?? 'it'}: ${issue.message}. It needs "question", and may have "id" and "thread".`,
  };
}
