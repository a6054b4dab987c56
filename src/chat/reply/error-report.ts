/** An error for the log. The person sees only its reference; nothing of the message's text is in it. */
export interface ErrorReport {
  /** Short code that the person was given. */
  readonly reference: string;
  /** Names and messages of the error and of its causes, outermost first. */
  readonly causes: readonly string[];
  /** Where it was thrown: the lines of the stack that name places in the code. */
  readonly places: readonly string[];
}

const MAX_CAUSES = 5;
const WORD = /\p{Script=Han}|[\p{L}\p{N}]+/gu;

/** Describes an error for the log. Words that also stand in the message are replaced in the error's messages. */
export function reportError(error: unknown, reference: string, text: string): ErrorReport {
  const written = new Set(text.toLowerCase().match(WORD) ?? []);
  const without = (said: string) => said.replace(WORD, (word) => (written.has(word.toLowerCase()) ? '…' : word));
  const causes: string[] = [];
  let cause = error;
  while (cause !== undefined && cause !== null && causes.length < MAX_CAUSES) {
    causes.push(cause instanceof Error ? `${cause.name}: ${without(cause.message)}` : without(String(cause)));
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { reference, causes, places: places.map((line) => line.trim()) };
}
